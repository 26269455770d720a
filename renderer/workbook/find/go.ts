import { setFields } from '../../../shared/commands/fields';
import { shownOf } from '../../../shared/kinds/visible-graph';
import type { Id } from '../../../shared/model/document';
import { diagramOf, type Editor } from '../../editor/editor';
import { looks } from '../../editor/preferences';

/** Selects an element, wherever in the workbook it is: its diagram is shown, and what it was folded away in is unfolded. */
export function goTo({ store, session }: Pick<Editor, 'store' | 'session'>, id: Id): void {
  const state = store.getState();
  const element = state.workbook.elements.get(id);
  if (!element) return;
  state.edit(null);
  state.show(element.diagram);
  const folded: Id[] = [];
  let loose = false;
  const shown = diagramOf(store.getState());
  for (let up = shown?.graph.get(id); up; up = shown?.graph.get(up.parent ?? '')) {
    if (up.id !== id && up.folded) folded.push(up.id);
    if (up.type === shown?.kind.loose) loose = true;
  }
  if (loose) looks.setState({ notes: true }); // they stand in a strip of their own
  if (folded.length > 0)
    state.perform(
      setFields(folded, { folded: undefined }, { key: 'command.unfold', params: { count: folded.length } }),
    );
  state.select([loose ? id : seen(store.getState(), id)]);
  session.hand.setState(({ hand }) => ({ hand })); // on a narrow page it comes to the front
}

/** In a workbook that is only to be looked at nothing unfolds: the nearest one above that is to be seen. */
function seen(state: Parameters<typeof diagramOf>[0], id: Id): Id {
  const now = diagramOf(state);
  const shown = now && shownOf(now.graph, now.kind).graph;
  for (let up = now?.graph.get(id); up; up = now?.graph.get(up.parent ?? '')) if (shown?.get(up.id)) return up.id;
  return id;
}
