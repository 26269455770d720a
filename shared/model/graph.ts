import type { Diagram, Element, Id, Link, Workbook } from './document';
import { byOrder } from './order';

/** A read-only look at one diagram: fast answers, never the tables themselves. */
export interface Graph {
  diagram: Diagram;
  get(id: Id): Element | undefined;
  /** In order; those without a parent under `null`. */
  children(id: Id | null): readonly Element[];
  /** Depth first, in order. */
  all(): readonly Element[];
  size: number;
  /** Those with both ends in this diagram, by id. What leads to another diagram is none of its own. */
  links: readonly Link[];
  /** Those that begin or end at an element. */
  linksOf(id: Id): readonly Link[];
}

const none: readonly Element[] = [];
const noLinks: readonly Link[] = [];
const made = new WeakMap<Workbook['elements'], Map<Diagram, { graph: Graph; links: Workbook['links'] }>>();

/** Undefined where there is no such diagram. Asking again about an unchanged document costs nothing. */
export function graphOf(workbook: Workbook, id: Id): Graph | undefined {
  const diagram = workbook.diagrams.get(id);
  if (!diagram) return undefined;
  const { elements, links } = workbook;
  const known = made.get(elements) ?? new Map<Diagram, { graph: Graph; links: Workbook['links'] }>();
  made.set(elements, known);
  const before = known.get(diagram);
  if (before?.links === links) return before.graph;
  const graph = build(diagram, elements.values(), links.values());
  known.set(diagram, { graph, links });
  return graph;
}

/** The same look at elements that stand in no workbook: in a worker, in a test. */
export function build(diagram: Diagram, elements: Iterable<Element>, among: Iterable<Link> = noLinks): Graph {
  const own = new Map<Id, Element>();
  const below = new Map<Id | null, Element[]>();
  for (const element of elements) {
    if (element.diagram !== diagram.id) continue;
    own.set(element.id, element);
    const siblings = below.get(element.parent);
    if (siblings) siblings.push(element);
    else below.set(element.parent, [element]);
  }
  for (const siblings of below.values()) siblings.sort(byOrder);
  const children = (id: Id | null) => below.get(id) ?? none;
  const links = [...among]
    .filter(({ from, to }) => own.has(from) && own.has(to))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const at = new Map<Id, Link[]>();
  for (const link of links)
    for (const end of new Set([link.from, link.to])) {
      const there = at.get(end); // one end may have as many as there are
      if (there) there.push(link);
      else at.set(end, [link]);
    }
  let listed: Element[] | undefined;
  return {
    diagram,
    get: (id) => own.get(id),
    children,
    all: () => (listed ??= list(children)),
    size: own.size,
    links,
    linksOf: (id) => at.get(id) ?? noLinks,
  };
}

function list(children: (id: Id | null) => readonly Element[]): Element[] {
  const out: Element[] = [];
  const open = [...children(null)].reverse(); // a stack of our own: chains may be deeper than the machine's
  for (let next = open.pop(); next; next = open.pop()) {
    out.push(next);
    for (const child of [...children(next.id)].reverse()) open.push(child); // spread, a wide one would not fit the machine's
  }
  return out;
}
