import { rowOf } from '../kinds/tree';
import type { Element, Id } from '../model/document';
import type { Context } from './action';
import { uppermost } from './move';

/** What is selected, as branches: without what hangs below other selected ones, in the order of the outline. */
export const chosen = ({ selection, graph }: Context): readonly Id[] => uppermost(graph, selection).map(({ id }) => id);

/** Without the root, which stays. */
export const removable = (context: Context): readonly Id[] =>
  chosen(context).filter((id) => (context.graph.get(id)?.parent ?? null) !== null);

/** Where the hand goes when these are gone: the next sibling, else the one before, else the parent; from a line to no note. */
export function nextTo({ graph, kind }: Context, ids: readonly Id[]): Id | null {
  const last = graph.get(ids.at(-1) ?? '');
  if (!last) return null;
  const siblings = rowOf(kind, graph, last);
  const index = siblings.indexOf(last);
  const gone = new Set(ids);
  const free = (element: Element | undefined) => element !== undefined && !gone.has(element.id);
  return (siblings.slice(index + 1).find(free) ?? siblings.slice(0, index).reverse().find(free))?.id ?? last.parent;
}
