import type { Step } from '../../desk/agenda';
import { diagramOf, useDesk } from '../../desk/desk';
import { NARROW } from '../../desk/media';
import { meeting } from '../../desk/meeting';

/** What is at hand for each step of the agenda. */
export function useStepHelp(): Readonly<Record<Step, { icon: string; run: () => void }>> {
  const { store, sitting } = useDesk();

  const writeProblem = () => {
    const root = diagramOf(store.getState())?.graph.children(null)[0];
    if (!root) return;
    sitting.hand.setState({ hand: matchMedia(NARROW).matches ? 'outline' : 'picture' });
    store.getState().select([root.id]);
    store.getState().edit(root.id);
  };

  const notes = { icon: 'sticky-note', run: () => sitting.wishes.ask('notes') };
  return {
    problem: { icon: 'pencil', run: writeProblem },
    notes,
    cluster: notes,
    vote: { icon: 'vote', run: () => meeting.setState({ vote: 'open' }) },
    focus: { icon: 'target', run: () => meeting.setState({ vote: 'over' }) },
  };
}
