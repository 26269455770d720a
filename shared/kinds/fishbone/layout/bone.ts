import { type Hanging, hang, outwards } from './hang';
import { type Reach, spread, spreadGap, widened } from './reach';
import { CAP, NEAR, SLANT } from './sizes';
import { endOf, loosen, settle, stack } from './stack';
import type { Category, Cause, Half, Side } from './tree';
import { type Head, labelAt } from './words';

/** How a category is to be drawn. */
export interface Plan extends Hanging {
  /** Of WIDTHS: by index of the cause, and for newcomers. */
  steps: Uint8Array;
  step: number;
  /** Of the causes on the bone itself. */
  sides: readonly Side[];
  /** Rows that the bone is to be long, if its gaps can stretch so far; 0: as short as can be. */
  length: number;
  /** The length that it had. */
  body?: number | undefined;
  /** The row where the head side begins. */
  base?: number | undefined;
  /** Rows beyond which what is remembered is no good: then all is packed as if nothing were. */
  most?: number;
}

/** A category under a plan: rows from the spine outwards, reaches on both sides. */
export interface Bone {
  category: Category;
  plan: Plan;
  /** Rows up to the category's words, and with them. */
  body: number;
  rows: number;
  /** Rows that the causes need. */
  used: number;
  /** Toward the tail, with a little air; toward the head. */
  left: Reach;
  right: Reach;
  mostLeft: number;
  mostRight: number;
  /** From its foot to its leftmost word, in the page. */
  length: number;
  /** What the packing found out about it: the least distance from the head, and to bones left of it. px. */
  fromHead: Map<Head, number>;
  between: Map<Bone, number>;
  twoSided: boolean;
  /** Some cause has several mini-bones. */
  split: boolean;
  /** Rows of the longest mini-bone that could be split. */
  longest: number;
}

const LEAST = 8; // rows of a bone without causes
const LONGER = 400; // rows that a bone may be longer than its causes need

/** Lays a category out. The spots of its causes say where, until it is laid out under another plan. */
export function trace(category: Category, plan: Plan): Bone {
  const { tops, causes, upwards } = category;
  const { half, rows, most = Number.POSITIVE_INFINITY } = plan;
  for (const [i, top] of tops.entries()) top.spot.side = plan.sides[i] ?? -1;
  for (const { spot, words, up, index } of causes) {
    spot.label = labelAt(words, plan.steps[index] ?? 0);
    if (up) spot.side = up.spot.side;
  }
  let split = false;
  let longest = 0;
  for (const cause of upwards) {
    const minis = hang(category, cause, plan);
    if (cause.spot.rows > most) return trace(category, unremembered(plan));
    if (minis > 1) split = true;
    if (cause.children.length > 1 && cause.spot.rows > longest) longest = cause.spot.rows;
  }
  const tail = stood(tops, -1, plan);
  const head = stood(tops, 1, plan);
  const used = Math.max(endOf(tail, NEAR), endOf(head, NEAR), NEAR + LEAST) + CAP;
  if (used > most) return trace(category, unremembered(plan));
  const body = Math.max(used, rows ? (plan.body ?? 0) : Math.min(plan.length, used + LONGER));
  const bone: Bone = {
    category,
    plan,
    body,
    rows: body + category.plate.rows,
    used,
    left: widened(reachOf(category, tail, -1, half, body)),
    right: reachOf(category, head, 1, half, body),
    mostLeft: 0,
    mostRight: 0,
    length: 0,
    fromHead: new Map(),
    between: new Map(),
    twoSided: tail.length > 0 && head.length > 0,
    split,
    longest,
  };
  survey(bone);
  return bone;
}

const unremembered = ({ half, steps, step, sides, limit, length, parts }: Plan): Plan => ({
  half,
  steps,
  step,
  sides,
  limit,
  length,
  parts,
});

function survey(bone: Bone): void {
  const { left, right, rows } = bone;
  for (let row = 0; row < rows; row++) {
    const reach = left[row] ?? 0;
    if (reach > bone.mostLeft) bone.mostLeft = reach;
    if (reach + SLANT * row > bone.length) bone.length = reach + SLANT * row;
    const other = right[row] ?? 0;
    if (other > bone.mostRight) bone.mostRight = other;
  }
}

function stood(tops: readonly Cause[], side: Side, plan: Plan): readonly Cause[] {
  const list = outwards(
    tops.filter(({ spot }) => spot.side === side),
    plan.half,
  );
  const base = side > 0 ? (plan.base ?? NEAR) : NEAR;
  stack(list, plan.rows ? NEAR : base);
  if (plan.rows) settle(list, plan.rows, plan.body === undefined ? undefined : plan.body - CAP);
  else if (plan.length) loosen(list, plan.length - CAP - endOf(list, base), plan.half);
  return list;
}

/** With the category's words, which stand in the middle of its end. */
function reachOf({ causes, plate }: Category, list: readonly Cause[], side: Side, half: Half, body: number): Reach {
  const reach = new Float64Array(body + plate.rows);
  for (const top of list) spread(causes, top, top.spot.row, 0, half, reach);
  for (const top of list) spreadGap(top, reach);
  for (let i = 0; i < plate.rows; i++) reach[body + i] = plate.width / 2 + SLANT * (side < 0 ? -i : i + 1);
  return reach;
}
