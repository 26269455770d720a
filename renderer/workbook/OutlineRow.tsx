import { type CSSProperties, memo, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../shared/kinds/kind';
import type { Id } from '../../shared/model/document';
import { TargetDigit } from '../desk/TargetDigit';
import { WordsField, type WordsFieldHandle } from '../desk/WordsField';
import { useAsked } from './checks/findings';
import { RowSign } from './checks/RowSign';
import type { Row } from './rows';

interface Props extends Row {
  kind: Kind;
  selected: boolean;
  /** The one line that Tab comes to. */
  current: boolean;
  editing: boolean;
  onSelect: (id: Id, edit: boolean) => void;
}

/** One line. A press selects it, one more, or a double one, puts the caret into its words. */
export const OutlineRow = memo(function OutlineRow(props: Props) {
  const { t } = useTranslation();
  const { element, level, position, siblings, hue, kind, selected, current, editing, onSelect } = props;
  const field = useRef<WordsFieldHandle>(null);
  const asked = useAsked(element.id);
  const ask = t([`${kind.id}:${element.type}-ask`, 'words.none']);
  const name = t(`${kind.id}:${kind.elements.get(element.type)?.name ?? element.type}`);

  useLayoutEffect(() => {
    if (editing) field.current?.take(false);
  }, [editing]);

  return (
    <div
      role="treeitem"
      className={`line${level === 1 ? ' root' : ''}${hue === undefined ? '' : ' marked'}${editing ? ' typing' : ''}`}
      style={styleOf(level, hue)}
      data-line={element.id}
      data-id={element.id}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={selected}
      aria-description={asked > 0 ? t('checks.described', { count: asked }) : undefined}
      tabIndex={current && !editing ? 0 : -1}
      onMouseDown={(event) => {
        if (editing || event.button !== 0) return;
        event.preventDefault(); // the keyboard follows the selection, see Outline
        onSelect(element.id, selected || event.detail === 2);
      }}
    >
      <span className="line-sign" aria-hidden="true" />
      {editing ? (
        <span className="line-words growing" data-words={element.text || ask}>
          <WordsField
            ref={field}
            id={element.id}
            text={element.text}
            label={name}
            placeholder={ask}
            className="line-field"
          />
        </span>
      ) : (
        <span className={element.text ? 'line-words' : 'line-words empty'} dir="auto">
          {element.text || ask}
        </span>
      )}
      {asked > 0 && !editing && <RowSign id={element.id} />}
      <TargetDigit id={element.id} />
    </div>
  );
});

const DEEPEST = 7; // from here on lines are not moved in any further: there would be no room for words

interface LineStyle extends CSSProperties {
  '--level': number;
  '--hue'?: string;
}

const styleOf = (level: number, hue: number | undefined): LineStyle => ({
  '--level': Math.min(level, DEEPEST),
  ...(hue !== undefined && { '--hue': `var(--c${hue}-line)` }),
});
