import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Kind } from '../../../shared/kinds/kind';
import type { Graph } from '../../../shared/model/graph';
import { useEditor } from '../../editor/editor';
import { NARROW } from '../../editor/media-queries';
import { meeting } from '../../editor/meeting';
import { looks } from '../../editor/preferences';
import { catchWords } from '../../editor/type-ahead';
import { useUiCommand } from '../../editor/ui-commands';
import { useInGoodTime } from '../../editor/useIdlePreload';
import { toDrawing } from './way-back';

const load = () => import('./NotesStrip');
const loads = [load];
const NotesStrip = lazy(load);

/** Quick notes, open or not as they were left. Asked for, they take the keyboard; asked for from within, they close. */
export function Notes(props: { graph: Graph; kind: Kind }) {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const open = useStore(looks, ({ notes }) => notes);
  const [asked, setAsked] = useState(0);
  const strip = useRef<HTMLDivElement>(null);

  useInGoodTime(loads);

  const close = () => {
    if (strip.current?.contains(document.activeElement)) toDrawing(session);
    looks.setState({ notes: false });
  };

  useUiCommand('notes', () => {
    if (open && strip.current?.contains(document.activeElement)) return close();
    store.getState().edit(null);
    catchWords(t('notes.field'));
    session.hand.setState({ hand: 'notes' }); // on a narrow page they are to be seen only then
    looks.setState({ notes: true });
    if (matchMedia(NARROW).matches) meeting.setState({ vote: 'none' }); // there is no room for both
    setAsked((times) => times + 1);
  });

  return (
    open && (
      <div ref={strip} className="notes-place">
        <Suspense>
          <NotesStrip {...props} asked={asked} onClose={close} />
        </Suspense>
      </div>
    )
  );
}
