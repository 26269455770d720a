import { type Form, fitting } from './forms';
import { balanced, type Parts, shareOf } from './parts';
import { BESIDE, GAP, MINI, NEAR, SLANT, TWIG } from './sizes';
import type { Category, Cause, Half, Side } from './tree';

/** A category in one half, its causes as they follow each other in a column. */
export interface Stock {
  category: Category;
  half: Half;
  /** By index of the cause. */
  forms: readonly Form[];
  /** By top: the indices of it and of all below it, from the spine outwards. */
  tours: readonly Int32Array[];
}

/** How far the columns of a bone may reach, px from it at the spine in the sheared plane. */
export interface Bounds {
  tail: number;
  /** The tail column ends at a vertical edge of the page, not at one that slants as the bone does. */
  upright: boolean;
  head: number;
  /** The head column ends near the head up to this row, and at the head's right edge beyond it. px from the foot. */
  beside?: { rows: number; near: number; far: number } | undefined;
  /** The row where the head column begins. */
  base: number;
}

/** How many rows a column takes so far, and whether all words fit across. */
interface Walk {
  row: number;
  fits: boolean;
}

/** What a column is filled with: labels are written into `steps`, by index of the cause. */
interface Filling {
  stock: Stock;
  side: Side;
  bounds: Bounds;
  steps: Uint8Array;
  parts: Parts | undefined;
}

/** Gives each cause of one side the fewest lines that fit; the row where the column ends, Infinity where words are too wide. */
export function fillColumn(filling: Filling, sides: readonly Side[]): number {
  const { stock, side, bounds } = filling;
  const { length } = stock.category.tops;
  const walk: Walk = { row: side < 0 ? NEAR : bounds.base, fits: true };
  for (let n = 0; n < length; n++) {
    const top = stock.half < 0 ? length - 1 - n : n;
    if (sides[top] === side) fillTop(filling, top, walk);
  }
  return walk.fits ? walk.row - GAP : Number.POSITIVE_INFINITY;
}

/** Rows of a top with all below it in a column that reaches so far, where the whys of a cause hang side by side; Infinity if too wide. */
export function rowsWithParts(stock: Stock, parts: Parts, reach: number): number {
  const steps = new Uint8Array(stock.category.causes.length);
  const bounds = { tail: reach, upright: false, head: reach, base: 0 };
  const walk: Walk = { row: 0, fits: true };
  fillTop({ stock, side: -1, bounds, steps, parts }, parts.at, walk);
  return walk.fits ? walk.row - GAP : Number.POSITIVE_INFINITY;
}

function fillTop(filling: Filling, top: number, walk: Walk): void {
  const { stock, parts } = filling;
  const tour = stock.tours[top] ?? NOBODY;
  for (let n = 0; n < tour.length; n++) {
    const index = tour[n] ?? 0;
    if (index !== parts?.cause.index) {
      put(filling, index, walk, 0, 0);
      continue;
    }
    fillParts(filling, parts, tour.subarray(n + 1, n + parts.cause.size), walk);
    n += parts.cause.size - 1;
  }
}

const NOBODY = new Int32Array(0);
const USUAL = 20; // rows of words whose height is not known yet

/** A cause whose mini-bones stand side by side, each with its share of the column. */
function fillParts(filling: Filling, { cause, count }: Parts, below: Int32Array, walk: Walk): void {
  const { stock, side, bounds } = filling;
  const { half, forms } = stock;
  const own = forms[cause.index];
  const on = (own?.beside ?? 0) - (half < 0 ? MINI + BESIDE : TWIG);
  const reach = side < 0 ? tailReach(bounds, walk.row) : headReach(bounds, walk.row, USUAL);
  const less = reach - shareOf(reach, on, count);
  const start = walk.row;
  put(filling, cause.index, walk, half < 0 ? less : 0, 0);
  const base = walk.row;
  const trial: Walk = { row: 0, fits: walk.fits };
  const rows = new Map<Cause, number>();
  let at = 0;
  for (const child of half < 0 ? [...cause.children].reverse() : cause.children) {
    const before = trial.row;
    for (const index of below.subarray(at, at + child.size)) put(filling, index, trial, less, base);
    at += child.size;
    rows.set(child, trial.row - before - GAP);
  }
  walk.fits = trial.fits;
  const groups = balanced(cause.children, count, (child) => rows.get(child) ?? 0);
  // Above the spine all but the outermost rise from the bare twig, where no words are.
  const outermost = side < 0 ? groups[0] : groups.at(-1);
  walk.row = base;
  for (const group of groups) {
    const high = group.reduce((sum, child) => sum + (rows.get(child) ?? 0) + GAP, 0);
    walk.row = Math.max(walk.row, (half < 0 && group !== outermost ? start + GAP : base) + high);
  }
}

const tailReach = ({ tail, upright }: Bounds, row: number): number => tail - (upright ? SLANT * row : 0);

function headReach({ head, beside }: Bounds, row: number, rows: number): number {
  if (!beside) return head;
  return row < beside.rows ? head + beside.near + SLANT * row : head + beside.far + SLANT * (row + rows);
}

/** One cause after the last. `less`: px that it may reach less far; `base`: the row where the walk began. */
function put({ stock, side, bounds, steps }: Filling, index: number, walk: Walk, less: number, base: number): void {
  const form = stock.forms[index];
  if (!form) return;
  const row = walk.row + base;
  let chosen = -1;
  if (side < 0 || !bounds.beside) chosen = fitting(form, (side < 0 ? tailReach(bounds, row) : bounds.head) - less);
  else
    for (let k = 0; k < form.reach.length && chosen < 0; k++)
      if (form.beside + (form.reach[k] ?? 0) <= headReach(bounds, row, form.rows[k] ?? 0) - less) chosen = k;
  if (chosen < 0) walk.fits = false;
  const label = chosen < 0 ? form.reach.length - 1 : chosen;
  steps[index] = form.steps[label] ?? 0;
  walk.row += (form.rows[label] ?? 0) + GAP;
}
