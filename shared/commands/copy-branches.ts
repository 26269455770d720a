import { THROUGH } from '../cross-links/cross-links';
import { broughtIn } from '../kinds/hues';
import type { Kind } from '../kinds/kind';
import { newWorkbook } from '../kinds/new';
import type { Diagram, Element, Id, Link } from '../model/document';
import type { Graph } from '../model/graph';
import type { NewId } from '../model/ids';
import { ordersBetween } from '../model/order';
import { fitText, LIMITS } from '../model/schema';
import type { Command } from './command';
import { addDiagram } from './diagrams';
import { addElements } from './elements';

/** What is carried on, and where it comes from. */
export interface Source {
  graph: Graph;
  kind: Kind;
  /** Each one by itself; what stands above it and is not chosen stays behind. The root is never carried. */
  chosen: ReadonlySet<Id>;
}

/** Where it goes: into a diagram that is there, or into a new one, which goes by the words of its root; where these
 * are still to be written, it asks. */
export type Target = { kind: Kind; graph: Graph } | { kind: Kind; asks: string };

/** What came of it, still in no workbook. */
export interface Carried {
  diagram: Diagram;
  /** Null where the diagram is there already. */
  root: Element | null;
  /** Those under no parent go under the root. In the order in which they are to stand. */
  elements: readonly Element[];
  /** From each one to what came of it; in a new diagram from root to root too. */
  links: readonly Link[];
}

/**
 * Branches of one diagram as another kind begins with them (`kind.receives`), under new ids: words, hue, note, tags, owner and
 * where it stands come along, private notes too, since it is the same workbook; votes and focus belong to what was voted on.
 * What is loose stays where it is.
 */
export function carried(source: Source, target: Target, newId: NewId): Carried {
  const { graph, kind } = source;
  const branches = branchesOf(source);
  const given = target.kind.receives?.(branches) ?? [];
  const ids = new Map(given.map(({ id }) => [id, newId()]));
  const { diagram, root } = 'graph' in target ? { diagram: target.graph.diagram, root: null } : begun(target, newId);
  const orders = ordersBetween(null, null, given.length);
  const elements = given.flatMap((element, i): Element[] => {
    const from = graph.get(element.id);
    if (!from) return [];
    const placed: Element = {
      id: ids.get(element.id) ?? newId(),
      diagram: diagram.id,
      type: element.type,
      parent: element.parent === null ? null : (ids.get(element.parent) ?? null),
      order: orders[i] ?? from.order,
      text: element.text,
      more: element.more,
    };
    return [{ ...placed, ...cardOf(from), more: hued(placed, from) }];
  });
  const ties = given.flatMap(({ id }): [Id, Id][] => {
    const to = ids.get(id);
    return to !== undefined && graph.get(id) ? [[id, to]] : [];
  });
  const top = graph.children(null)[0];
  if (root && top && elements.length > 0) ties.unshift([top.id, root.id]);
  return {
    diagram,
    root,
    elements,
    links: ties.map(([from, to]) => ({ id: newId(), type: THROUGH, from, to, more: {} })),
  };

  /** A branch keeps the hue that it has, or had from above. */
  function hued(placed: Element, from: Element): Element['more'] {
    const { hue: _, ...rest } = placed.more;
    const hue = placed.parent === null ? hueIn(graph, kind, from) : undefined;
    const more = hue === undefined ? rest : { ...rest, hue };
    return broughtIn(target.kind, { ...placed, more }) === hue ? more : rest;
  }
}

/** One step. Does nothing where the diagram that it should go into is gone by now. */
export const copyBranches = ({ diagram, root, elements, links }: Carried, kind: Kind): Command => ({
  label: { key: 'command.carry-on', params: { count: elements.length } },
  recipe: (draft) => {
    if (root) addDiagram(diagram, [root]).recipe(draft);
    if (!draft.diagrams.has(diagram.id)) return;
    const siblings = [...draft.elements.values()].filter((element) => element.diagram === diagram.id);
    const top = siblings.find(({ parent }) => parent === null);
    const type = kind.rules.grows(kind.root);
    if (!top || type === null) return;
    const below = siblings.filter(({ parent }) => parent === top.id);
    const last = below.reduce<Element | null>((one, other) => (one && one.order > other.order ? one : other), null);
    const place = { type, parent: top.id, after: last?.id ?? null };
    addElements({ kind, diagram: diagram.id, place, elements }).recipe(draft);
    for (const link of links)
      if (draft.elements.has(link.from) && draft.elements.has(link.to)) draft.links.set(link.id, { ...link });
  },
});

/** All that may be carried on: without the root and what is loose. */
export function carriable(graph: Graph, kind: Kind): readonly Element[] {
  const loose = new Set<Id>();
  return graph.all().filter(({ id, type, parent }) => {
    if (type === kind.loose || loose.has(parent ?? '')) loose.add(id);
    return parent !== null && !loose.has(id);
  });
}

/** Those that are chosen, each under the nearest one above it that is chosen too. */
function branchesOf({ graph, kind, chosen }: Source): Element[] {
  return carriable(graph, kind)
    .filter(({ id }) => chosen.has(id))
    .map((element) => {
      let up = graph.get(element.parent ?? '');
      while (up && (up.parent === null || !chosen.has(up.id))) up = graph.get(up.parent ?? '');
      return { ...element, parent: up?.id ?? null };
    });
}

function begun({ kind, asks }: Extract<Target, { asks: string }>, newId: NewId) {
  const blank = newWorkbook(kind, '', newId);
  const [diagram] = blank.diagrams.values();
  const [root] = blank.elements.values();
  if (!diagram || !root) throw new Error('a new workbook without a diagram');
  return { diagram, root: { ...root, asks: fitText(asks, LIMITS.text).text } };
}

const CARD = ['note', 'private', 'tags', 'owner', 'standing'] as const;

function cardOf(from: Element): Partial<Element> {
  return Object.fromEntries(CARD.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])));
}

function hueIn(graph: Graph, kind: Kind, element: Element): number | undefined {
  for (let up: Element | undefined = element; up; up = graph.get(up.parent ?? '')) {
    const hue = broughtIn(kind, up);
    if (hue !== undefined) return hue;
  }
  return undefined;
}
