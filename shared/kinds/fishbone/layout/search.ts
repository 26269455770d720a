import { costOf } from './cost';
import type { Effort } from './effort';
import { type Choice, choiceOf, wideOf } from './options';
import { type Packed, pack } from './pack';
import { refine } from './refine';
import { WIDTHS } from './sizes';
import type { Category, Tree } from './tree';
import type { Head } from './words';

/** Rows that may be laid out on trial: steady times, and the same answer on every machine. */
const EFFORT = 150_000;
/** How far the words of one category may be narrower or wider than the common width. */
const NARROWER = 0.78;
const WIDER = 1.28;

/**
 * Starts: for a common width of words and a common height the narrowest bones. Then the most promising starts are refined,
 * as many as the effort allows.
 */
export function search({ categories, size }: Tree, heads: readonly [Head, ...Head[]], aspect: number): Packed {
  const middle = heads[Math.floor(heads.length / 2)] ?? heads[0];
  const swept = sampledSteps(size).map((step) => ({ step, choices: choicesAt(categories, step) }));
  const starts = swept
    .flatMap(({ step, choices }) =>
      [true, false].map((paired) => ({ step, packed: sweep(choices, middle, paired, aspect) })),
    )
    .sort((a, b) => costOf(a.packed, aspect) - costOf(b.packed, aspect));
  const effort: Effort = { left: EFFORT };
  let best = pack([], middle, true);
  let least = Number.POSITIVE_INFINITY;
  for (const start of starts) {
    const near = swept.filter(({ step }) => isNear(step, start.step));
    const others = categories.map((_, i) => near.flatMap(({ choices }) => choices[i]?.bones ?? []));
    const refined = refine(start.packed, { heads, others, aspect, effort });
    const cost = costOf(refined, aspect);
    if (cost < least) {
      best = refined;
      least = cost;
    }
    if (effort.left <= 0) break;
  }
  return best;
}

/** All of WIDTHS for a small diagram, ever fewer for a large one; never the very widest alone. */
function sampledSteps(size: number): readonly number[] {
  const every = Math.min(6, 1 + Math.floor(size / 60));
  const last = WIDTHS.length - Math.min(4, every);
  return [...WIDTHS.keys()].filter((step) => step <= last && (last - step) % every === 0);
}

const choicesAt = (categories: readonly Category[], step: number): readonly Choice[] =>
  categories.map((category, i) => choiceOf(category, i % 2 ? 1 : -1, step));

function isNear(step: number, other: number): boolean {
  const share = (WIDTHS[step] ?? 1) / (WIDTHS[other] ?? 1);
  return share > NARROWER && share < WIDER;
}

const HEIGHTS = 16; // tried of one width

function sweep(choices: readonly Choice[], head: Head, paired: boolean, aspect: number): Packed {
  const heights = [...new Set(choices.flatMap(({ bones }) => bones.map(({ rows }) => rows)))].sort((a, b) => a - b);
  const stride = Math.max(1, Math.floor(heights.length / HEIGHTS));
  let best = pack(
    choices.map(({ lowest }) => lowest),
    head,
    paired,
  );
  for (let i = 0; i < heights.length; i += stride) {
    const most = heights[i] ?? 0;
    const bones = choices.map(({ lowest, bones }) =>
      bones.reduce((a, b) => (b.rows <= most && wideOf(b) < wideOf(a) ? b : a), lowest),
    );
    const packed = pack(bones, head, paired);
    if (costOf(packed, aspect) < costOf(best, aspect)) best = packed;
  }
  return best;
}
