import { type DragEvent, type MouseEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Element, Id } from '../../../shared/model/document';
import { WordsField, type WordsFieldHandle } from '../../editor/WordsField';

interface Props {
  element: Element;
  /** The words of what came along below it. */
  below: readonly string[];
  ask: string;
  selected: boolean;
  /** The one card that Tab comes to. */
  current: boolean;
  editing: boolean;
  onPress: (id: Id, event: MouseEvent) => void;
  onEdit: (id: Id) => void;
  onReach: (id: Id) => void;
  onDragStart: (id: Id, event: DragEvent) => void;
}

const MOST = 3; // lines of what stands below

/** One note. A press chooses it, a double one puts the caret into its words. */
export function NoteCard(props: Props) {
  const { t } = useTranslation();
  const { element, below, ask, selected, current, editing, onPress, onEdit, onReach, onDragStart } = props;
  const { id, text } = element;
  const field = useRef<WordsFieldHandle>(null);

  useLayoutEffect(() => {
    if (editing) field.current?.take();
  }, [editing]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is no row of a table, but walked like one
    // biome-ignore lint/a11y/useFocusableInteractive: its cell takes the keyboard
    <div role="row" className="note-row">
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div
        role="gridcell"
        className={editing ? 'note typing' : 'note'}
        data-note={id}
        aria-selected={selected}
        tabIndex={current && !editing ? 0 : -1}
        draggable={!editing}
        onMouseDown={(event) => editing || onPress(id, event)}
        onDoubleClick={() => onEdit(id)}
        onFocus={(event) => event.target === event.currentTarget && onReach(id)}
        onDragStart={(event) => onDragStart(id, event)}
      >
        {editing ? (
          <span className="growing" data-words={text || ask}>
            <WordsField ref={field} id={id} text={text} label={ask} placeholder={ask} className="line-field" />
          </span>
        ) : (
          <span dir="auto">{text || ask}</span>
        )}
        {below.length > 0 && (
          <ul>
            {below.slice(0, MOST).map((words, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of words, which may say the same
              <li key={i} dir="auto">
                {words}
              </li>
            ))}
            {below.length > MOST && <li>{t('notes.more', { count: below.length - MOST })}</li>}
          </ul>
        )}
      </div>
    </div>
  );
}
