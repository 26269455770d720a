import { type Bone, trace } from './bone';
import { TRIALS } from './effort';
import { type Packed, pack, pairsOf, sizeOf } from './pack';
import { labelAt } from './words';

const EVEN = 0.005; // share of the size that bones of one height are worth
/** px */
const AIR = 48; // the most that the space between two feet may gain
const MEET = 64; // feet nearer than this are made to meet, if they can

/** Causes that may be wrapped anew on trial. */
const REWRAPS = 300;

/**
 * What room the shape leaves goes where it calms the picture: words back to the width that is common on their bone, bones of
 * a half to one height, then air between feet.
 */
export function calm(packed: Packed, aspect: number): Packed {
  const aired = withAir(evened(rewrapped(packed, aspect), aspect), aspect);
  return packed.paired ? aired : met(aired, aspect);
}

function rewrapped(packed: Packed, aspect: number): Packed {
  const most = sizeOf(packed, aspect);
  let best = packed;
  let left = REWRAPS;
  for (const [i, { category, plan }] of packed.bones.entries())
    for (const { words, index } of category.causes) {
      const { bones, head, paired } = best;
      const steps = (bones[i]?.plan ?? plan).steps;
      if (labelAt(words, steps[index] ?? 0) === labelAt(words, plan.step) || left-- <= 0) continue;
      const bone = trace(category, { ...plan, steps: steps.map((step, k) => (k === index ? plan.step : step)) });
      const tried = pack(
        bones.map((old, k) => (k === i ? bone : old)),
        head,
        paired,
      );
      if (sizeOf(tried, aspect) <= most) best = tried;
    }
  return best;
}

/** All at once, or else each as far as it goes. */
function evened(packed: Packed, aspect: number): Packed {
  const { bones, head, paired } = packed;
  const most = sizeOf(packed, aspect) * (1 + EVEN);
  const lengths = { upper: longest(bones, -1), lower: longest(bones, 1) };
  const stretched = ({ category, plan, used }: Bone, share: number): Bone => {
    const length = plan.half < 0 ? lengths.upper : lengths.lower;
    return trace(category, { ...plan, length: Math.round(used + (length - used) * share) });
  };
  const whole = bones.map((bone) => stretched(bone, 1));
  const together = pack(whole, head, paired);
  if (sizeOf(together, aspect) <= most) return together;
  let best = packed;
  let left = TRIALS;
  for (const [i, bone] of bones.entries())
    for (const share of [1, 0.5]) {
      left -= bones.length;
      if (left < 0) return best;
      const tried = pack(
        best.bones.map((old, k) => (k === i ? stretched(bone, share) : old)),
        head,
        paired,
      );
      if (sizeOf(tried, aspect) > most) continue;
      best = tried;
      break;
    }
  return best;
}

function longest(bones: readonly Bone[], half: number): number {
  let rows = 0;
  for (const { plan, body } of bones) if (plan.half === half && body > rows) rows = body;
  return rows;
}

function withAir(packed: Packed, aspect: number): Packed {
  const { bones, head, paired, feet, widths, width } = packed;
  const page = sizeOf(packed, aspect) * aspect;
  const pairs = pairsOf(bones);
  const least = [...feet];
  for (const [rank, pair] of pairs.entries())
    for (const i of pair) {
      const used = paired ? width : widths[bones[i]?.plan.half === -1 ? 0 : 1];
      least[i] = (feet[i] ?? 0) + Math.min(AIR, (page - used) / (pairs.length + 1)) * (rank + 1);
    }
  return pack(bones, head, paired, least);
}

function met(packed: Packed, aspect: number): Packed {
  const most = sizeOf(packed, aspect) * 1.01;
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
