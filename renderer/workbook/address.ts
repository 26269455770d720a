import type { StoreApi } from 'zustand/vanilla';
import type { Id } from '../../shared/model/document';
import { followRoute, hrefOf, routeIn } from '../editor/route';
import type { WorkbookState } from '../store/state';

/**
 * The address names the diagram that is shown, so that a reload comes back to it; whoever goes to another one of the same
 * workbook is shown that. Paging through diagrams leaves no steps behind for Back. Returns a function that stops it.
 */
export function keepAddress(id: Id, store: StoreApi<WorkbookState>): () => void {
  const write = () => {
    const { diagram } = store.getState();
    const route = routeIn(id); // null: somebody is just leaving
    if (!route || route.diagram === diagram || diagram === '') return;
    history.replaceState(history.state, '', hrefOf({ at: 'workbook', id, diagram }));
  };
  const follow = () => {
    store.getState().show(routeIn(id)?.diagram ?? '');
    write();
  };
  if (routeIn(id)?.diagram !== undefined) write(); // it may name one that is not there any more
  const stopFollowing = followRoute(follow);
  const stopWriting = store.subscribe((state, before) => {
    if (state.diagram !== before.diagram) write();
  });
  return () => {
    stopFollowing();
    stopWriting();
  };
}
