import { rowsWithParts, type Stock } from './column';
import { type Form, fitting, formOf } from './forms';
import { type PartCounts, type Parts, partsOf } from './parts';
import { MOST_EXACT, shareBetween, sidesOf } from './share';
import { BESIDE, CAP, GAP, MINI, NEAR, TWIG } from './sizes';
import type { Category, Cause, Half, Side } from './tree';

/**
 * In the sheared plane one side of a bone is a column. In a column that reaches so far each cause takes the fewest lines that
 * fit, so that heights add up, and the narrowest pair of columns for a bone of so many rows can be found exactly.
 */
export interface Columns extends Stock {
  /** First the one where nothing hangs side by side. */
  variants: readonly Variant[];
  /** Chosen before. */
  kept: Kept | undefined;
  /** Answers, by rows. */
  known: Map<number, Pair | null>;
}

/** Who stands on which side, and what hangs on several mini-bones; these are chosen anew where there are none. */
export interface Kept {
  sides: readonly Side[];
  parts: PartCounts | undefined;
}

interface Variant {
  parts: Parts | undefined;
  /** For each of REACHES the rows of each top with all below it. */
  rows: readonly Int32Array[];
}

/** Both columns of a bone. */
export interface Pair {
  /** px that they reach from the bone; 0 where nobody stands. */
  tail: number;
  head: number;
  sides: readonly Side[];
  parts: Parts | undefined;
  /** px, with what a second column and mini-bones side by side cost in calm. */
  width: number;
}

/** px from the bone that a column may reach. */
const REACHES: readonly number[] = Array.from({ length: 34 }, (_, i) => Math.round(90 * 1.07 ** i));
const reachAt = (g: number): number => (g < 0 ? 0 : (REACHES[g] ?? 0));
export const MOST_REACH = reachAt(REACHES.length - 1);

export function columnsOf(category: Category, half: Half, kept: Kept | undefined): Columns {
  const { causes, tops } = category;
  const ons = new Map<Cause, number>();
  const forms = causes.map((cause) => {
    const on = cause.up ? (ons.get(cause.up) ?? 0) + MINI : 0;
    ons.set(cause, on);
    return formOf(cause, on + (half < 0 && cause.children.length > 0 ? MINI + BESIDE : TWIG));
  });
  const stock = { category, half, forms, tours: tops.map((top) => tourOf(top, half)) };
  const plain = REACHES.map((reach) => Int32Array.from(tops, (top) => rowsOf(forms, top, reach)));
  const parts = partsOf(category).filter(({ cause, count }) => !kept?.parts || kept.parts.get(cause.index) === count);
  const variants = [
    { parts: undefined, rows: plain },
    ...parts.map((one): Variant => ({ parts: one, rows: plain.map((rows, g) => withParts(stock, one, rows, g)) })),
  ];
  return { ...stock, variants: kept?.parts ? variants.slice(-1) : variants, kept, known: new Map() };
}

function tourOf(top: Cause, half: Half): Int32Array {
  const tour = new Int32Array(top.size);
  if (half > 0) return tour.map((_, k) => top.index + k);
  const open = [top];
  let k = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    tour[k++] = next.index;
    for (const child of next.children) open.push(child);
  }
  return tour;
}

function rowsOf(forms: readonly Form[], top: Cause, reach: number): number {
  let rows = -GAP;
  for (let k = top.index; k < top.index + top.size; k++) {
    const form = forms[k];
    if (form) rows += (form.rows[fitting(form, reach)] ?? form.rows.at(-1) ?? 0) + GAP;
  }
  return rows;
}

const TOO_HIGH = 1e6; // rows

function withParts(stock: Stock, parts: Parts, plain: Int32Array, g: number): Int32Array {
  const rows = plain.slice();
  rows[parts.at] = Math.min(TOO_HIGH, rowsWithParts(stock, parts, reachAt(g)));
  return rows;
}

const MIDDLE = 12; // of REACHES
const WORTH_PARTS = 0.45; // of the room: what is lower hangs on one mini-bone
/** px of width that calm is worth: one column less, one mini-bone less. */
const SECOND = 14;
const PART = 12;

