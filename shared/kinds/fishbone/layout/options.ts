import { type Bone, trace } from './bone';
import { LIMITS } from './sizes';
import type { Category, Half, Side } from './tree';

/** How far a bone reaches on both sides, px in the sheared plane. */
export const wideOf = ({ mostLeft, mostRight }: Bone): number => mostLeft + mostRight;

/** Ways to draw one category with all its words wrapped at one width. */
export interface Choice {
  lowest: Bone;
  /** None is both higher and wider than another; the lowest first. */
  bones: readonly Bone[];
}

export function choiceOf(category: Category, half: Half, step: number): Choice {
  const steps = new Uint8Array(category.causes.length).fill(step);
  const all = sharings(category).flatMap((sides) => {
    const whole = trace(category, { half, steps, step, sides, limit: LIMITS[0], length: 0 });
    const limits = LIMITS.filter((limit, i) => limit < whole.longest && i % 2 === 0); // the others are a small step away
    return [whole, ...limits.map((limit) => trace(category, { half, steps, step, sides, limit, length: 0 }))];
  });
  all.sort((a, b) => a.rows - b.rows || wideOf(a) - wideOf(b));
  let least = Number.POSITIVE_INFINITY;
  const bones = all.filter((bone) => {
    const worth = wideOf(bone) < least;
    least = Math.min(least, wideOf(bone));
    return worth;
  });
  return { lowest: all.reduce((a, b) => (b.rows < a.rows ? b : a)), bones };
}

/** Ways to share causes between the two sides of a bone. The head side gets leaves or the last causes, never the bulk. */
function sharings({ tops }: Category): readonly (readonly Side[])[] {
  const sides = (towardsHead: (i: number) => boolean): Side[] => tops.map((_, i) => (towardsHead(i) ? 1 : -1));
  const leaf = (i: number) => tops[i]?.children.length === 0;
  const ways = [sides(() => false)];
  const half = lastHalf(tops.map(({ size }) => size));
  if (half > 0 && half < tops.length) ways.push(sides((i) => i >= tops.length - half));
  if (tops.some((_, i) => leaf(i)) && !tops.every((_, i) => leaf(i))) ways.push(sides(leaf));
  return ways;
}

/** How many of the last make up about half the weight. */
function lastHalf(weights: readonly number[]): number {
  const total = weights.reduce((a, b) => a + b, 0);
  let count = 0;
  let sum = 0;
  for (let i = weights.length - 1; i >= 0; i--) {
    const weight = weights[i] ?? 0;
    if (sum + weight / 2 >= total / 2) break;
    sum += weight;
    count++;
  }
  return count;
}
