import { current } from 'immer';
import type { Kind } from '../kinds/kind';
import { membershipOf, membershipsFrom } from '../kinds/link-rules';
import { adopted, isLadenIn } from '../kinds/tree';
import type { Element, Id, Link, Workbook } from '../model/document';
import { type Graph, graphOf } from '../model/graph';
import type { Command, Draft } from './command';
import { branch, putLast, removeElements } from './elements';
import { settleLinks } from './settle-links';

/**
 * The elements with everything below them, but for what nobody named and what belongs to something that stays: that goes
 * there, with what hangs below it, as strongly as it belonged, and is to be seen there.
 */
export const deleteElements = (kind: Kind, ids: readonly Id[]): Command => ({
  ...removeElements(ids),
  recipe: (draft) => {
    const diagram = draft.elements.get(ids[0] ?? '')?.diagram ?? '';
    const home = membershipOf(kind) ? bringHome(draft, kind, diagram, ids) : [];
    removeElements(ids).recipe(draft);
    settleLinks(draft, kind, diagram, branch(draft, home));
  },
});

/** Links may say less than the rules: nothing goes where the rules refuse it. */
const mayStandUnder = ({ rules }: Kind, graph: Graph, own: Element, parent: Element | undefined): boolean =>
  parent !== undefined && adopted(rules, own.type, parent.type, isLadenIn(graph, own)) !== null;

function bringHome(draft: Draft<Workbook>, kind: Kind, diagram: Id, ids: readonly Id[]): readonly Id[] {
  const cameHome: Id[] = [];
  const graph = graphOf(current(draft), diagram);
  if (!graph) return cameHome;
  const chosen = new Set(ids);
  let gone = branch(draft, ids);
  const below = [...gone].filter((id) => !chosen.has(id) && membershipsFrom(graph, kind, id).length > 0);
  const comesHome = (id: Id): boolean => {
    const own = graph.get(id);
    const isHome = ({ to }: Link) => own && !gone.has(to) && mayStandUnder(kind, graph, own, graph.get(to));
    const home = gone.has(id) && membershipsFrom(graph, kind, id).find(isHome);
    if (!home) return false;
    putLast(draft, kind, id, home.to);
    cameHome.push(id);
    gone = branch(draft, ids);
    return true;
  };
  while (below.some(comesHome)); // what has come home may be home to another
  return cameHome;
}
