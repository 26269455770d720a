import type { Forest } from './forest';
import type { Web } from './layered-graph';
import { BEND, GAPS } from './sizes';

/** How high a drawing will be, about: quick enough to be asked for thousands of widths. */
export interface Reckoning {
  columns: readonly {
    gaps: Float64Array; // px above each, toward its sibling
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
 * px, from the heights of all boxes by column and place: each family reaches from the middle of its parent as far up and down as
 * that or its children do, and no column is lower than what stands in it.
 */
export function heightOf({ columns }: Reckoning, heights: readonly Float64Array[]): number {
  let most = 0;
  let below: Families | undefined;
  for (let c = columns.length - 1; c >= 0; c--) {
    const [own, column] = [heights[c], columns[c]];
    if (!own || !column) continue;
    const above = familiesOf(heights[c - 1]?.length ?? 0);
    let sum = 0;
    for (let i = 0; i < own.length; i++) {
      const gap = column.gaps[i] ?? 0;
      const [half, middle] = [(own[i] ?? 0) / 2, (below?.last[i] ?? 0) / 2];
      const up = Math.max(half, middle + (below?.up[i] ?? 0));
      const down = Math.max(half, middle + (below?.down[i] ?? 0));
      const parent = column.parents[i] ?? -1;
      if (parent < 0) most = Math.max(most, up + down);
      else if (above.down[parent] === 0) above.up[parent] = up;
      else above.last[parent] = (above.last[parent] ?? 0) + (above.down[parent] ?? 0) + gap + up;
      if (parent >= 0) above.down[parent] = down;
      sum += 2 * half + (i > 0 ? gap : 0);
    }
    most = Math.max(most, sum);
    below = above;
  }
  return most;
}

/** By parent, px: from the middle of its first child up to the top of all, down to that of its last, and from there to the foot. */
interface Families {
  up: Float64Array;
  last: Float64Array;
  down: Float64Array;
}

const familiesOf = (parents: number): Families => ({
  up: new Float64Array(parents),
  last: new Float64Array(parents),
  down: new Float64Array(parents),
});
