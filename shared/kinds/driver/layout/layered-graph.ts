import type { Element, Id } from '../../../model/document';
import type { Graph } from '../../../model/graph';
import { hueOf } from '../../hues';
import { membershipsFrom } from '../../link-rules';
import { LEVELS, levelOf } from '../levels';
import { serves } from '../serves';

/**
 * What is laid out: boxes in columns by level, links between neighbouring columns. A link that passes a column has a bend in it
 * (Sugiyama, Tagawa, Toda 1981), so every link leads from a vertex to one in the next column.
 */
export interface Web {
  columns: Vertex[][];
  /** Of each column: how it is headed, and which widths it may have. */
  levels: readonly number[];
  boxes: readonly Box[];
  routes: readonly Route[];
  /** Steps of ordering that were taken; what may be tried ends at a number of them, not at a time. */
  work: number;
}

export interface Vertex {
  /** The element's id; of a bend the link's, and the column that it is in. */
  key: string;
  box: Box | null; // null: a bend
  column: number;
  at: number; // in its column
  /** Its place in the person's order, within its column. Bends have none: NaN. */
  rank: number;
  up: Vertex[];
  down: Vertex[];
  /** Towards the first parent. */
  main: Vertex | null;
  /** What it stands under in column 1: families of different primary drivers stand further apart. */
  primary: Vertex | null;
  /** px: half of its height, and its middle. */
  half: number;
  y: number;
}

export interface Box {
  element: Element;
  vertex: Vertex;
  hue: number | undefined;
}

export interface Route {
  /** The link's; that of the child for what leads to its first parent. */
  id: Id;
  weak: boolean;
  hue: number | undefined;
  path: readonly Vertex[];
}

/** However deep a file says that things stand: what would come after shares the last column. */
const LAST = 24;

/** Only what stands under the aim is drawn; of that no quick notes. */
export function webOf(graph: Graph): Web {
  const elements = drawnOf(graph);
  const levels = levelsOf(elements);
  const used = [...new Set(levels.values())].sort((a, b) => a - b);
  const web = { columns: used.map((): Vertex[] => []), levels: used, work: 0 };
  const boxes = new Map<Id, Box>();
  for (const element of elements) {
    const above = element.parent === null ? undefined : boxes.get(element.parent);
    const vertex = vertexOf(element.id, used.indexOf(levels.get(element.id) ?? 0));
    const box = { element, vertex, hue: element.type === 'primary' ? hueOf(element) : above?.hue };
    vertex.box = box;
    boxes.set(element.id, box);
  }
  const routes = [...boxes.values()].flatMap((box) => routesTo(box, graph, boxes));
  for (const { vertex } of boxes.values()) if (!vertex.main) stand(web, vertex);
  return { ...web, boxes: [...boxes.values()], routes };
}

function drawnOf(graph: Graph): readonly Element[] {
  const aim = graph.children(null).find(({ type }) => type === LEVELS[0]);
  const drawn = new Set<Id>();
  return graph.all().filter(({ id, type, parent }) => {
    const here = id === aim?.id || (parent !== null && type !== 'note' && drawn.has(parent));
    if (here) drawn.add(id);
    return here;
  });
}

/** That of its type, but always below what it stands under. */
function levelsOf(elements: readonly Element[]): ReadonlyMap<Id, number> {
  const levels = new Map<Id, number>();
  for (const { id, type, parent } of elements) {
    const own = levelOf(type);
    const least = parent === null ? 0 : (levels.get(parent) ?? -1) + 1;
    levels.set(id, Math.min(LAST, Math.max(least, own < 0 ? LEVELS.length - 1 : own)));
  }
  return levels;
}

export const vertexOf = (key: string, column: number): Vertex => ({
  key,
  box: null,
  column,
  at: 0,
  rank: Number.NaN,
  up: [],
  down: [],
  main: null,
  primary: null,
  half: 1,
  y: 0,
});

/** To its first parent, then to the others: those in a column before its own. */
function routesTo({ element, vertex, hue }: Box, graph: Graph, boxes: ReadonlyMap<Id, Box>): Route[] {
  const routes: Route[] = [];
  const tied = new Set<Vertex>();
  const join = (id: Id, to: Id | null, weak: boolean, first: boolean) => {
    const parent = to === null ? undefined : boxes.get(to);
    if (!parent || parent.vertex.column >= vertex.column) return;
    if (tied.has(parent.vertex)) return;
    tied.add(parent.vertex);
    const path = [parent.vertex];
    for (let column = parent.vertex.column + 1; column < vertex.column; column++)
      path.push(vertexOf(`${first ? '' : '+'}${id}@${column}`, column));
    path.push(vertex);
    for (const [i, lower] of path.entries()) {
      const upper = path[i - 1];
      if (!upper) continue;
      upper.down.push(lower);
      lower.up.push(upper);
      if (first) lower.main = upper;
    }
    routes.push({ id, weak, hue: parent.hue ?? hue, path });
  };
  join(element.id, element.parent, element.more.weak === true, true);
  for (const { id, to, more } of membershipsFrom(graph, { links: [serves] }, element.id))
    join(id, to, more.weak === true, false);
  return routes;
}

/** What stands under it first of all, in the person's order. */
export const ownOf = (vertex: Vertex): readonly Vertex[] => vertex.down.filter(({ main }) => main === vertex);

/** Depth first, so that a tree in the person's order crosses nowhere; links to further parents pass behind the family. */
function stand(web: Pick<Web, 'columns'>, top: Vertex): void {
  const open = [top];
  for (let next = open.pop(); next; next = open.pop()) {
    const column = web.columns[next.column] ?? [];
    next.at = column.length;
    if (next.box) next.rank = column.length;
    next.primary = next.column === 1 ? next : ((next.main ?? next.up[0])?.primary ?? null);
    column.push(next);
    const below = ownOf(next);
    const passing = next.down.filter((lower) => lower.main !== next && !lower.box);
    open.push(...[...below, ...passing].reverse());
  }
}
