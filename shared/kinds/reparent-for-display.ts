import type { Element, Id, Link } from '../model/document';
import type { Graph } from '../model/graph';
import { orderBetween } from '../model/order';

/**
 * These elements and all links, where some have to stand under what they serve as well (`homes`, by element): behind what stands
 * there, as strongly as the link says, which is the way up now and no link any more. No home is one that hides what stands there.
 */
export function reparentForDisplay(
  graph: Graph,
  elements: readonly Element[],
  homes: ReadonlyMap<Id, Link>,
): { elements: readonly Element[]; links: readonly Link[] } {
  const lasts = new Map<Id, string>(); // the order of those that came to stand there last
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

/** It may have been folded while something still stood below it. */
function unfolded({ folded: _, ...element }: Element): Element {
  return element;
}
