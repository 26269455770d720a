import type { Bone } from './bone';
import { type Packed, sizeOf } from './pack';
import { ROW } from './sizes';

/** How much unrest costs, as a share of the drawing's size. */
const UNPAIRED = 0.03;
const TWO_SIDED = 0.012; // where all bones are
const SPLIT = 0.12;

/** The value to minimize: the size at which the drawing fills its shape, plus a charge for unrest. */
export const costOf = (packed: Packed, aspect: number): number => sizeOf(packed, aspect) * unrestOf(packed);

function unrestOf({ bones, paired }: Packed): number {
  let unrest = 0;
  for (const { twoSided, split } of bones) unrest += (twoSided ? TWO_SIDED : 0) + (split ? SPLIT : 0);
  return (paired ? 1 : 1 + UNPAIRED) * (1 + unrest / Math.max(1, bones.length));
}

/** Weights: the side of the drawing that has room to spare, and the mean size of halves and bones. The full side weighs 1. */
const SPARE = 0.12;
const EVEN = 0.02;

/**
 * The cost for small steps. A step that shortens one bone may not make the drawing smaller yet, because another bone is as long.
 * Spare room and means count a little, so that such steps are worth taking.
 */
export function promiseOf(packed: Packed, aspect: number): number {
  const { width, height, widths, bones } = packed;
  const even = (widths[0] + widths[1]) / (2 * aspect) + meanHeight(bones);
  const spare = Math.min(width / aspect, height);
  return (sizeOf(packed, aspect) + SPARE * spare + EVEN * even) * unrestOf(packed);
}

function meanHeight(bones: readonly Bone[]): number {
  let rows = 0;
  for (const bone of bones) rows += bone.rows;
  return (rows * ROW) / Math.max(1, bones.length);
}
