import { heaviestStay, type Link } from './chain';
import { GAP } from './sizes';
import type { Cause, Half } from './tree';

/** Siblings on one (mini-)bone, in order from the spine outwards. */
type Stack = readonly Cause[];

/** Stands siblings end to end from row `base` outwards. */
export function stack(list: Stack, base: number): void {
  let row = base;
  let inner: Cause | undefined;
  for (const cause of list) {
    cause.spot.row = row;
    cause.spot.inner = inner;
    row += cause.spot.rows + GAP;
    inner = cause;
  }
}

/** The row behind the last of a stack; `base` if there is none. */
export function endOf(list: Stack, base: number): number {
  const last = list[list.length - 1];
  return last ? last.spot.row + last.spot.rows : base;
}

const AIR = 14; // rows: the most that the gap between two causes may gain

/**
 * Shares `spare` rows among the gaps. Above the spine the last of the list stands nearest to it, so that one share is left there
 * for what will be added; below it two are left at the end. One alone stands in the middle.
 */
export function loosen(list: Stack, spare: number, half: Half): void {
  const air = Math.min(AIR, spare / (list.length + 1));
  const before = half < 0 || list.length === 1 ? 1 : 0;
  if (air > 0) for (const [i, { spot }] of list.entries()) spot.row += Math.floor((i + before) * air + 1e-9);
}

const CARRIED = 3; // causes: what the place of a category weighs

/**
 * Brings stacked siblings back to the rows where they were (by index, -1 for a newcomer), and what the stack carries to the
 * row `end`, as far as that goes. Written as slack (the row less the row if packed tight) those that stay need a slack that
 * never falls outwards: the heaviest such chain stays. A newcomer has no slack of its own and takes the middle of what is
 * left. What is carried is the last link, heavy enough that room inside a bone is used before the bone grows.
 */
export function settle(list: Stack, rows: Int32Array, end?: number): void {
  if (settleAll(list, rows, end)) return;
  const links: Link[] = list.map((cause) => {
    const row = rows[cause.index] ?? -1;
    return { slack: row < 0 ? undefined : row - cause.spot.row, weight: cause.size };
  });
  if (end !== undefined) links.push({ slack: end - endOf(list, 0), weight: CARRIED });
  const ceilings = ceilingsOf(links, heaviestStay(links));
  let low = 0;
  for (const [i, { spot }] of list.entries()) {
    const high = ceilings[i] ?? low;
    const want = links[i]?.slack ?? (high === Number.POSITIVE_INFINITY ? low : Math.floor((low + high) / 2));
    low = Math.max(low, Math.min(high, want));
    spot.row += low;
  }
}

/** The usual case: all can stay. */
function settleAll(list: Stack, rows: Int32Array, end: number | undefined): boolean {
  let low = 0;
  for (const { spot, index } of list) {
    const row = rows[index] ?? -1;
    if (row - spot.row < low) return false;
    low = row - spot.row;
  }
  if (end !== undefined && end - endOf(list, 0) < low) return false;
  for (const { spot, index } of list) spot.row = rows[index] ?? spot.row;
  return true;
}

/** For each link the slack of the next one that stays, itself included. */
function ceilingsOf(links: readonly Link[], staying: ReadonlySet<Link>): Float64Array {
  const ceilings = new Float64Array(links.length);
  let high = Number.POSITIVE_INFINITY;
  for (let i = links.length - 1; i >= 0; i--) {
    const link = links[i];
    if (link?.slack !== undefined && staying.has(link)) high = link.slack;
    ceilings[i] = high;
  }
  return ceilings;
}
