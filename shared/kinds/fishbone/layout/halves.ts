import { type Columns, narrowest } from './columns';
import { LEAST_FOOT } from './pack';
import { ACROSS, ROW, rowsOf, SLANT } from './sizes';
import type { Category, Half } from './tree';
import type { Head } from './words';

/** The half of each category, in the team's order. */
export type Split = readonly Half[];

/** What the narrowest columns promise: how large the drawing is, and how many rows the bones of each half should have. */
export interface Estimate {
  size: number;
  upper: number;
  lower: number;
}

export const alternating = (categories: readonly Category[]): Split => categories.map((_, i) => (i % 2 ? 1 : -1));

const MOST_TRIED = 9; // categories: two to the power of one less splits are estimated
const LEAN = 1; // categories that one half may have more
const WORTH = 0.98; // of the size, that another split than the alternating one must promise

/** The first category stands above, and one half has at most one more than the other. */
export function unevenSplits({ length }: readonly Category[]): readonly Split[] {
  if (length < 3 || length > MOST_TRIED) return [];
  const all = Array.from({ length: 2 ** (length - 1) }, (_, bits) =>
    Array.from({ length }, (_, i): Half => (i > 0 && (bits >> (i - 1)) & 1 ? 1 : -1)),
  );
  return all.filter((split) => Math.abs(split.reduce<number>((sum, half) => sum + half, 0)) <= LEAN);
}

/** The split that promises most; the first, unless another is worth it. */
export function bestSplit(
  first: { split: Split; estimate: Estimate },
  others: readonly Split[],
  estimateOf: (split: Split) => Estimate,
): { split: Split; estimate: Estimate } {
  let best = first;
  let least = first.estimate.size * WORTH;
  for (const split of others) {
    const estimate = estimateOf(split);
    if (estimate.size >= least) continue;
    least = estimate.size;
    best = { split, estimate };
  }
  return best;
}

/** Rows that a bone may have, up to those that the highest one can need. */
function heightsFor(list: readonly Columns[]): readonly number[] {
  const most = list.reduce((rows, { variants }) => Math.max(rows, sumOf(variants[0]?.rows[0])), 0);
  const heights: number[] = [];
  for (let rows = LEAST; rows < Math.max(USUAL, most); rows *= rows < USUAL ? 1.09 : 1.25)
    heights.push(Math.round(rows));
  return heights;
}

const LEAST = 26; // rows
const USUAL = 450;
const sumOf = (rows: Int32Array | undefined): number => (rows ? rows.reduce((sum, own) => sum + own, 0) : 0);

/** One walk from low bones upwards in which the wider half gets higher. */
export function estimate(upper: readonly Columns[], lower: readonly Columns[], head: Head, aspect: number): Estimate {
  const plates = tallestPlate(upper) + tallestPlate(lower);
  const heights = heightsFor([...upper, ...lower]);
  const widthOf = (half: readonly Columns[]) => {
    const known = new Map<number, number>();
    return (at: number): number => {
      const width = known.get(at) ?? promisedWidth(half, heights[at] ?? 0, head);
      known.set(at, width);
      return width;
    };
  };
  const above = widthOf(upper);
  const below = widthOf(lower);
  const last = heights.length - 1;
  let best: Estimate = { size: Number.POSITIVE_INFINITY, upper: heights[last] ?? 0, lower: heights[last] ?? 0 };
  for (let i = 0, k = 0; ; ) {
    const [high, low] = [heights[i] ?? 0, heights[k] ?? 0];
    const height = (high + low + plates) * ROW;
    if (height > best.size) return best;
    const size = Math.max(height, Math.max(above(i), below(k)) / aspect);
    if (size < best.size) best = { size, upper: high, lower: low };
    if (i === last && k === last) return best;
    if ((above(i) >= below(k) && i < last) || k === last) i++;
    else k++;
  }
}

const tallestPlate = (list: readonly Columns[]): number =>
  list.reduce((most, { category }) => Math.max(most, category.plate.rows), 0);

const BARE = 60; // px of spine in a half without bones

function promisedWidth(list: readonly Columns[], rows: number, head: Head): number {
  if (list.length === 0) return head.width + BARE;
  let width = head.width + LEAST_FOOT + (list.length - 1) * ACROSS + (SLANT * rows) / 2;
  for (const columns of list) {
    const pair = narrowest(columns, rows);
    if (!pair) return Number.POSITIVE_INFINITY;
    width += Math.max(pair.width, columns.category.plate.width);
  }
  return width - (head.width / 2) * Math.max(0, 1 - rowsOf(head.height / 2) / rows);
}
