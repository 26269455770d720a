import type { Element, Id, Json, Link } from '../model/document';
import { build, type Graph } from '../model/graph';
import { faced } from '../scene/direction';
import { directionOf } from './direction';
import type { DrawInput, Drawing, Kind, View } from './kind';
import { membershipOf, membershipsTo } from './link-rules';
import { remembered } from './memory';
import { reparentForDisplay } from './reparent-for-display';

/** What there is to be seen of a diagram: without loose notes, and without what is folded away. */
export interface Shown {
  graph: Graph;
  /** How many stand below those that are folded, also where some of them are to be seen elsewhere. */
  folded: ReadonlyMap<Id, number>;
}

const nothing: ReadonlyMap<Id, number> = new Map();
const made = new WeakMap<Graph, Shown>();
const drawn = new WeakMap<Graph, Shown>();

/** Each where it stands. The same graph again where nothing is hidden. Asking again about the same graph costs nothing. */
export function shownOf(graph: Graph, kind: Pick<Kind, 'loose'>): Shown {
  const known = made.get(graph);
  if (known) return known;
  const shown = look(graph, kind.loose);
  made.set(graph, shown);
  return shown;
}

function look(graph: Graph, loose: string): Shown {
  const all = graph.all();
  if (!all.some(({ type, folded }) => folded || type === loose)) return { graph, folded: nothing };
  const seen: Element[] = [];
  const folded = new Map<Id, number>();
  const hiders = new Map<Id, Id | null>(); // of those not to be seen: the folded one above; null: a loose note
  for (const element of all) {
    const above = graph.get(element.parent ?? '');
    const hider = hiderOf(element, above);
    if (hider === undefined) seen.push(element);
    else hiders.set(element.id, hider);
    if (hider) folded.set(hider, (folded.get(hider) ?? 0) + 1);
  }
  return { graph: build(graph.diagram, seen, graph.links), folded };

  function hiderOf({ type }: Element, above: Element | undefined): Id | null | undefined {
    const hider = above && hiders.get(above.id);
    if (hider !== undefined) return hider;
    if (type === loose) return null;
    return above?.folded && above.parent !== null ? above.id : undefined; // all below the root would be nothing at all
  }
}

/**
 * As a drawing shows it: what is folded away where it stands, and serves something that is to be seen, stands there, with what
 * hangs below it. So folding one driver takes nothing from another.
 */
export function drawnOf(graph: Graph, kind: Pick<Kind, 'loose' | 'links'>): Shown {
  const known = drawn.get(graph);
  if (known) return known;
  const inPlace = shownOf(graph, kind);
  const homes = homesIn(graph, kind, inPlace);
  const made = homes.size > 0 ? brought(graph, kind, inPlace, homes) : inPlace;
  drawn.set(graph, made);
  return made;
}

/** Does it hide what stands below it? Then what belongs to it by links does not stand there either. */
export function isShut(graph: Graph, id: Id): boolean {
  const { folded = false, parent = null } = graph.get(id) ?? {};
  return folded && parent !== null && graph.children(id).length > 0;
}

/** Where those stand that are to be seen elsewhere than in their place: the first in the outline's order of what they serve. */
function homesIn(graph: Graph, kind: Pick<Kind, 'links'>, { graph: inPlace, folded }: Shown): ReadonlyMap<Id, Link> {
  const homes = new Map<Id, Link>();
  if (folded.size === 0 || !membershipOf(kind)) return homes;
  const seen = new Set(inPlace.all().map(({ id }) => id));
  for (const id of seen) {
    if (isShut(graph, id)) continue;
    if (!inPlace.get(id))
      for (const child of graph.children(id)) {
        seen.add(child.id); // a Set also visits what it gains meanwhile
        homes.delete(child.id); // its own place is to be seen now
      }
    for (const link of membershipsTo(graph, kind, id))
      if (!seen.has(link.from)) {
        seen.add(link.from);
        homes.set(link.from, link);
      }
  }
  return homes;
}

function brought(graph: Graph, kind: Pick<Kind, 'loose'>, { folded }: Shown, homes: ReadonlyMap<Id, Link>): Shown {
  const { elements, links } = reparentForDisplay(graph, graph.all(), homes);
  const shown = look(build(graph.diagram, elements, links), kind.loose);
  return { graph: shown.graph, folded: new Map([...shown.folded, ...folded]) };
}

/** The one way to a drawing for page, slide and command line: only what is to be seen, in the diagram's direction. */
export const drawShown = (kind: Kind, view: View, { graph, ...input }: Omit<DrawInput, 'folded'>): Drawing =>
  faced(view.draw({ ...input, ...drawnOf(graph, kind) }), directionOf(graph));

const SLIDE = 16 / 9;

/** By which a diagram stands alike in all shapes: as it is remembered, or as a slide would have it. Undefined where shapes need not agree. */
export function arrangementOf(kind: Kind, view: View, { graph, measure, aspect }: Leaving): Json | undefined {
  const memory = remembered(graph.diagram, view, aspect);
  if (memory !== undefined || view.remembers === 'shape') return memory;
  return drawShown(kind, view, { graph, measure, aspect: SLIDE, hurry: false }).memory;
}

type Leaving = Pick<DrawInput, 'graph' | 'measure' | 'aspect'>;

/** For what leaves the program and is looked at once: as it is remembered, unless shapes need not agree and a search from nothing does better. */
export function drawBest(kind: Kind, view: View, input: Leaving): Drawing {
  const memory = arrangementOf(kind, view, input);
  const kept = () => drawShown(kind, view, { ...input, memory, hurry: false, isPart: true }); // without what is blank
  if (view.remembers === 'diagram') return kept();
  const found = drawShown(kind, view, { ...input, hurry: false });
  if (memory === undefined) return found;
  const known = kept();
  const size = ({ scene }: Drawing) => Math.max(scene.width, scene.height * input.aspect);
  return size(known) <= size(found) * WORTH ? known : found;
}

const WORTH = 1.03; // how much smaller a new arrangement must be to take the place of one that people know
