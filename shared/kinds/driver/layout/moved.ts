import { heaviestChain } from '../../../model/chain';
import { ownOf, type Vertex, type Web } from './layered-graph';
import type { Places, Remembered } from './memory';

/**
 * What is remembered of where things stood, but for what hangs on something else now: that is as if it were new, with all below
 * it and the bends of its links.
 */
export function keptPlaces(web: Web, { places, above }: Remembered): Places {
  const gone = new Set<Vertex>();
  for (const column of web.columns)
    for (const vertex of column) {
      const was = above.get(vertex.key);
      if (vertex.main && (gone.has(vertex.main) || (was !== undefined && was !== vertex.main.key))) gone.add(vertex);
    }
  if (gone.size === 0) return places;
  const left = new Map(places);
  for (const { key } of gone) left.delete(key);
  return unbent(web, left, gone);
}

/**
 * Heights where siblings stand in another order than they did in the person's list: whoever was moved stands behind whom they
 * follow there, and in each column the families between the two places give way. So all above and below stay where they are.
 */
export function rearranged(web: Web, places: Places): Places {
  const index = new Map([...places.keys()].map((key, i) => [key, i]));
  const now = new Map(places);
  const moved = new Set<Vertex>();
  for (const vertex of web.columns.flat()) {
    const children = ownOf(vertex).filter(({ key }) => now.has(key));
    const at = ({ key }: Vertex) => index.get(key) ?? 0;
    const kept = heaviestChain(children, at, () => 1);
    if (kept.size === children.length) continue;
    const before = [...children].sort((a, b) => (now.get(a.key) ?? 0) - (now.get(b.key) ?? 0));
    for (const child of restack(before, followed(before, children, kept), now)) moved.add(child);
  }
  return moved.size === 0 ? places : unbent(web, now, moved);
}

/** Those that are kept in the order before, each with those behind it that follow it among the children now. */
function followed(
  before: readonly Vertex[],
  children: readonly Vertex[],
  kept: ReadonlySet<Vertex>,
): readonly Vertex[] {
  const behind = new Map<Vertex | undefined, Vertex[]>([[undefined, []]]);
  let last: Vertex | undefined;
  for (const child of children)
    if (kept.has(child)) {
      last = child;
      behind.set(last, []);
    } else behind.get(last)?.push(child);
  const whole = before.filter((child) => kept.has(child)).flatMap((child) => [child, ...(behind.get(child) ?? [])]);
  return [...(behind.get(undefined) ?? []), ...whole];
}

/** Puts families in another order into the room that they take, column by column. Returns all that is in them. */
function restack(before: readonly Vertex[], after: readonly Vertex[], places: Map<string, number>): readonly Vertex[] {
  const families = new Map(before.map((vertex) => [vertex, blocksOf(vertex, places)]));
  const depth = Math.max(...[...families.values()].map((blocks) => blocks.length));
  for (let c = 0; c < depth; c++) {
    const blocksIn = (row: readonly Vertex[]) => row.flatMap((vertex) => families.get(vertex)?.[c] ?? []);
    const [were, are] = [blocksIn(before), blocksIn(after)];
    let top = were[0]?.top ?? 0;
    for (const [i, { members, ...block }] of are.entries()) {
      const by = Math.round(top - block.top);
      for (const { key } of members) places.set(key, (places.get(key) ?? 0) + by);
      top += block.bottom - block.top + ((were[i + 1]?.top ?? 0) - (were[i]?.bottom ?? 0));
    }
  }
  return [...families.values()].flatMap((blocks) => blocks.flatMap(({ members }) => members));
}

/** What a family takes of one column. */
interface Block {
  members: readonly Vertex[];
  top: number;
  bottom: number;
}

function blocksOf(vertex: Vertex, places: Places): readonly Block[] {
  const blocks: Block[] = [];
  for (let row = [vertex]; row.length > 0; row = row.flatMap(ownOf).filter(({ key }) => places.has(key))) {
    const ends = row.map(({ key, half }) => ({ y: places.get(key) ?? 0, half }));
    const top = ends.reduce((least, { y, half }) => Math.min(least, y - half), Number.POSITIVE_INFINITY);
    const bottom = ends.reduce((most, { y, half }) => Math.max(most, y + half), Number.NEGATIVE_INFINITY);
    blocks.push({ members: row, top, bottom });
  }
  return blocks;
}

/** Forgets the bends of links that some of these have beside their first parent. */
function unbent({ routes }: Web, places: Map<string, number>, some: ReadonlySet<Vertex>): Places {
  for (const { path } of routes) {
    const ends = [path[0], path[path.length - 1]];
    if (!ends.some((end) => end && some.has(end))) continue;
    for (const { key, box, main } of path) if (!box && !main) places.delete(key);
  }
  return places;
}
