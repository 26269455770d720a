import type { Step } from '../../editor/agenda';
import { diagramOf, useEditor } from '../../editor/editor';
import { NARROW } from '../../editor/media-queries';
import { meeting } from '../../editor/meeting';

/** What is at hand for each step of the agenda. */
export function useStepHelp(): Readonly<Record<Step, { icon: string; run: () => void }>> {
  const { store, session } = useEditor();

  const writeProblem = () => {
    const root = diagramOf(store.getState())?.graph.children(null)[0];
    if (!root) return;
    session.hand.setState({ hand: matchMedia(NARROW).matches ? 'outline' : 'picture' });
    store.getState().select([root.id]);
    store.getState().edit(root.id);
  };

  const notes = { icon: 'sticky-note', run: () => session.uiCommands.ask('notes') };
  return {
    problem: { icon: 'pencil', run: writeProblem },
    notes,
    cluster: notes,
    vote: { icon: 'vote', run: () => meeting.setState({ vote: 'open' }) },
    focus: { icon: 'target', run: () => meeting.setState({ vote: 'over' }) },
  };
}
