import { type Bone, type Plan, trace } from './bone';
import { type Bounds, fillColumn } from './column';
import { type Columns, MOST_REACH, narrowest, orderly, type Pair } from './columns';
import { LEAST_FOOT } from './pack';
import type { Parts } from './parts';
import { CAP, LIMITS, NEAR, PAST_HEAD, rowsOf, TO_HEAD } from './sizes';
import type { Side } from './tree';
import type { Head } from './words';

/** Where a bone stands in its half. */
export interface Standing {
  head: Head;
  /** Nearest the head, and farthest from it. */
  first: boolean;
  last: boolean;
}

/** The narrowest bone of so many rows; a higher one where no columns are low enough. */
export function boneOf(columns: Columns, rows: number, standing: Standing): Bone {
  const pair = narrowest(columns, rows);
  if (!pair) return filled(columns, { sides: columns.kept?.sides ?? allTail(columns), parts: undefined }, WIDE);
  if (!standing.first && !standing.last) return filled(columns, pair, { ...WIDE, tail: pair.tail, head: pair.head });
  return endBone(columns, rows, pair, standing);
}

const WIDE: Bounds = { tail: MOST_REACH, upright: false, head: MOST_REACH, base: NEAR };
const allTail = ({ category }: Columns): readonly Side[] => category.tops.map(() => -1);

type Sided = Pick<Pair, 'sides' | 'parts'>;

function filled(columns: Columns, { sides, parts }: Sided, bounds: Bounds): Bone {
  const steps = new Uint8Array(columns.category.causes.length);
  fillColumn({ stock: columns, side: -1, bounds, steps, parts }, sides);
  fillColumn({ stock: columns, side: 1, bounds, steps, parts }, sides);
  return trace(columns.category, planOf(columns, { sides, parts }, steps, bounds.base));
}

/** px */
const FAR = { nearHead: 500, head: 900, tail: 1100 } as const;
const LEAST_COLUMN = 60;
const SECOND = 10; // px of width that one column less is worth

/**
 * The first bone's head column may begin beyond the head, and ends at the head's right edge there, so that the foot stands right
 * at the head. The last bone's tail column ends at a vertical edge of the page.
 */
function endBone(columns: Columns, rows: number, pair: Pair, { head, first, last }: Standing): Bone {
  const past = rowsOf(head.height / 2 + PAST_HEAD);
  const beside = first ? { rows: past, near: -TO_HEAD, far: head.width } : undefined;
  const steps = new Uint8Array(columns.category.causes.length);
  const { parts } = pair;
  const room = rows - CAP;
  const fits = (side: Side, sides: readonly Side[], bounds: Bounds): boolean =>
    fillColumn({ stock: columns, side, bounds, steps, parts }, sides) <= room;
  let best = {
    width: Number.POSITIVE_INFINITY,
    sides: pair.sides,
    bounds: { ...WIDE, tail: pair.tail, head: pair.head },
  };
  for (const sides of orderly(columns, pair)) {
    const twoSided = sides.includes(1);
    for (const base of first && twoSided && past > NEAR ? [NEAR, past] : [NEAR]) {
      const open: Bounds = { tail: 0, upright: last, head: 0, beside, base };
      const onHead = (x: number) => fits(1, sides, { ...open, head: x });
      const right = twoSided ? least(first ? 0 : LEAST_COLUMN, first ? FAR.nearHead : FAR.head, onHead) : 0;
      const foot = first ? Math.max(LEAST_FOOT, right) : right;
      if (foot >= best.width) continue;
      const left = least(LEAST_COLUMN, FAR.tail, (x) => fits(-1, sides, { ...open, tail: x }));
      const width = foot + left + (twoSided ? SECOND : 0);
      if (width < best.width) best = { width, sides, bounds: { ...open, tail: left, head: right } };
    }
  }
  return filled(columns, { sides: best.sides, parts }, best.bounds);
}

const NEARLY = 4; // px

/** The least number that will do, to within a few px, found by halving; Infinity where none does. */
function least(low: number, high: number, does: (x: number) => boolean): number {
  if (does(low)) return low;
  if (!does(high)) return Number.POSITIVE_INFINITY;
  let [under, over] = [low, high];
  while (over - under > NEARLY) {
    const middle = (under + over) / 2;
    if (does(middle)) over = middle;
    else under = middle;
  }
  return over;
}

const planOf = (
  { half }: Columns,
  { sides, parts }: { sides: readonly Side[]; parts: Parts | undefined },
  steps: Uint8Array,
  base: number,
): Plan => ({
  half,
  steps,
  step: commonest(steps),
  sides,
  limit: LIMITS[0],
  length: 0,
  base,
  parts: parts ? new Map([[parts.cause.index, parts.count]]) : NO_PARTS,
});

const NO_PARTS: ReadonlyMap<number, number> = new Map();
const USUAL = 8; // of WIDTHS

const commonest = (steps: Uint8Array): number => steps.slice().sort()[steps.length >> 1] ?? USUAL;
