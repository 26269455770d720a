import { ACROSS, GAP, MINI } from './sizes';
import type { Category, Cause } from './tree';

/** A cause whose whys hang on several mini-bones side by side. */
export interface Parts {
  cause: Cause;
  count: number;
  /** Which of the category's tops it belongs to. */
  at: number;
}

/** On how many mini-bones the whys of a cause hang, by index; one where nothing is said. */
export type PartCounts = ReadonlyMap<number, number>;

export const MOST_PARTS = 4;
const WORTH = 5; // causes
const HEAVIEST = 2; // tops looked at

/** All ways to hang the whys of the causes that carry most on two mini-bones or more. */
export function partsOf({ tops }: Category): readonly Parts[] {
  const heavy = [...tops].sort((a, b) => b.size - a.size).slice(0, HEAVIEST);
  return heavy.flatMap((top) => {
    const cause = crowded(top);
    if (cause.children.length < 2 || cause.size < WORTH) return [];
    const at = tops.indexOf(top);
    const most = Math.min(MOST_PARTS, cause.children.length);
    return Array.from({ length: most - 1 }, (_, i) => ({ cause, count: i + 2, at }));
  });
}

const BULK = 0.6; // share of a cause's weight

/** Where the weight is: down from a cause while one of its whys carries most of it. */
function crowded(top: Cause): Cause {
  let cause = top;
  for (;;) {
    const next = cause.children.reduce<Cause | undefined>((a, b) => (a && a.size >= b.size ? a : b), undefined);
    if (!next || next.size < BULK * cause.size || next.children.length < 2) return cause;
    cause = next;
  }
}

/** px from the bone to which each of several mini-bones may reach, as if it were the first; `on`: px from the bone to their cause. */
export function shareOf(reach: number, on: number, count: number): number {
  const free = reach - on - MINI;
  return on + MINI + (free - (count - 1) * (ACROSS + MINI)) / count;
}

/** Whys in order on at most so many mini-bones, the highest of them as low as can be: found by halving. */
export function balanced(
  list: readonly Cause[],
  count: number,
  rowsOf: (cause: Cause) => number,
): readonly (readonly Cause[])[] {
  const rows = list.map((cause) => rowsOf(cause) + GAP);
  let low = rows.reduce((a, b) => Math.max(a, b), 0);
  let high = rows.reduce((a, b) => a + b, 0);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (groupsNeeded(rows, middle) <= count) high = middle;
    else low = middle + 1;
  }
  const groups: Cause[][] = [[]];
  let sum = 0;
  for (const [i, cause] of list.entries()) {
    const own = rows[i] ?? 0;
    if (sum && sum + own > low) {
      groups.push([]);
      sum = 0;
    }
    groups.at(-1)?.push(cause);
    sum += own;
  }
  return groups;
}

function groupsNeeded(rows: readonly number[], most: number): number {
  let groups = 1;
  let sum = 0;
  for (const own of rows) {
    if (sum && sum + own > most) {
      groups++;
      sum = 0;
    }
    sum += own;
  }
  return groups;
}
