import { lazy, type ReactNode, Suspense } from 'react';
import { useStore } from 'zustand';
import type { Kind } from '../../../shared/kinds/kind';
import type { Graph } from '../../../shared/model/graph';
import { useEditor } from '../../editor/editor';
import { NARROW, useMedia } from '../../editor/media-queries';
import { meeting } from '../../editor/meeting';
import { useUiCommand } from '../../editor/ui-commands';
import { Notes } from '../notes/Notes';
import { toDrawing } from '../notes/way-back';
import './around.css';

const AgendaBar = lazy(() => import('./AgendaBar'));
const VotePanel = lazy(() => import('./VotePanel'));

interface Props {
  at: 'side' | 'picture';
  graph: Graph;
  kind: Kind;
  children: ReactNode;
}

/**
 * What helps a group that works together stands round the drawing: the agenda above, the vote beside, quick notes below. On
 * a narrow page agenda and vote go with what is to be seen, and the notes with the outline.
 */
export function Around({ at, graph, kind, children }: Props) {
  const { session } = useEditor();
  const narrow = useMedia(NARROW);
  const seen = useStore(session.hand, ({ hand }) => (narrow && hand !== 'picture' ? 'side' : 'picture'));
  return (
    <div className="around">
      {at === seen && <Agenda />}
      <div className="around-row">
        <div className="around-main">{children}</div>
        {at === seen && <Vote graph={graph} kind={kind} />}
      </div>
      {at === (narrow ? 'side' : 'picture') && <Notes graph={graph} kind={kind} />}
    </div>
  );
}

function Agenda() {
  const { session } = useEditor();
  const shown = useStore(meeting, (state) => state.shown);
  useUiCommand('agenda', () => {
    if (shown) toDrawing(session);
    meeting.setState({ shown: !shown });
  });
  return (
    shown && (
      <Suspense>
        <AgendaBar />
      </Suspense>
    )
  );
}

function Vote(props: { graph: Graph; kind: Kind }) {
  const open = useStore(meeting, ({ vote }) => vote !== 'none');
  useUiCommand('votes', () => meeting.setState(({ vote }) => ({ vote: vote === 'open' ? 'over' : 'open' })));
  return (
    open && (
      <Suspense>
        <VotePanel {...props} />
      </Suspense>
    )
  );
}
