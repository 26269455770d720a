import { type Bone, trace } from './bone';
import { ACROSS, PAST_HEAD, ROW, rowsOf, SLANT, TO_HEAD } from './sizes';
import type { Head } from './words';

/** Bones along the spine. px. */
export interface Packed {
  head: Head;
  /** In the team's order. */
  bones: readonly Bone[];
  /** Where each bone meets the spine: the distance from the head. */
  feet: readonly number[];
  /** The feet of an upper and a lower bone meet. */
  paired: boolean;
  /** Of the upper and of the lower half, with the head. */
  widths: readonly [number, number];
  width: number;
  /** From the spine to the end of the highest bone; at least half the head. */
  heights: readonly [number, number];
  height: number;
}

export const LEAST_FOOT = TO_HEAD + 8;
const LEAST_WIDTH = 60; // left of the head

/**
 * Sets the feet from the head leftwards, in each half in order and as near as the reaches allow; the words of outer rows may
 * pass above or below the head, never beyond it. No foot comes nearer than `least` (by bone).
 */
export function pack(bones: readonly Bone[], head: Head, paired: boolean, least: readonly number[] = []): Packed {
  const upper = emptyRow();
  const lower = emptyRow();
  for (const [i, bone] of bones.entries()) {
    const row = bone.plan.half < 0 ? upper : lower;
    row.at.push(i);
    row.bones.push(bone);
  }
  const feet = bones.map(() => 0);
  for (let rank = 0; rank < Math.max(upper.at.length, lower.at.length); rank++) {
    const above = footAt(upper, rank, head, least);
    const below = footAt(lower, rank, head, least);
    const far = Math.max(above, below);
    add(upper, rank, paired ? far : above, feet);
    add(lower, rank, paired ? far : below, feet);
  }
  const widths = [head.width + upper.length, head.width + lower.length] as const;
  const heights = [tallest(upper, head), tallest(lower, head)] as const;
  return { head, bones, feet, paired, widths, width: Math.max(...widths), heights, height: heights[0] + heights[1] };
}

/** One half: its bones from the head leftwards, and of those that stand so far the feet. */
interface Row {
  bones: Bone[];
  /** Their indices among all. */
  at: number[];
  feet: number[];
  /** How far the bones reach from the head, in the sheared plane, and their ranks; the farthest last. */
  reached: { far: number; rank: number }[];
  /** From the head to the leftmost word. */
  length: number;
}

const emptyRow = (): Row => ({ bones: [], at: [], feet: [], reached: [], length: LEAST_WIDTH });

function add(row: Row, rank: number, foot: number, feet: number[]): void {
  const bone = row.bones[rank];
  if (!bone) return;
  feet[row.at[rank] ?? 0] = foot;
  row.feet.push(foot);
  const far = foot + bone.mostLeft;
  let at = row.reached.length;
  while (at > 0 && (row.reached[at - 1]?.far ?? 0) > far) at--;
  row.reached.splice(at, 0, { far, rank });
  row.length = Math.max(row.length, foot + bone.length);
}

const HAIR = 1e-6; // px: sums of the same numbers in another order differ by less

/** The nearest foot, whole px, that keeps the words of a bone off the head and off those that stand before it; 0 where there is no bone. */
function footAt({ bones, at, feet, reached }: Row, rank: number, head: Head, least: readonly number[]): number {
  const bone = bones[rank];
  if (!bone) return 0;
  let foot = Math.max(LEAST_FOOT, fromHead(bone, head));
  for (let i = reached.length - 1; i >= 0; i--) {
    const { far = 0, rank: before = 0 } = reached[i] ?? {};
    if (far + bone.mostRight + ACROSS < foot - HAIR) break; // nor does any other reach so far
    const other = bones[before];
    if (other) foot = Math.max(foot, (feet[before] ?? 0) + between(other, bone));
  }
  return Math.ceil(Math.max(least[at[rank] ?? 0] ?? 0, foot));
}

/** From the foot of a bone to that of another one left of it, at least. Kept, since it is asked again and again. */
function between(near: Bone, far: Bone): number {
  const known = near.between.get(far);
  if (known !== undefined) return known;
  const { left } = near;
  const { right } = far;
  const rows = Math.min(left.length, far.rows);
  let least = 0;
  for (let row = 0; row < rows; row++) {
    const sum = (left[row] ?? 0) + (right[row] ?? 0);
    if (sum > least) least = sum;
  }
  near.between.set(far, least + ACROSS);
  return least + ACROSS;
}

/** Kept, too. */
function fromHead(bone: Bone, head: Head): number {
  const known = bone.fromHead.get(head);
  if (known !== undefined) return known;
  const { right, rows } = bone;
  const beside = Math.min(rows, rowsOf(head.height / 2 + PAST_HEAD));
  let least = 0;
  for (let row = 0; row < rows; row++) {
    const reach = (right[row] ?? 0) - SLANT * (row + 1) + (row < beside ? TO_HEAD : -head.width);
    if (reach > least) least = reach;
  }
  bone.fromHead.set(head, least);
  return least;
}

/** Indices of the first above and the first below, and so on. */
export function pairsOf(bones: readonly Bone[]): readonly (readonly number[])[] {
  const pairs: number[][] = [];
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < bones.length; i++) {
    const rank = (bones[i]?.plan.half ?? 1) < 0 ? upper++ : lower++;
    const pair = pairs[rank];
    if (pair) pair.push(i);
    else pairs.push([i]);
  }
  return pairs;
}

/** px */
function tallest({ bones }: Row, head: Head): number {
  let height = head.height / 2;
  for (const { rows } of bones) if (rows * ROW > height) height = rows * ROW;
  return height;
}

/** The height that the drawing takes on a shape that it fills: the smaller, the larger the words. */
export const sizeOf = ({ width, height }: Pick<Packed, 'width' | 'height'>, aspect: number): number =>
  Math.max(width / aspect, height);

/** Afterwards the spots of all causes say where they stand in this packing. */
export function stand({ bones }: Packed): void {
  for (const { category, plan } of bones) trace(category, plan);
}
