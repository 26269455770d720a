import type { Forest } from './forest';
import type { Vertex, Web } from './layered-graph';
import { BEND, type Gaps } from './sizes';

/** px from the middle of one vertex to that of the next in its column, at least. */
export type Apart = (upper: Vertex, lower: Vertex) => number;

export function apartBy({ ideas, drivers, primary }: Gaps): Apart {
  const gap = (a: Vertex, b: Vertex) => {
    if (!a.box || !b.box) return BEND;
    if (a.column < 2 || a.primary !== b.primary) return primary;
    return a.main === b.main && !a.down.length && !b.down.length ? ideas : drivers;
  };
  return (a, b) => a.half + b.half + gap(a, b);
}

/** From the top of the highest to the foot of the lowest, px. */
export function extentOf({ columns }: Web): { top: number; bottom: number } {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const column of columns)
    for (const { y, half } of column) {
      top = Math.min(top, y - half);
      bottom = Math.max(bottom, y + half);
    }
  return { top, bottom };
}

/** The highest band that is blank in all columns but the aim's, px. */
export function holeOf({ columns }: Web): number {
  const rows = columns.slice(1).flatMap((column) => column.map(({ y, half }) => ({ top: y - half, bottom: y + half })));
  rows.sort((a, b) => a.top - b.top);
  let [most, foot] = [0, Number.POSITIVE_INFINITY];
  for (const { top, bottom } of rows) {
    most = Math.max(most, top - foot);
    foot = foot === Number.POSITIVE_INFINITY ? bottom : Math.max(foot, bottom);
  }
  return most;
}

/**
 * Heights from nothing: packed downwards and packed upwards keep every gap and every parent at the middle of its children, so
 * halfway between the two does as well, and is even (after Brandes and Köpf, 2001).
 */
export function spread(web: Web, forest: Forest, apart: Apart): void {
  const vertices = web.columns.flat();
  pack(web.columns, (vertex) => forest.children.get(vertex) ?? [], apart);
  const down = vertices.map(({ y }) => y);
  const { top, bottom } = extentOf(web);
  const turned = web.columns.map((column) => [...column].reverse());
  const reversed = new Map(Array.from(forest.children, ([vertex, list]) => [vertex, [...list].reverse()]));
  pack(
    turned,
    (vertex) => reversed.get(vertex) ?? [],
    (a, b) => apart(b, a),
  );
  for (const vertex of vertices) vertex.y = -vertex.y;
  const up = extentOf(web);
  const shift = (top + bottom - up.top - up.bottom) / 2;
  for (const [i, vertex] of vertices.entries()) vertex.y = (vertex.y + (down[i] ?? 0) + shift) / 2;
  slide(web, forest, apart);
}

/** Every vertex as high as it goes, every parent at the middle of its children (after Reingold and Tilford, 1981). */
function pack(columns: readonly Vertex[][], childrenOf: (vertex: Vertex) => readonly Vertex[], apart: Apart): void {
  const places = new Map<Vertex, number>();
  for (const column of columns) for (const [i, vertex] of column.entries()) places.set(vertex, i);
  const next = columns.map(() => 0);
  const reach = (vertex: Vertex) => {
    const column = columns[vertex.column] ?? [];
    const at = places.get(vertex) ?? 0;
    for (let i = next[vertex.column] ?? 0; i <= at; i = next[vertex.column] ?? 0) {
      const own = column[i];
      if (own) place(own, column[i - 1]);
      next[vertex.column] = i + 1;
    }
  };
  const place = (vertex: Vertex, above: Vertex | undefined) => {
    const mark = [...next];
    const children = childrenOf(vertex);
    for (const child of children) reach(child);
    const floor = above ? above.y + apart(above, vertex) : Number.NEGATIVE_INFINITY;
    const [first, last] = [children[0], children.at(-1)];
    vertex.y = first && last ? (first.y + last.y) / 2 : Math.max(floor, 0);
    if (vertex.y >= floor) return;
    const down = floor - vertex.y;
    vertex.y = floor;
    for (const [c, column] of columns.entries())
      for (let i = mark[c] ?? 0; i < (next[c] ?? 0); i++) {
        const placed = column[i];
        if (placed) placed.y += down;
      }
  };
  for (const column of columns) {
    const last = column.at(-1);
    if (last) reach(last);
  }
}

/** What stands outside the forest goes toward the middle of its neighbors, as far as those in its column let it. */
function slide({ columns }: Web, { children, rooted }: Forest, apart: Apart): void {
  for (const column of [...columns, ...columns, ...columns])
    for (const [i, vertex] of column.entries()) {
      if (rooted.has(vertex) || children.has(vertex)) continue;
      const [above, below] = [column[i - 1], column[i + 1]];
      const near = [...vertex.up, ...vertex.down].map(({ y }) => y).sort((a, b) => a - b);
      const low = above ? above.y + apart(above, vertex) : Number.NEGATIVE_INFINITY;
      const high = below ? below.y - apart(vertex, below) : Number.POSITIVE_INFINITY;
      vertex.y = Math.max(low, Math.min(high, near[near.length >> 1] ?? (above ? low : vertex.y)));
    }
}
