import type { Forest } from './forest';
import { BEND, GAPS } from './sizes';
import type { Web } from './web';

/** How high a drawing will be, about: quick enough to be asked for thousands of widths. */
export interface Reckoning {
  columns: readonly {
    gaps: Float64Array; // px above each, towards its sibling
    parents: Int32Array; // place of its parent, or -1 where it does not stand under it
  }[];
}

export function reckoningOf({ columns }: Web, { rooted }: Forest): Reckoning {
  return {
    columns: columns.map((column, c) => ({
      gaps: Float64Array.from(column, ({ box, down }) => {
        if (!box) return BEND;
        return c < 2 ? GAPS.primary : down.length > 0 ? GAPS.drivers : GAPS.ideas;
      }),
      parents: Int32Array.from(column, (vertex) => (rooted.has(vertex) ? (vertex.main?.at ?? -1) : -1)),
    })),
  };
}

/**
 * px, from the heights of all boxes by column and place: each family is as high as its parent or as all its children, and no
 * column is lower than what stands in it.
 */
export function heightOf({ columns }: Reckoning, heights: readonly Float64Array[]): number {
  let most = 0;
  let families: Float64Array | undefined; // of the column to the right, by parent
  for (let c = columns.length - 1; c >= 0; c--) {
    const [own, column] = [heights[c], columns[c]];
    if (!own || !column) continue;
    const above = new Float64Array(heights[c - 1]?.length ?? 0);
    let sum = 0;
    for (let i = 0; i < own.length; i++) {
      const gap = column.gaps[i] ?? 0;
      const height = Math.max(own[i] ?? 0, families?.[i] ?? 0);
      const parent = column.parents[i] ?? -1;
      if (parent >= 0) above[parent] = (above[parent] || -gap) + gap + height;
      else most = Math.max(most, height);
      sum += (own[i] ?? 0) + (i > 0 ? gap : 0);
    }
    most = Math.max(most, sum);
    families = above;
  }
  return most;
}
