import { GAP } from './sizes';
import type { Side } from './tree';

/** Who stands toward the head: from 0 on a bit for each cause; below 0 all from number -1 - share on. */
export type Share = number;

/**
 * A share of the causes with which both columns fit into so many rows; null where none does. `tail` and `head` are the rows of
 * each cause in the one and in the other column.
 *
 * The outline's order is tried first, the first causes on the tail side, since it is the calmest. Else the question is a
 * knapsack, solved by dynamic programming over the rows of the tail side (Bellman 1957): for each sum the fewest rows
 * that are left to the head side. Up to MOST_EXACT causes; of more only the outline's order.
 */
export function shareBetween(tail: Int32Array, head: Int32Array, room: number): Share | null {
  const ordered = inOrder(tail, head, room);
  if (ordered !== UNKNOWN) return ordered;
  return tail.length <= MOST_EXACT ? knapsack(tail, head, room) : null;
}

export const MOST_EXACT = 24; // causes: one bit each
const UNKNOWN = Number.NEGATIVE_INFINITY;

export const sidesOf = (share: Share, count: number): readonly Side[] =>
  Array.from({ length: count }, (_, i): Side => ((share < 0 ? i >= -1 - share : (share >> i) & 1) ? 1 : -1));

function inOrder(tail: Int32Array, head: Int32Array, room: number): Share | null {
  const count = tail.length;
  let least = 0;
  let towardHead = 0;
  for (let i = 0; i < count; i++) {
    const a = (tail[i] ?? 0) + GAP;
    const b = (head[i] ?? 0) + GAP;
    const lower = Math.min(a, b);
    if (lower > room) return null;
    least += lower;
    towardHead += b;
  }
  if (least > 2 * room) return null;
  let towardTail = 0;
  for (let from = 0; towardTail <= room; from++) {
    if (towardHead <= room) return -1 - from;
    if (from === count) break;
    towardTail += (tail[from] ?? 0) + GAP;
    towardHead -= (head[from] ?? 0) + GAP;
  }
  return UNKNOWN;
}

const CELLS = 6000; // sums times causes: beyond that rows are counted in larger units
const NONE = 1e9;
/** By rows of the tail side: the fewest rows of the head side, and who stands there. Written anew by each question. */
const least = new Int32Array(CELLS + 1);
const chosen = new Int32Array(CELLS + 1);

function knapsack(tail: Int32Array, head: Int32Array, room: number): Share | null {
  const count = tail.length;
  const unit = Math.max(1, Math.ceil((count * room) / CELLS));
  const most = Math.floor(room / unit);
  least.fill(NONE, 0, most + 1);
  least[0] = 0;
  chosen[0] = 0;
  let top = 0;
  for (let i = 0; i < count; i++) {
    const own = Math.ceil(((tail[i] ?? 0) + GAP) / unit);
    const other = (head[i] ?? 0) + GAP;
    const highest = Math.min(most, top + own);
    for (let sum = highest; sum >= 0; sum--) {
      const crossed = (least[sum] ?? NONE) + other;
      const stayed = sum >= own ? (least[sum - own] ?? NONE) : NONE;
      if (stayed <= crossed) {
        least[sum] = stayed;
        if (sum >= own) chosen[sum] = chosen[sum - own] ?? 0;
      } else {
        least[sum] = crossed > room ? NONE : crossed;
        chosen[sum] = (chosen[sum] ?? 0) | (1 << i);
      }
    }
    top = highest;
  }
  for (let sum = most; sum >= 0; sum--) if ((least[sum] ?? NONE) < NONE) return chosen[sum] ?? 0;
  return null;
}
