import { type Bone, trace } from './bone';
import { type Packed, pack, pairsOf, sizeOf } from './pack';

/** px */
const AIR = 48; // the most that the space between two feet may gain
const MEET = 64; // feet nearer than this are made to meet, if they can

/** What room the shape leaves goes where it calms the picture: bones of a half to one height, then air between feet. */
export function calm(packed: Packed, aspect: number): Packed {
  const aired = withAir(evened(packed, aspect), aspect);
  return packed.paired ? aired : met(aired, aspect);
}

function evened(packed: Packed, aspect: number): Packed {
  const { bones, head, paired } = packed;
  const lengths = { upper: longest(bones, -1), lower: longest(bones, 1) };
  const stretched = (bone: Bone, share: number): Bone => {
    const length = bone.plan.half < 0 ? lengths.upper : lengths.lower;
    return trace(bone.category, { ...bone.plan, length: Math.round(bone.used + (length - bone.used) * share) });
  };
  for (const share of [1, 0.5]) {
    const tried = pack(
      bones.map((bone) => stretched(bone, share)),
      head,
      paired,
    );
    if (sizeOf(tried, aspect) <= sizeOf(packed, aspect) * 1.005) return tried;
  }
  return packed;
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
    for (const { bone, index } of pair) {
      const used = paired ? width : widths[bone.plan.half < 0 ? 0 : 1];
      least[index] = (feet[index] ?? 0) + Math.min(AIR, (page - used) / (pairs.length + 1)) * (rank + 1);
    }
  return pack(bones, head, paired, least);
}

function met(packed: Packed, aspect: number): Packed {
  const most = sizeOf(packed, aspect) * 1.01;
  let best = packed;
  for (const [first, second] of pairsOf(packed.bones)) {
    if (!first || !second) continue;
    const { bones, head, feet } = best;
    const two = [feet[first.index] ?? 0, feet[second.index] ?? 0] as const;
    if (Math.abs(two[0] - two[1]) >= MEET) continue;
    for (const foot of [Math.max(...two), Math.min(...two)]) {
      const least = feet.map((f, i) => (i === first.index || i === second.index ? foot : f));
      const tried = pack(bones, head, false, least);
      if (tried.feet[first.index] !== tried.feet[second.index] || sizeOf(tried, aspect) > most) continue;
      best = tried;
      break;
    }
  }
  return best;
}
