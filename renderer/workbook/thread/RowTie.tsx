import type { MouseEvent } from 'react';
import type { Id } from '../../../shared/model/document';
import { useEditor } from '../../editor/editor';
import { Icon } from '../../ui/Icon';
import './thread.css';

/** Beside a line that is tied to another diagram; a press leads there. With the keyboard it is F8. */
export function RowTie({ id, words }: { id: Id; words: string }) {
  const { store, session } = useEditor();

  const lead = (event: MouseEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation(); // the line would begin to be edited
    store.getState().edit(null);
    store.getState().select([id]);
    session.uiCommands.ask('follow');
  };

  return (
    <span className="line-tie" aria-hidden="true" title={words} onMouseDown={lead}>
      <Icon name="route" size={12} />
    </span>
  );
}
