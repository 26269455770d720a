import type { Bone } from './bone';
import { type Packed, sizeOf } from './pack';
import { ROW } from './sizes';

/** What a calm picture is worth, as a share of its size. */
const UNPAIRED = 0.03;
const TWO_SIDED = 0.012; // where all bones are
const SPLIT = 0.12;

/** What is to be least: the size at which the drawing fills its shape, dearer where it is less calm. */
export const costOf = (packed: Packed, aspect: number): number => sizeOf(packed, aspect) * unrestOf(packed);

function unrestOf({ bones, paired }: Packed): number {
  let unrest = 0;
  for (const { twoSided, split } of bones) unrest += (twoSided ? TWO_SIDED : 0) + (split ? SPLIT : 0);
  return (paired ? 1 : 1 + UNPAIRED) * (1 + unrest / Math.max(1, bones.length));
}

/** What the side that does not bind and the mean of halves and bones count beside the side that binds. */
const SPARE = 0.12;
const EVEN = 0.02;

/**
 * The same for small steps: the shape is filled as soon as one side is, and one half or bone may hide what another has
 * gained, so that what does not show yet counts a little too.
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
