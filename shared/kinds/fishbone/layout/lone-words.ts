import { type Bone, trace } from './bone';
import { TRIALS } from './effort';
import { type Packed, pack } from './pack';
import type { Cause } from './tree';
import { type Label, labelAt } from './words';

/**
 * A cause with a line of a single word gets wider lines where there is room for them: no bone moves for it, and `isWithin` says
 * whether the drawing is still small enough.
 */
export function withoutLoneWords(packed: Packed, isWithin: (tried: Packed) => boolean): Packed {
  const { head, paired, feet } = packed;
  let best = packed;
  let left = TRIALS;
  for (const [i, { category }] of packed.bones.entries())
    for (const cause of category.causes)
      for (const wider of widerFor(cause, best.bones[i])) {
        left -= packed.bones.length;
        if (left < 0) return best;
        const tried = pack(
          best.bones.map((bone, k) => (k === i ? wider : bone)),
          head,
          paired,
          feet,
        );
        if (tried.feet.some((foot, k) => foot !== feet[k]) || !isWithin(tried)) continue;
        best = tried;
        break;
      }
  return best;
}

/** The bone with wider lines for this cause, the least wide first, each with fewer lines of a single word than the one before. */
function* widerFor({ words, index }: Cause, bone: Bone | undefined): Generator<Bone> {
  if (!bone) return;
  const { category, plan } = bone;
  const now = plan.steps[index] ?? 0;
  let least = loneWords(labelAt(words, now));
  for (let step = now - 1; step >= 0 && least > 0; step--) {
    const lone = loneWords(labelAt(words, step));
    if (lone >= least) continue;
    least = lone;
    const steps = plan.steps.slice();
    steps[index] = step;
    yield trace(category, { ...plan, steps });
  }
}

/** How many lines are a single word and mostly empty, where there are several. */
function loneWords({ lines, widths }: Label): number {
  const most = Math.max(...widths) * FULL;
  return lines.length < 2 ? 0 : lines.filter((line, i) => !line.includes(' ') && (widths[i] ?? 0) < most).length;
}

const FULL = 0.7; // of the longest line: a long word, or many without spaces between them, does not look alone
