import { type Bone, trace } from './bone';
import { ACROSS, PAST_HEAD, ROW, rowsOf, SLANT, TO_HEAD } from './sizes';
import type { Half } from './tree';
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
  height: number;
}

const LEAST_FOOT = TO_HEAD + 8;
const LEAST_WIDTH = 60; // left of the head

/**
 * Sets the feet from the head leftwards, in each half in order and as near as the reaches allow; the words of outer rows may
 * pass above or below the head, never beyond it. No foot comes nearer than `least` (by bone).
 */
export function pack(bones: readonly Bone[], head: Head, paired: boolean, least: readonly number[] = []): Packed {
  const upper: Row = { bones: [], feet: [], reached: [], length: LEAST_WIDTH };
  const lower: Row = { bones: [], feet: [], reached: [], length: LEAST_WIDTH };
  const rowOf = (bone: Bone) => (bone.plan.half < 0 ? upper : lower);
  const feet = bones.map(() => 0);
  for (const pair of pairsOf(bones)) {
    let far = 0;
    for (const i of pair) {
      const bone = bones[i];
      if (!bone) continue;
      const foot = Math.ceil(Math.max(least[i] ?? 0, nearest(bone, rowOf(bone), head)));
      feet[i] = foot;
      far = Math.max(far, foot);
    }
    for (const i of pair) {
      const bone = bones[i];
      if (!bone) continue;
      if (paired) feet[i] = far;
      add(rowOf(bone), bone, feet[i] ?? far);
    }
  }
  const widths = [head.width + upper.length, head.width + lower.length] as const;
  const height = tallest(bones, -1, head) + tallest(bones, 1, head);
  return { head, bones, feet, paired, widths, width: Math.max(...widths), height };
}

/** One half so far. */
interface Row {
  bones: Bone[];
  feet: number[];
  /** The farthest that the bones up to each one reach from the head, in the sheared plane. */
  reached: number[];
  /** From the head to the leftmost word. */
  length: number;
}

function add(row: Row, bone: Bone, foot: number): void {
  row.bones.push(bone);
  row.feet.push(foot);
  row.reached.push(Math.max(row.reached.at(-1) ?? 0, foot + bone.mostLeft));
  row.length = Math.max(row.length, foot + bone.length);
}

/** The nearest foot that keeps the words of a bone off the head and off those that stand there. */
function nearest(bone: Bone, { bones, feet, reached }: Row, head: Head): number {
  let foot = Math.max(LEAST_FOOT, fromHead(bone, head));
  for (let i = bones.length - 1; i >= 0; i--) {
    if ((reached[i] ?? 0) + bone.mostRight + ACROSS <= foot) break; // nor does any before it
    const other = bones[i];
    if (other) foot = Math.max(foot, (feet[i] ?? 0) + between(other, bone));
  }
  return foot;
}

/** From the foot of a bone to that of another one left of it, at least. Kept, since it is asked again and again. */
function between(near: Bone, far: Bone): number {
  const known = near.between.get(far);
  if (known !== undefined) return known;
  const { left } = near;
  const { right } = far;
  const rows = Math.min(near.rows, far.rows);
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

/** The highest bone in one half, px; at least half the head. */
export function tallest(bones: readonly Bone[], half: Half, head: Head): number {
  let height = head.height / 2;
  for (const bone of bones) if (bone.plan.half === half && bone.rows * ROW > height) height = bone.rows * ROW;
  return height;
}

/** The height that the drawing takes on a shape that it fills: the smaller, the larger the words. */
export const sizeOf = ({ width, height }: Pick<Packed, 'width' | 'height'>, aspect: number): number =>
  Math.max(width / aspect, height);

/** Afterwards the spots of all causes say where they stand in this packing. */
export function stand({ bones }: Packed): void {
  for (const { category, plan } of bones) trace(category, plan);
}
