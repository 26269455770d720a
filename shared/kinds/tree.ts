import type { Element, Id } from '../model/document';
import type { Graph } from '../model/graph';
import type { Key, Kind, Place, Rules, Verdict } from './kind';
import { leadsUp, membershipOf } from './link-rules';

type Types = Pick<Rules, 'fits' | 'grows'>;
type Tree = Types & Pick<Kind, 'loose'>;

/** The type with which this one may stand under that: its own if it fits, else what grows there, else null. */
export const adopted = (rules: Types, type: string, parent: string | null, laden = false): string | null =>
  rules.fits(type, parent) ? type : rules.grows(parent, laden);

/**
 * Does the element need a type that can have something below it? It does if it has children or members, or if it carries a list of
 * records, as a driver carries measures: an outline writes those below it.
 */
export const isLaden = ({ more }: Pick<Element, 'more'>, hasBelow: boolean): boolean =>
  hasBelow || Object.values(more).some((said) => Array.isArray(said) && said.length > 0);

export const isLadenIn = (graph: Graph, element: Element): boolean =>
  isLaden(
    element,
    graph.children(element.id).length > 0 || graph.linksOf(element.id).some(({ to }) => to === element.id),
  );

/** May it be moved there? Not where a link would lead back to it. The codes are `rule.*` in the common words. */
export function mayMove(kind: Pick<Kind, 'rules' | 'links'>, graph: Graph, id: Id, parent: Id | null): Verdict {
  const element = graph.get(id);
  if (!element || element.parent === null) return { ok: false, code: 'rule.stays' };
  for (let up = parent; up !== null; up = graph.get(up)?.parent ?? null)
    if (up === id) return { ok: false, code: 'rule.into-itself' };
  if (parent !== null && membershipOf(kind) && leadsUp(graph, kind, parent, id))
    return { ok: false, code: 'rule.round' };
  const type = adopted(kind.rules, element.type, parent === null ? null : (graph.get(parent)?.type ?? null));
  return type === null ? { ok: false, code: 'rule.nothing-under' } : { ok: true };
}

/** An element and its siblings, in order. Loose notes keep among themselves: they stand nowhere yet. */
export function rowOf(kind: Pick<Kind, 'loose'>, graph: Graph, { type, parent }: Element): readonly Element[] {
  return graph.children(parent).filter((other) => (other.type === kind.loose) === (type === kind.loose));
}

/** What the keys mean in a diagram that is a tree with one root: fishbone, driver diagram. */
function treeKey(rules: Tree, graph: Graph, id: Id, key: Key): Place | null {
  const at = graph.get(id);
  if (!at) return null;
  const parent = at.parent === null ? undefined : graph.get(at.parent);
  if (key === 'child' || !parent) return key === 'child' || key === 'sibling' ? grown(rules, graph, at) : null;
  const siblings = rowOf(rules, graph, at);
  const index = siblings.findIndex((s) => s.id === id);
  const before = siblings[index - 1];
  switch (key) {
    case 'sibling':
    case 'before':
      return { type: at.type, parent: parent.id, after: key === 'sibling' ? id : (before?.id ?? null) };
    case 'indent':
      return before ? moved(rules, graph, at, before, graph.children(before.id).at(-1)?.id ?? null) : null;
    case 'outdent':
      return moved(rules, graph, at, parent.parent === null ? undefined : graph.get(parent.parent), parent.id);
    case 'up':
      return before ? moved(rules, graph, at, parent, siblings[index - 2]?.id ?? null) : null;
    case 'down': {
      const next = siblings[index + 1];
      return next ? moved(rules, graph, at, parent, next.id) : null;
    }
  }
}

/** The rules of such a kind. */
export const treeRules = (types: Tree): Rules => ({
  fits: types.fits,
  grows: types.grows,
  key: (graph, at, key) => treeKey(types, graph, at, key),
});

function grown(rules: Types, graph: Graph, at: Element): Place | null {
  const type = rules.grows(at.type);
  return type === null ? null : { type, parent: at.id, after: graph.children(at.id).at(-1)?.id ?? null };
}

function moved(rules: Types, graph: Graph, at: Element, parent: Element | undefined, after: Id | null): Place | null {
  const type = parent ? adopted(rules, at.type, parent.type, isLadenIn(graph, at)) : null;
  return parent && type !== null ? { type, parent: parent.id, after } : null;
}
