import { type Bone, trace } from './bone';
import { type Packed, pack } from './pack';
import type { Cause } from './tree';
import { type Label, labelAt } from './words';

/** Bones and causes that trials may go through: enough for 300 causes, and the same answer on every machine. */
const WORK = 60_000;

/**
 * A cause with a line of a single word, or with more than two lines, gets wider lines as long as there is room for them: no bone
 * moves for it, and `isWithin` says whether the drawing is still small enough.
 */
export function withWiderLines(packed: Packed, isWithin: (tried: Packed) => boolean): Packed {
  const { head, paired, feet } = packed;
  let best = packed;
  let left = WORK;
  for (const [i, { category }] of packed.bones.entries())
    for (const cause of category.causes)
      while (left > 0) {
        const wider = widened(cause, best.bones[i]);
        if (!wider) break;
        left -= packed.bones.length + category.causes.length;
        const bones = best.bones.map((bone, k) => (k === i ? wider : bone));
        const tried = pack(bones, head, paired, feet);
        if (tried.feet.some((foot, k) => foot !== feet[k]) || !isWithin(tried)) break;
        best = tried;
      }
  return best;
}

/** The bone with lines for this cause that are just so much wider that they are less ragged. */
function widened({ words, index }: Cause, bone: Bone | undefined): Bone | undefined {
  if (!bone) return undefined;
  const { category, plan } = bone;
  const now = plan.steps[index] ?? 0;
  const ragged = raggedness(labelAt(words, now));
  for (let step = now - 1; step >= 0 && ragged > 0; step--) {
    if (raggedness(labelAt(words, step)) >= ragged) continue;
    const steps = plan.steps.slice();
    steps[index] = step;
    return trace(category, { ...plan, steps });
  }
  return undefined;
}

/** How many lines are more than two, and how many of several are a single word and mostly empty. */
function raggedness({ lines, widths }: Label): number {
  if (lines.length < 2) return 0;
  const most = Math.max(...widths) * FULL;
  const lone = lines.filter((line, i) => !line.includes(' ') && (widths[i] ?? 0) < most).length;
  return lone + Math.max(0, lines.length - 2);
}

const FULL = 0.7; // of the longest line: a long word, or many without spaces between them, does not look alone
