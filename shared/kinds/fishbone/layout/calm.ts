import { type Bone, trace } from './bone';
import { TRIALS } from './effort';
import { type Packed, pack, pairsOf, sizeOf } from './pack';
import type { Found } from './search';
import { ROW } from './sizes';
import { withWiderLines } from './wider-lines';

/** Shares of the size. */
const LEVEL = 0.05; // that categories of a half on one line are worth
const PAIRED = 0.01; // that feet that meet are worth
const LONGER = 26; // rows: the most that bones gain where the shape leaves height
/** px */
const AIR = 48; // the most that the space between two feet may gain
const MEET = 64; // feet nearer than this are made to meet, if they can

/** px: a drawing takes at least this height of the shape that it fills, so that few words do not become a poster. */
const LEAST_SIZE = 430;

/** px: no drawing of such a shape is meant to be narrower. */
export const leastWidth = (aspect: number): number => LEAST_SIZE * aspect;

/**
 * What room the shape leaves goes where it calms the picture: bones of a half to one height, so that their categories stand on
 * one line, then air between feet, then wider lines for causes of many.
 */
export function calm([packed, ...others]: Found, aspect: number): Packed {
  const most = sizeOf(packed, aspect) * (1 + LEVEL);
  const level = [packed, ...others].reduce<Packed | undefined>(
    (found, tried) => found ?? levelled(tried, aspect, most),
    undefined,
  );
  const aired = withAir(level ?? nearlyLevel(packed, aspect, most), aspect);
  const stood = aired.paired ? aired : met(aired, aspect);
  const size = roomy(stood, aspect);
  return withWiderLines(stood, (tried) => sizeOf(tried, aspect) <= size);
}

/** px: of a drawing that fills its shape, or of a small one. */
const roomy = (packed: Packed, aspect: number): number => Math.max(LEAST_SIZE, sizeOf(packed, aspect));

/** All bones of a half as long as the longest, longer still where that costs nothing; none where it is not worth it. */
function levelled(packed: Packed, aspect: number, most: number): Packed | undefined {
  const { bones, head, paired } = packed;
  const lengths = lengthsOf(bones);
  const together = (more: number): Packed =>
    pack(
      bones.map((bone) => stretched(bone, lengths, 1, more)),
      head,
      paired,
    );
  const size = roomy(packed, aspect);
  const longer = together(Math.max(0, Math.min(LONGER, Math.floor((size - packed.height) / 2 / ROW))));
  if (isLevel(longer) && sizeOf(longer, aspect) <= size) return longer;
  const whole = together(0);
  return isLevel(whole) && sizeOf(whole, aspect) <= Math.max(size, most) ? whole : undefined;
}

function isLevel({ bones }: Packed): boolean {
  const lengths = lengthsOf(bones);
  return bones.every(({ plan, body }) => body === (plan.half < 0 ? lengths.upper : lengths.lower));
}

/** Each bone as far as it goes. */
function nearlyLevel(packed: Packed, aspect: number, most: number): Packed {
  const lengths = lengthsOf(packed.bones);
  let best = packed;
  let left = TRIALS;
  for (const [i, bone] of packed.bones.entries())
    for (const share of [1, 0.5]) {
      left -= packed.bones.length;
      if (left < 0) return best;
      const tried = pack(
        best.bones.map((old, k) => (k === i ? stretched(bone, lengths, share, 0) : old)),
        best.head,
        best.paired,
      );
      if (sizeOf(tried, aspect) > most) continue;
      best = tried;
      break;
    }
  return best;
}

/** Rows of the longest bones. */
interface Lengths {
  upper: number;
  lower: number;
}

const lengthsOf = (bones: readonly Bone[]): Lengths => ({ upper: longest(bones, -1), lower: longest(bones, 1) });

/** By a share of what it lacks, and so many rows more. */
function stretched({ category, plan, used }: Bone, { upper, lower }: Lengths, share: number, more: number): Bone {
  const length = more + (plan.half < 0 ? upper : lower);
  return trace(category, { ...plan, length: Math.round(used + (length - used) * share) });
}

function longest(bones: readonly Bone[], half: number): number {
  let rows = 0;
  for (const { plan, body } of bones) if (plan.half === half && body > rows) rows = body;
  return rows;
}

/** Few causes stand evenly along a spine that is as long as the shape is wide. */
function withAir(packed: Packed, aspect: number): Packed {
  const { bones, head, paired, feet, widths, width } = packed;
  const size = sizeOf(packed, aspect);
  const few = size < LEAST_SIZE;
  const page = Math.max(LEAST_SIZE, size) * aspect;
  const pairs = pairsOf(bones);
  const gaps = pairs.length + (few ? 0 : 1);
  const least = [...feet];
  for (const [rank, pair] of pairs.entries())
    for (const i of pair) {
      const used = paired ? width : widths[bones[i]?.plan.half === -1 ? 0 : 1];
      const air = (page - used) / gaps;
      least[i] = (feet[i] ?? 0) + (few ? air : Math.min(AIR, air)) * (rank + 1);
    }
  return pack(bones, head, paired, least);
}

function met(packed: Packed, aspect: number): Packed {
  const most = sizeOf(packed, aspect) * (1 + PAIRED);
  let best = packed;
  let left = TRIALS;
  for (const [first, second] of pairsOf(packed.bones)) {
    if (first === undefined || second === undefined) continue;
    const { bones, head, feet } = best;
    const two = [feet[first] ?? 0, feet[second] ?? 0] as const;
    if (Math.abs(two[0] - two[1]) >= MEET) continue;
    for (const foot of [Math.max(...two), Math.min(...two)]) {
      left -= bones.length;
      if (left < 0) return best;
      const least = feet.map((f, i) => (i === first || i === second ? foot : f));
      const tried = pack(bones, head, false, least);
      if (tried.feet[first] !== tried.feet[second] || sizeOf(tried, aspect) > most) continue;
      best = tried;
      break;
    }
  }
  return best;
}
