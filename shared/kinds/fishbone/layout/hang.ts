import { balanced, type PartCounts } from './parts';
import { type Reach, raise, spread, spreadGap, widened } from './reach';
import { ACROSS, GAP, MINI } from './sizes';
import { endOf, settle, stack } from './stack';
import type { Category, Cause, Half } from './tree';

/** How what hangs from a cause is to hang. */
export interface Hanging {
  half: Half;
  /** Rows: where a mini-bone would be longer, another one begins beside it. */
  limit: number;
  /** On how many mini-bones the whys of a cause hang, by index, where it is not the limit that says so. */
  parts?: PartCounts | undefined;
  /** Remembered rows, by index. */
  rows?: Int32Array | undefined;
}

/** Within one another: more is neither calm nor quick. */
const SPLITS = 3;

/** From the spine outwards. Above it the outline's order runs inwards, below outwards: both halves read from the top. */
export const outwards = (list: readonly Cause[], half: Half): readonly Cause[] =>
  half < 0 ? [...list].reverse() : list;

/** Hangs the children of a cause on its mini-bones, when theirs hang already. Returns how many mini-bones it took. */
export function hang(category: Category, cause: Cause, how: Hanging): number {
  const { spot, children } = cause;
  spot.rows = spot.label.rows;
  spot.far = 0;
  spot.splits = 0;
  for (const child of children) spot.splits = Math.max(spot.splits, child.spot.splits);
  if (!children.length) return 0;
  const groups = spot.splits < SPLITS ? groupsIn(cause, how) : [children];
  const [only] = groups;
  if (groups.length > 1 || !only) return hangBeside(category, cause, groups, how);
  const list = outwards(only, how.half);
  const base = spot.rows + GAP;
  stack(list, base);
  if (how.rows) settle(list, how.rows);
  for (const child of list) child.spot.out = MINI;
  spot.rows = Math.max(spot.rows, endOf(list, base));
  spot.far = MINI;
  return 1;
}

function groupsIn({ index, children }: Cause, { parts, limit }: Hanging): readonly (readonly Cause[])[] {
  const count = parts?.get(index) ?? 1;
  return count > 1 ? balanced(children, count, ({ spot }) => spot.rows) : groupsOf(children, limit);
}

function groupsOf(children: readonly Cause[], limit: number): readonly (readonly Cause[])[] {
  if (limit === Number.POSITIVE_INFINITY || children.length === 1) return [children];
  const groups: Cause[][] = [];
  let group: Cause[] = [];
  let rows = 0;
  for (const child of children) {
    if (rows && rows + child.spot.rows > limit) {
      groups.push(group);
      group = [];
      rows = 0;
    }
    group.push(child);
    rows += child.spot.rows + GAP;
  }
  return [...groups, group];
}

/** Several mini-bones, the leftmost read first, each as near as the one before it allows. */
function hangBeside(
  category: Category,
  { spot }: Cause,
  groups: readonly (readonly Cause[])[],
  { half, rows }: Hanging,
): number {
  const ordered = (spot.side < 0 ? [...groups].reverse() : groups).map((group) => outwards(group, half));
  const words = spot.label.rows;
  const ends = ordered.map((list, i) => {
    // Above the spine all but the last rise from the bare twig, where no words are.
    const base = half < 0 && i < ordered.length - 1 ? spot.label.below + GAP : words + GAP;
    stack(list, base);
    if (rows) settle(list, rows);
    return endOf(list, base);
  });
  spot.rows = ends.reduce((most, end) => Math.max(most, end), words);
  const taken: Reach = new Float64Array(spot.rows);
  let out = 0;
  for (const [i, list] of ordered.entries()) {
    const end = ends[i] ?? 0;
    out += MINI;
    const near = i > 0 ? widened(taken) : taken;
    for (let row = 0; row < end; row++) {
      const level = near[row] ?? 0;
      if (level > 0 && level + ACROSS > out) out = level + ACROSS;
    }
    raise(taken, 0, end, out);
    for (const child of list) {
      child.spot.out = out;
      spread(category.causes, child, child.spot.row, out, half, taken);
    }
    for (const child of list) if (child.spot.inner) spreadGap(child, taken);
  }
  spot.far = out;
  spot.splits++;
  return ordered.length;
}