/** The narrowest pair of columns for a bone of so many rows; null where none is low enough. */
export function narrowest(columns: Columns, rows: number): Pair | null {
  const known = columns.known.get(rows);
  if (known !== undefined) return known;
  const { variants, kept } = columns;
  const room = rows - CAP - NEAR + GAP;
  const usual = variants[0]?.rows[MIDDLE];
  let best: Pair | null = null;
  for (const { parts, rows: heights } of variants) {
    if (parts && !kept?.parts && (usual?.[parts.at] ?? 0) < room * WORTH_PARTS) continue;
    const dear = parts ? PART * (parts.count - 1) : 0;
    const most: number = (best?.width ?? Number.POSITIVE_INFINITY) - dear;
    const pair: Bare | null = kept ? pairFor(kept.sides, heights, room) : pairWithin(heights, room, most);
    if (pair && pair.width < most) best = { ...pair, parts, width: pair.width + dear };
  }
  columns.known.set(rows, best);
  return best;
}

type Bare = Omit<Pair, 'parts'>;

/** Reaches by their places in REACHES; -1 where nobody stands. */
const pairOf = (tail: number, head: number, sides: readonly Side[]): Bare => ({
  tail: reachAt(tail),
  head: reachAt(head),
  sides,
  width: reachAt(tail) + reachAt(head) + (head < 0 ? 0 : SECOND),
});

/** The widest head column that is still worth it, then ever narrower while it fits: in halves at first, then one by one. */
function pairWithin(heights: readonly Int32Array[], room: number, most: number): Bare | null {
  const count = heights[0]?.length ?? 0;
  if (count === 0) return pairOf(-1, -1, []);
  const all = heights.findIndex((rows) => rows.reduce((sum, own) => sum + own + GAP, 0) <= room);
  let best =
    all < 0
      ? null
      : pairOf(
          all,
          -1,
          Array.from({ length: count }, () => -1 as const),
        );
  if (count === 1 || room <= 0) return best;
  const share = (tail: number, head: number) => shareBetween(heights[tail] ?? NO_ROWS, heights[head] ?? NO_ROWS, room);
  let head = REACHES.length - 1;
  for (let tail = 0; tail < REACHES.length; tail++) {
    const limit = Math.min(most, best?.width ?? Number.POSITIVE_INFINITY) - reachAt(tail) - SECOND;
    if (reachAt(0) >= limit) break;
    while (head > 0 && reachAt(head) >= limit) head--;
    let shared = share(tail, head);
    if (shared === null) continue;
    for (let stride = head >> 1; stride > 0 && head > 0; ) {
      const next = head - Math.min(stride, head);
      const narrower = share(tail, next);
      if (narrower !== null) {
        head = next;
        shared = narrower;
      } else if (stride === 1) break;
      else stride = Math.max(1, stride >> 1);
    }
    best = pairOf(tail, head, sidesOf(shared, count));
  }
  return best;
}

const NO_ROWS = new Int32Array(0);

/** Where it is known who stands on which side. */
function pairFor(sides: readonly Side[], heights: readonly Int32Array[], room: number): Bare | null {
  const reachOf = (side: Side): number => {
    if (!sides.includes(side)) return -1;
    return heights.findIndex((rows) => rowsOn(sides, side, rows) <= room);
  };
  const tail = reachOf(-1);
  const head = reachOf(1);
  const lost = (side: Side, reach: number) => reach < 0 && sides.includes(side);
  return lost(-1, tail) || lost(1, head) ? null : pairOf(tail, head, sides);
}

const rowsOn = (sides: readonly Side[], side: Side, rows: Int32Array): number =>
  rows.reduce((sum, own, i) => (sides[i] === side ? sum + own + GAP : sum), 0);

/** Ways to share causes that keep the outline's order, beside one that was found; of many causes only that and none on the head side. */
export function orderly({ category, kept }: Columns, { sides }: Pick<Pair, 'sides'>): readonly (readonly Side[])[] {
  const { length } = category.tops;
  if (kept) return [sides];
  const split = (from: number, first: Side): Side[] =>
    Array.from({ length }, (_, i) => (i < from ? first : first < 0 ? 1 : -1));
  const ways: (readonly Side[])[] = [sides, split(length, -1)];
  if (length >= MOST_EXACT || category.causes.length > MOST_TRIED) return ways;
  for (let from = 1; from <= length; from++) ways.push(split(from, 1), split(from === length ? 0 : from, -1));
  return ways;
}

const MOST_TRIED = 300; // causes
