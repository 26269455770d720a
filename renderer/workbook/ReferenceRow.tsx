import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../shared/kinds/kind';
import type { Element, Id } from '../../shared/model/document';
import { verbOf } from '../editor/membership-verb';
import { styleOf } from './OutlineRow';
import type { Row } from './rows';

interface Props extends Pick<Row, 'level' | 'position' | 'siblings' | 'also'> {
  /** The link's. */
  id: Id;
  weak: boolean;
  element: Element;
  kind: Kind;
  /** The one line that Tab comes to. */
  current: boolean;
  onLead: (id: Id) => void;
}

/** A line for what stands elsewhere and belongs here as well. A press leads there; its words are written there. */
export const ReferenceRow = memo(function ReferenceRow(props: Props) {
  const { t } = useTranslation();
  const { id, weak, element, kind, level, position, siblings, also, current, onLead } = props;
  const words = element.text || t('words.none');
  return (
    <div
      role="treeitem"
      className={weak ? 'line refers weak' : 'line refers'}
      style={styleOf(level, undefined)}
      data-line={id}
      data-refers={element.id}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={false}
      aria-label={t('outline.refers', { words, verb: verbOf(t, kind), also: also || t('words.none') })}
      aria-description={weak ? t('link.weak') : undefined}
      tabIndex={current ? 0 : -1}
      onMouseDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault(); // the keyboard goes along, see Outline
        onLead(element.id);
      }}
    >
      <span className="line-turner" aria-hidden="true" />
      <span className="line-arrow" aria-hidden="true">
        →
      </span>
      <span className="line-words" dir="auto">
        {words}
      </span>
    </div>
  );
});
