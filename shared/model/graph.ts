import type { Diagram, Element, Id, Workbook } from './document';
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
}

const none: readonly Element[] = [];
const made = new WeakMap<Workbook['elements'], Map<Diagram, Graph>>();

/** Undefined where there is no such diagram. Asking again about an unchanged document costs nothing. */
export function graphOf(workbook: Workbook, id: Id): Graph | undefined {
  const diagram = workbook.diagrams.get(id);
  if (!diagram) return undefined;
  const known = made.get(workbook.elements) ?? new Map<Diagram, Graph>();
  made.set(workbook.elements, known);
  const graph = known.get(diagram) ?? build(diagram, workbook.elements.values());
  known.set(diagram, graph);
  return graph;
}

/** The same look at elements that stand in no workbook: in a worker, in a test. */
export function build(diagram: Diagram, elements: Iterable<Element>): Graph {
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
  let listed: Element[] | undefined;
  return { diagram, get: (id) => own.get(id), children, all: () => (listed ??= list(children)), size: own.size };
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
