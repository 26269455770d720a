import type { Element, Id, Link } from '../model/document';
import type { Graph } from '../model/graph';
import { orderBetween } from '../model/order';

/**
 * Moves some elements under their second parents, so that they can be drawn there. `homes` maps an element to the membership that
 * becomes its place: the element goes behind its new siblings, keeps that link's strength, and the link disappears. A home that
 * was folded is unfolded.
 */
export function reparentForDisplay(
  graph: Graph,
  elements: readonly Element[],
  homes: ReadonlyMap<Id, Link>,
): { elements: readonly Element[]; links: readonly Link[] } {
  const lasts = new Map<Id, string>(); // by new parent: the order of its last child
  const homely = new Set([...homes.values()].map(({ to }) => to));
  const become = new Set([...homes.values()].map(({ id }) => id));
  return {
    elements: elements.map((element) => {
      const own = homely.has(element.id) ? unfolded(element) : element;
      const link = homes.get(element.id);
      if (!link) return own;
      const { weak: _, ...more } = element.more;
      const order = orderBetween(lasts.get(link.to) ?? graph.children(link.to).at(-1)?.order ?? null, null);
      lasts.set(link.to, order);
      return { ...own, parent: link.to, order, more: link.more.weak === true ? { ...more, weak: true } : more };
    }),
    links: graph.links.filter(({ id }) => !become.has(id)),
  };
}

/** It may have been folded while it still had something below it. */
function unfolded({ folded: _, ...element }: Element): Element {
  return element;
}
