import type { TFunction } from 'i18next';
import { type CSSProperties, memo, useLayoutEffect, useRef } from 'react';
import type { Kind } from '../../shared/kinds/kind';
import { membershipOf } from '../../shared/kinds/link-rules';
import type { Id } from '../../shared/model/document';
import { verbOf } from '../editor/membership-verb';
import { TargetDigit } from '../editor/TargetDigit';
import { useTied } from '../editor/tie-words';
import { WordsField, type WordsFieldHandle } from '../editor/WordsField';
import { Icon } from '../ui/Icon';
import { RowSign } from './checks/RowSign';
import type { Row } from './rows';
import { RowTie } from './thread/RowTie';

interface Props extends Omit<Row, 'key' | 'under' | 'link'> {
  t: TFunction;
  kind: Kind;
  /** How many things a coach would ask about it. */
  checks: number;
  selected: boolean;
  /** The one line that Tab comes to. */
  current: boolean;
  editing: boolean;
  onSelect: (id: Id, edit: boolean) => void;
  onFold: (id: Id, folded: boolean) => void;
}

/** One line. A press selects it, one more, or a double one, puts the caret into its words. */
export const OutlineRow = memo(function OutlineRow(props: Props) {
  const { element, level, position, siblings, hue, open, away, asked: question, also } = props;
  const { t, kind, checks, selected, current, editing, onSelect, onFold } = props;
  const field = useRef<WordsFieldHandle>(null);
  const tied = useTied(t, element.id);
  const ask = question ?? t([`${kind.id}:${element.type}-ask`, 'words.none']);
  const name = t(`${kind.id}:${kind.elements.get(element.type)?.name ?? element.type}`);

  const told = [
    ...(membershipOf(kind) && element.more.weak === true ? [`${t('link.weak')}.`] : []),
    ...(also ? [t('outline.also', { verb: verbOf(t, kind), also })] : []),
    ...(away > 0 ? [t('outline.away', { count: away })] : []),
    ...(tied ? [`${tied}.`] : []),
    ...(checks > 0 ? [t('checks.described', { count: checks })] : []),
  ];

  useLayoutEffect(() => {
    if (editing) field.current?.take();
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
      aria-expanded={open}
      aria-description={told.length > 0 ? told.join(' ') : undefined}
      tabIndex={current && !editing ? 0 : -1}
      onMouseDown={(event) => {
        if (editing || event.button !== 0) return;
        event.preventDefault(); // the keyboard follows the selection, see Outline
        onSelect(element.id, selected || event.detail === 2);
      }}
    >
      {level > 1 && <Turner open={open} onTurn={() => onFold(element.id, open === true)} />}
      {(level === 1 || hue !== undefined) && <span className="line-sign" aria-hidden="true" />}
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
      {away > 0 && (
        <span className="line-away" aria-hidden="true">
          {away}
        </span>
      )}
      {tied && !editing && <RowTie id={element.id} words={tied} />}
      {checks > 0 && !editing && <RowSign id={element.id} />}
      <TargetDigit id={element.id} />
    </div>
  );
});

/** Opens and closes the branch, for the pointer; the keyboard has the arrows. */
function Turner({ open, onTurn }: { open: boolean | undefined; onTurn: () => void }) {
  if (open === undefined) return <span className="line-turner" aria-hidden="true" />;
  return (
    <span
      className={open ? 'line-turner open' : 'line-turner shut'}
      aria-hidden="true"
      onMouseDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault(); // the keyboard stays where it is
        event.stopPropagation(); // and the line is not selected
        onTurn();
      }}
    >
      <Icon name="chevron-right" size={16} />
    </span>
  );
}

const DEEPEST = 7; // from here on lines are not moved in any further: there would be no room for words

interface LineStyle extends CSSProperties {
  '--level': number;
  '--hue'?: string;
}

export const styleOf = (level: number, hue: number | undefined): LineStyle => ({
  '--level': Math.min(level, DEEPEST),
  ...(hue !== undefined && { '--hue': `var(--c${hue}-line)` }),
});
