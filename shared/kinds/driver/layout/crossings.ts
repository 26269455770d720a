import type { Vertex, Web } from './layered-graph';

/**
 * What an order is worth: links that cross, and families torn apart. A family is what has one first parent; each further piece
 * of it costs as much as so many crossings.
 */
export const WHOLE = 3;

export const costOf = (web: Web): number => crossingsOf(web) + WHOLE * tornOf(web);

/** In all gutters: inversions counted with a Fenwick tree (Barth, Jünger, Mutzel 2002). */
export function crossingsOf(web: Web): number {
  let total = 0;
  for (const [c, column] of web.columns.entries()) {
    const tree = new Int32Array((web.columns[c + 1]?.length ?? 0) + 1);
    let seen = 0;
    for (const { down } of column) {
      total += seen * down.length;
      for (const { at } of down) for (let i = at + 1; i > 0; i -= i & -i) total -= tree[i] ?? 0;
      for (const { at } of down) for (let i = at + 1; i < tree.length; i += i & -i) tree[i] = (tree[i] ?? 0) + 1;
      seen += down.length;
    }
    web.work += seen * 8;
  }
  return total;
}

/** Pieces of families beyond the first. */
function tornOf({ columns }: Web): number {
  let total = 0;
  for (const column of columns) {
    let pieces = 0;
    for (const [i, vertex] of column.entries()) if (i > 0) pieces += apart(column[i - 1], vertex);
    total += pieces + 1 - new Set(column.map((vertex) => vertex.main ?? vertex)).size;
  }
  return total;
}

/** 1 where two neighbours are of different families. */
export const apart = (a: Vertex | undefined, b: Vertex | undefined): number =>
  a && b && (a.main === null || a.main !== b.main) ? 1 : 0;
