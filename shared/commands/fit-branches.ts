import type { Rules } from '../kinds/kind';
import { adopted, isLaden } from '../kinds/tree';
import type { Element, Id } from '../model/document';
import { byOrder, ordersBetween } from '../model/order';

/** Where an element comes to stand, and as what. */
export interface FittedElement {
  element: Element;
  type: string;
  parent: Id | null;
  order: Element['order'];
}

/**
 * Branches that are to stand under an element of the type `under`; their tops have parent null. Where nothing may stand under
 * something, what was to stand there comes further up, behind it: a kind may end at a level, and nobody's words get lost.
 * `linked`: those that something else belongs to by a link. Depth first, siblings in their order.
 */
export function fitBranches(
  rules: Pick<Rules, 'fits' | 'grows'>,
  elements: readonly Element[],
  under: string | null,
  linked: ReadonlySet<Id>,
): readonly FittedElement[] {
  const below = new Map<Id | null, Element[]>();
  for (const element of elements) {
    const siblings = below.get(element.parent);
    if (siblings) siblings.push(element);
    else below.set(element.parent, [element]);
  }
  const types = new Map<Id, string>();
  const parents = new Map<Id, Id | null>();
  const placed = new Map<Id | null, Id[]>();
  const crowded = new Set<Id | null>(); // those that something has come up to
  const open = childrenOf(null);
  const walked: Element[] = [];
  for (let next = open.pop(); next; next = open.pop()) {
    const laden = isLaden(next, below.has(next.id) || linked.has(next.id));
    const typeUnder = (id: Id | null) => adopted(rules, next.type, id === null ? under : (types.get(id) ?? ''), laden);
    let parent = next.parent;
    while (parent !== null && typeUnder(parent) === null) parent = parents.get(parent) ?? null;
    if (parent !== next.parent) crowded.add(parent);
    types.set(next.id, typeUnder(parent) ?? next.type);
    parents.set(next.id, parent);
    const siblings = placed.get(parent);
    if (siblings) siblings.push(next.id);
    else placed.set(parent, [next.id]);
    walked.push(next);
    for (const child of childrenOf(next.id)) open.push(child);
  }
  const orders = new Map<Id, string>();
  for (const parent of crowded) {
    const siblings = placed.get(parent) ?? [];
    const fresh = ordersBetween(null, null, siblings.length);
    for (const [i, id] of siblings.entries()) orders.set(id, fresh[i] ?? '');
  }
  return walked.map((element) => ({
    element,
    type: types.get(element.id) ?? element.type,
    parent: parents.get(element.id) ?? null,
    order: orders.get(element.id) ?? element.order,
  }));

  /** Last first, as a stack takes them. */
  function childrenOf(id: Id | null): Element[] {
    return [...(below.get(id) ?? [])].sort(byOrder).reverse();
  }
}
