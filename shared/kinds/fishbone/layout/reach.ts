import { BESIDE, CLOSE, SLANT, TWIG } from './sizes';
import type { Cause, Half } from './tree';

/** How far what stands on one side of a bone reaches from it in each row: px in the sheared plane. */
export type Reach = Float64Array;

/**
 * From its own (mini-)bone to the words of a cause. Above the spine a mini-bone rises from the twig, so that the words stand
 * beyond it; below, it hangs from the twig, and the words stay close.
 */
export const clearOf = ({ spot }: Cause, half: Half): number => (half < 0 && spot.far > 0 ? spot.far + BESIDE : TWIG);

export function raise(reach: Reach, from: number, to: number, level: number): void {
  for (let row = from; row < to; row++) if ((reach[row] ?? level) < level) reach[row] = level;
}

/**
 * Writes a cause with all below it into a reach, from row `at` outwards, `on` px from the bone. Gaps between siblings count
 * as taken: that costs nothing, and is where newcomers fit.
 */
export function spread(causes: readonly Cause[], top: Cause, at: number, on: number, half: Half, reach: Reach): void {
  top.spot.at = at;
  top.spot.on = on;
  const end = top.index + top.size;
  for (let i = top.index; i < end; i++) {
    const cause = causes[i];
    if (!cause) break;
    const { spot, up } = cause;
    if (up && cause !== top) {
      spot.at = up.spot.at + spot.row;
      spot.on = up.spot.on + spot.out;
    }
    spreadWords(cause, half, reach);
  }
  for (let i = top.index + 1; i < end; i++) {
    const cause = causes[i];
    if (cause) spreadGap(cause, reach);
  }
}

/** Upright in the page, words lean in the sheared plane: outwards on the head side, inwards on the tail side. */
function spreadWords(cause: Cause, half: Half, reach: Reach): void {
  const { spot } = cause;
  const { rows, width } = spot.label;
  const least = spot.on + spot.far;
  const lean = spot.side * SLANT;
  let level = spot.on + clearOf(cause, half) + width + (spot.side < 0 ? rows * SLANT : SLANT);
  for (let row = spot.at; row < spot.at + rows; row++) {
    const most = Math.max(level, least);
    if ((reach[row] ?? most) < most) reach[row] = most;
    level += lean;
  }
}

/** The rows before a cause: the mini-bone runs through them, and no more is free than the lesser of its two neighbours. */
export function spreadGap({ spot, up }: Cause, reach: Reach): void {
  const { inner, at, on } = spot;
  if (inner) {
    const start = inner.spot.at + inner.spot.rows;
    raise(reach, start, at, Math.max(on, Math.min(reach[start - 1] ?? 0, reach[at] ?? 0)));
  } else if (up) raise(reach, up.spot.at, at, on);
}

/** With air above and below, and past its end, toward what stands beyond it. */
export function widened(reach: Reach): Reach {
  const wide = new Float64Array(reach.length + CLOSE);
  for (let row = 0; row < wide.length; row++) {
    const to = Math.min(reach.length, row + CLOSE + 1);
    let level = 0;
    for (let near = Math.max(0, row - CLOSE); near < to; near++) level = Math.max(level, reach[near] ?? 0);
    wide[row] = level;
  }
  return wide;
}
