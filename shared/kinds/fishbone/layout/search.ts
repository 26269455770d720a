import type { Bone } from './bone';
import { type Columns, columnsOf, type Kept } from './columns';
import { costOf } from './cost';
import type { Effort } from './effort';
import { boneOf } from './fitted';
import { alternating, bestSplit, type Estimate, estimate, type Split, unevenSplits } from './halves';
import { type Packed, pack } from './pack';
import { refine } from './refine';
import { ROW } from './sizes';
import type { Category, Half, Tree } from './tree';
import type { Head } from './words';

/** What was chosen before: in which half each category stands, and what of its causes is kept. */
export type Choices = ReadonlyMap<Category, Choice>;
export interface Choice {
  half: Half;
  /** Undefined: chosen anew. */
  kept: Kept | undefined;
}

/** A drawing that fills its shape, and others, before small steps, whose bones are of one height. */
export type Found = readonly [Packed, ...Packed[]];

/** Rows that may be laid out on trial: steady times, and the same answer on every machine. */
const EFFORT = 60_000;
/** Heights tried for each half, as shares of the estimate: fewer of large diagrams. */
const MANY = 90; // causes
const FINE = [0.8, 0.86, 0.9, 0.94, 0.97, 1, 1.03, 1.07, 1.12, 1.18];
const COARSE = [0.82, 0.88, 0.93, 0.97, 1.01, 1.06, 1.13];
const LEAST_ROWS = 20;
const BEST = 3; // pairs of halves that are packed, packings that are refined, others that are handed on

/**
 * Columns say how high the halves should be; bones of real heights near that are packed in pairs, and the best are refined in
 * small steps.
 */
export function search(
  { categories, size }: Tree,
  heads: readonly [Head, ...Head[]],
  aspect: number,
  choices?: Choices,
): Found {
  if (categories.length === 0) return [pack([], heads[heads.length >> 1] ?? heads[0], true)];
  const columnsIn = columnsBy(categories, choices);
  const estimateOf = (split: Split, head: Head) => estimate(columnsIn(split, -1), columnsIn(split, 1), head, aspect);
  const first = alternating(categories).map((half, i) => keptHalf(categories[i], choices) ?? half);
  const [head, estimated] = bestHead(heads, (tried) => estimateOf(first, tried));
  const { split, estimate: rows } = bestSplit(
    { split: first, estimate: estimated },
    choices ? [] : unevenSplits(categories),
    (other) => estimateOf(other, head),
  );
  const shares = size > MANY ? COARSE : FINE;
  const upper = bonesAt(columnsIn(split, -1), rows.upper, shares, head);
  const lower = bonesAt(columnsIn(split, 1), rows.lower, shares, head);
  const tries = pairsOf(upper, lower, aspect).flatMap(([above, below]) => {
    const bones = together(split, above.bones, below.bones);
    return [true, false].map((paired) => pack(bones, head, paired));
  });
  tries.sort((a, b) => costOf(a, aspect) - costOf(b, aspect));
  const effort: Effort = { left: size > MANY ? EFFORT / 3 : EFFORT };
  const means = { heads, aspect, effort, isKept: (category: Category) => choices?.get(category)?.kept !== undefined };
  let best = tries[0] ?? pack([], head, true);
  for (const tried of tries.slice(0, BEST)) {
    const refined = refine(tried, means);
    if (costOf(refined, aspect) < costOf(best, aspect)) best = refined;
    if (effort.left <= 0) break;
  }
  return [best, ...tries.slice(0, BEST)];
}

const keptHalf = (category: Category | undefined, choices: Choices | undefined): Half | undefined =>
  category && choices?.get(category)?.half;

/** Made when they are first asked for. */
function columnsBy(categories: readonly Category[], choices: Choices | undefined) {
  const made = { upper: new Map<Category, Columns>(), lower: new Map<Category, Columns>() };
  return (split: Split, half: Half): readonly Columns[] => {
    const known = half < 0 ? made.upper : made.lower;
    return categories.flatMap((category, i) => {
      if (split[i] !== half) return [];
      const columns = known.get(category) ?? columnsOf(category, half, choices?.get(category)?.kept);
      known.set(category, columns);
      return [columns];
    });
  };
}

function bestHead(heads: readonly [Head, ...Head[]], estimateOf: (head: Head) => Estimate): readonly [Head, Estimate] {
  const [first, ...others] = heads;
  let best: readonly [Head, Estimate] = [first, estimateOf(first)];
  for (const head of others) {
    const found = estimateOf(head);
    if (found.size < best[1].size) best = [head, found];
  }
  return best;
}

/** All bones of one half. px. */
interface HalfBones {
  bones: readonly Bone[];
  width: number;
  height: number;
}

function bonesAt(list: readonly Columns[], rows: number, shares: readonly number[], head: Head): readonly HalfBones[] {
  const heights = new Set(shares.map((share) => Math.max(LEAST_ROWS, Math.round(rows * share))));
  return [...heights].map((height) => {
    const bones = list.map((columns, i) =>
      boneOf(columns, height, { head, first: i === 0, last: i === list.length - 1 }),
    );
    const tallest = bones.reduce((most, bone) => Math.max(most, bone.rows * ROW), head.height / 2);
    return { bones, width: pack(bones, head, false).width, height: tallest };
  });
}

/** The halves that together make the smallest drawings. */
function pairsOf(upper: readonly HalfBones[], lower: readonly HalfBones[], aspect: number) {
  const sizeOf = (a: HalfBones, b: HalfBones) => Math.max(Math.max(a.width, b.width) / aspect, a.height + b.height);
  return upper
    .flatMap((a) => lower.map((b) => [a, b] as const))
    .sort((a, b) => sizeOf(...a) - sizeOf(...b))
    .slice(0, BEST);
}

function together(split: Split, upper: readonly Bone[], lower: readonly Bone[]): readonly Bone[] {
  const queues = { upper: [...upper].reverse(), lower: [...lower].reverse() };
  return split.flatMap((half) => (half < 0 ? queues.upper : queues.lower).pop() ?? []);
}
