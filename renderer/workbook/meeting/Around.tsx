import { lazy, type ReactNode, Suspense } from 'react';
import { useStore } from 'zustand';
import type { Kind } from '../../../shared/kinds/kind';
import type { Graph } from '../../../shared/model/graph';
import { useDesk } from '../../desk/desk';
import { NARROW, useMedia } from '../../desk/media';
import { meeting } from '../../desk/meeting';
import { useWish } from '../../desk/wishes';
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
  const { sitting } = useDesk();
  const narrow = useMedia(NARROW);
  const seen = useStore(sitting.hand, ({ hand }) => (narrow && hand !== 'picture' ? 'side' : 'picture'));
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
  const { sitting } = useDesk();
  const shown = useStore(meeting, (state) => state.shown);
  useWish('agenda', () => {
    if (shown) toDrawing(sitting);
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
  useWish('votes', () => meeting.setState(({ vote }) => ({ vote: vote === 'open' ? 'over' : 'open' })));
  return (
    open && (
      <Suspense>
        <VotePanel {...props} />
      </Suspense>
    )
  );
}
