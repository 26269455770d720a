import { type Bone, type Plan, trace } from './bone';
import { costOf, promiseOf } from './cost';
import { costlier, type Effort } from './effort';
import { type Packed, pack } from './pack';
import { LIMITS, ROW, WIDTHS } from './sizes';
import type { Category, Cause, Side } from './tree';
import { type Head, labelAt } from './words';

export interface Means {
  heads: readonly Head[];
  aspect: number;
  effort: Effort;
  /** Do its causes keep their sides and mini-bones? */
  isKept(category: Category): boolean;
}

const ROUNDS = 12;
const WORTH = 0.0005; // share of the promise: less is no step
const PACKING = 20; // rows: what packing costs beside laying out
const SIDED = 14; // causes on a bone up to which each may change its side alone

/** Climbs in small steps: another head, one cause wider, narrower or on the other side, more or fewer mini-bones. */
export function refine(first: Packed, means: Means): Packed {
  const { heads, aspect, effort, isKept } = means;
  const climb = climbFrom(first, means);
  const all = first.bones.map(({ category }) => nudgesOf(category, isKept(category)));
  for (let round = 0; round < ROUNDS && effort.left > 0; round++) {
    const before = climb.best;
    for (const head of heads) climb.take(climb.best.bones, head, climb.best.paired);
    climb.take(climb.best.bones, climb.best.head, !climb.best.paired);
    for (const [i, nudges] of all.entries()) for (const nudge of nudges) climb.lay(i, nudge);
    if (climb.best === before) break;
  }
  return costOf(climb.best, aspect) < costOf(first, aspect) ? climb.best : first;
}

interface Climb {
  best: Packed;
  /** Goes there, if that promises more. */
  take(bones: readonly Bone[], head: Head, paired: boolean): void;
  replace(at: number, bone: Bone): void;
  lay(at: number, nudge: Nudge): void;
}

function climbFrom(first: Packed, { aspect, effort }: Means): Climb {
  let promise = promiseOf(first, aspect);
  const climb: Climb = {
    best: first,
    take(bones, head, paired) {
      effort.left -= PACKING * costlier(bones.length);
      const packed = pack(bones, head, paired);
      const promised = promiseOf(packed, aspect);
      if (promised >= promise * (1 - WORTH)) return;
      climb.best = packed;
      promise = promised;
    },
    replace(at, bone) {
      const { bones, head, paired } = climb.best;
      climb.take(
        bones.map((old, i) => (i === at ? bone : old)),
        head,
        paired,
      );
    },
    lay(at, nudge) {
      const old = climb.best.bones[at];
      const plan = old && effort.left > 0 && binds(old, climb.best, aspect) ? nudge(old) : undefined;
      if (!old || !plan) return;
      const bone = trace(old.category, plan);
      effort.left -= bone.rows * costlier(old.category.causes.length);
      climb.replace(at, bone);
    },
  };
  return climb;
}

const NEARLY = 1.03;

/** Only what makes the drawing as high or as wide as it is can make it smaller. */
function binds({ plan, rows }: Bone, { width, height, widths, heights }: Packed, aspect: number): boolean {
  const half = plan.half < 0 ? 0 : 1;
  if (height > NEARLY * (width / aspect)) return rows * ROW * NEARLY > heights[half];
  return height * NEARLY > width / aspect || widths[half] * NEARLY > width;
}

/** One small step from what a bone is; or nothing, where there is none. */
type Nudge = (bone: Bone) => Plan | undefined;

function nudgesOf({ causes, tops }: Category, kept: boolean): readonly Nudge[] {
  return [
    ...causes.flatMap((cause) => [rewrapped(cause, -1), rewrapped(cause, 1)]),
    ...(!kept && tops.length < SIDED ? tops.map((_, i) => crossed(i)) : []),
    ...(kept ? [] : LIMITS.map(limited)),
  ];
}

/** A cause's words at the next width that makes a difference. */
const rewrapped =
  ({ words, index }: Cause, toward: -1 | 1): Nudge =>
  ({ plan }) => {
    const now = plan.steps[index] ?? 0;
    const label = labelAt(words, now);
    for (let step = now + toward; step >= 0 && step < WIDTHS.length; step += toward) {
      if (labelAt(words, step) === label) continue;
      const steps = plan.steps.slice();
      steps[index] = step;
      return { ...plan, steps };
    }
    return undefined;
  };

/** A cause on the other side of the bone, while the bulk stays on the tail side. */
const crossed =
  (top: number): Nudge =>
  ({ plan }) => {
    const sides = plan.sides.map((side, i): Side => (i !== top ? side : side < 0 ? 1 : -1));
    return sides.reduce<number>((sum, side) => sum + side, 0) > 0 ? undefined : { ...plan, sides };
  };

const limited =
  (limit: Plan['limit']): Nudge =>
  ({ plan, longest }) =>
    limit === plan.limit || limit >= longest ? undefined : { ...plan, limit };
