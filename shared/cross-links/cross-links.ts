import type { Element, Id, Link, Workbook } from '../model/document';

/**
 * What runs across diagrams. A link of this type leads from the earlier thing to what came of it: from a cause to the driver
 * that answers it. It is no kind's business: kinds see only what has both ends in one diagram.
 */
export const THROUGH = 'through';

/** Another element that one is tied to, in another diagram. */
export interface Tie {
  link: Id;
  element: Element;
  /** Whether it came before or after the one that was asked about. */
  is: 'earlier' | 'later';
}

type Tables = Pick<Workbook, 'diagrams' | 'elements' | 'links'>;

const none: readonly Tie[] = [];
const indexed = new WeakMap<Workbook['links'], ReadonlyMap<Id, readonly Link[]>>();

/**
 * All that an element is tied to across diagrams: what came before it, then what came after, in the order of the workbook's
 * diagrams. Of two links between the same two the first counts, by id; one inside a diagram or to what is gone counts nothing.
 * Typing leaves the table of links as it is, so asking costs no more than the answer is long.
 */
export function threadsOf({ diagrams, elements, links }: Tables, id: Id): readonly Tie[] {
  const own = elements.get(id);
  const at = own && indexOf(links).get(id);
  if (!at) return none;
  const ties = new Map<Id, Tie>();
  for (const { id: link, from, to } of at) {
    const element = elements.get(from === id ? to : from);
    if (!element || element.diagram === own.diagram || ties.has(element.id)) continue;
    ties.set(element.id, { link, element, is: from === id ? 'later' : 'earlier' });
  }
  const place = ({ element: { diagram, order }, is }: Tie) => [is, diagrams.get(diagram)?.order ?? '', order];
  return [...ties.values()].sort((a, b) => compared(place(a), place(b)) || (a.link < b.link ? -1 : 1));
}

/** Those that say nothing: from an element to itself, or between two that an earlier link, by id, ties already. */
export function idleThreads(links: Iterable<Link>): Link[] {
  const tied = new Set<string>();
  return [...links]
    .filter(({ type }) => type === THROUGH)
    .sort(byId)
    .filter(({ from, to }) => {
      const pair = [from, to].sort().join(' ');
      const idle = from === to || tied.has(pair);
      tied.add(pair);
      return idle;
    });
}

function indexOf(links: Workbook['links']): ReadonlyMap<Id, readonly Link[]> {
  const known = indexed.get(links);
  if (known) return known;
  const index = new Map<Id, Link[]>();
  for (const link of [...links.values()].sort(byId)) {
    if (link.type !== THROUGH) continue;
    for (const end of new Set([link.from, link.to])) {
      const at = index.get(end);
      if (at) at.push(link);
      else index.set(end, [link]);
    }
  }
  indexed.set(links, index);
  return index;
}

const byId = (a: Link, b: Link): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** 'earlier' is before 'later' in the alphabet too. */
function compared(a: readonly string[], b: readonly string[]): number {
  for (const [i, one] of a.entries()) {
    const other = b[i] ?? '';
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
