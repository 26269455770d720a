import { type Bone, type Plan, trace } from './bone';
import { heaviestStay, type Link } from './chain';
import { ORDINARY } from './effort';
import type { Remembered } from './memory';
import { type Packed, pack } from './pack';
import type { PartCounts } from './parts';
import { halvesOf, rowsOfAll, sidesOf } from './places';
import { GAP, LIMITS, WIDTHS } from './sizes';
import type { Category, Cause, Half, Tree } from './tree';
import { type Head, labelAt } from './words';

/**
 * The remembered drawing with what is new in it: a single newcomer tries both sides and other widths, and what moves least
 * wins. Feet that would leave the drawing far too wide come together; `least` px is never too wide.
 */
export function recall({ categories }: Tree, memory: Remembered, head: Head, least: number): Packed {
  const halves = halvesFor(categories, memory);
  const ways = categories.map((category, i) => waysOf(category, halves[i] ?? -1, memory));
  let chosen = ways.map(({ plain }) => plain);
  const tight = tryWays(chosen, head, []);
  const kept = feetOf(categories, halves, memory);
  const loose = tryWays(chosen, head, kept);
  const [feet, first] = loose.packed.width > ROOMY * Math.max(least, tight.packed.width) ? [[], tight] : [kept, loose];
  let best = first;
  let left = TRIALS; // bones
  for (const [i, { others }] of ways.entries())
    for (const way of others) {
      left -= categories.length;
      if (left < 0) return best.packed;
      const tried = tryWays(
        chosen.map((old, k) => (k === i ? way : old)),
        head,
        feet,
      );
      if (tried.moved >= best.moved) continue;
      best = tried;
      chosen = [...tried.ways];
    }
  return best.packed;
}

/** Of up to 1,000 boxes half may be newcomers, each alone in its category, and each has some ten other ways. */
const TRIALS = 10 * (ORDINARY / 2) ** 2;

const ROOMY = 1.6; // times as wide as it need be

/** A category laid out, and how many of its causes (and itself) stand further out or in than they did. */
interface Way {
  bone: Bone;
  moved: number;
}

interface Tried {
  packed: Packed;
  ways: readonly Way[];
  moved: number;
}

function tryWays(ways: readonly Way[], head: Head, feet: readonly number[]): Tried {
  const packed = pack(
    ways.map(({ bone }) => bone),
    head,
    false,
    feet,
  );
  let moved = 0;
  for (const [i, way] of ways.entries())
    moved += packed.feet[i] === feet[i] ? way.moved : way.bone.category.causes.length + 1;
  return { packed, ways, moved };
}

/** Where each category was; a new one goes where fewer are, else across from the one before it. */
function halvesFor(categories: readonly Category[], memory: Remembered): readonly Half[] {
  const known = rowsOfAll(halvesOf(categories, memory));
  let balance = 0; // above less below
  for (const half of known) balance -= half ?? 0;
  let before: Half = 1;
  return known.map((half) => {
    if (half !== undefined) {
      before = half;
      return half;
    }
    before = balance < 0 || (balance === 0 && before > 0) ? -1 : 1;
    balance -= before;
    return before;
  });
}

/** The nearest that each foot may come: where it was, but for those that would stand out of order. */
function feetOf(categories: readonly Category[], halves: readonly Half[], memory: Remembered): readonly number[] {
  const links = categories.map(
    ({ element, causes }): Link => ({ slack: memory.categories.get(element.id)?.foot, weight: causes.length + 1 }),
  );
  const staying = new Set(
    ([-1, 1] as const).flatMap((half) => [...heaviestStay(links.filter((_, i) => halves[i] === half))]),
  );
  return links.map((link) => (staying.has(link) ? (link.slack ?? 0) : 0));
}

function waysOf(category: Category, half: Half, memory: Remembered): { plain: Way; others: readonly Way[] } {
  const plan = planOf(category, half, memory);
  const plain = wayOf(category, plan, memory);
  const fresh = category.causes.filter((cause) => !isKnown(cause, memory) && (!cause.up || isKnown(cause.up, memory)));
  const [newcomer] = fresh;
  if (!plan.rows || !newcomer || fresh.length > 1) return { plain, others: [] };
  const others = plansWith(category, plan, newcomer).map((other) => wayOf(category, other, memory));
  return { plain, others };
}

const isKnown = ({ id, parent }: Cause, { causes }: Remembered): boolean => causes.get(id)?.parent === parent;

function wayOf(category: Category, plan: Plan, memory: Remembered): Way {
  const bone = trace(category, plan);
  let moved = bone.body === plan.body ? 0 : 1;
  for (const { id, spot } of category.causes) if ((memory.causes.get(id)?.row ?? spot.at) !== spot.at) moved++;
  return { bone, moved };
}

function planOf(category: Category, half: Half, memory: Remembered): Plan {
  const { element, causes } = category;
  const kept = memory.categories.get(element.id);
  const step = kept?.step ?? memory.categories.values().next().value?.step ?? Math.floor(WIDTHS.length / 2);
  const steps = Uint8Array.from(
    causes,
    (cause) => (isKnown(cause, memory) ? memory.causes.get(cause.id)?.step : undefined) ?? step,
  );
  const sides = rowsOfAll(sidesOf(category, memory)).map((side) => side ?? -1);
  const plan = { half, step, steps, sides, limit: kept?.limit ?? LIMITS[0], length: 0, parts: partsOf(causes, memory) };
  if (!kept) return plan;
  const most = LOOSE * causes.reduce((sum, { words }, i) => sum + labelAt(words, steps[i] ?? step).rows + GAP, ROOM);
  const rows = Int32Array.from(causes, (cause) => rowOf(cause, memory, most));
  return { ...plan, rows, body: Math.min(kept.body, most), most };
}

function partsOf(causes: readonly Cause[], memory: Remembered): PartCounts {
  const parts = new Map<number, number>();
  for (const { id, index, children } of causes) {
    const count = memory.causes.get(id)?.parts ?? 1;
    if (count > 1 && children.length > 1) parts.set(index, count);
  }
  return parts;
}

/** No bone was ever longer than so many times what its causes need, and so many rows. */
const LOOSE = 4;
const ROOM = 500;

/** From its parent's row; -1 for a newcomer. */
function rowOf(cause: Cause, memory: Remembered, most: number): number {
  const row = isKnown(cause, memory) ? (memory.causes.get(cause.id)?.row ?? -1) : -1;
  if (row < 0 || row > most) return -1;
  return cause.up ? row - (memory.causes.get(cause.up.id)?.row ?? row) : row;
}

/** The newcomer on the other side, if it stands on the bone itself, and wrapped in all ways. */
function plansWith({ tops }: Category, plan: Plan, newcomer: Cause): readonly Plan[] {
  const { words, index } = newcomer;
  const top = tops.indexOf(newcomer);
  const labels = WIDTHS.map((_, step) => labelAt(words, step));
  const own = labels[plan.step];
  const different = [...labels.keys()].filter((step) => labels[step] !== own && labels[step] !== labels[step - 1]);
  return [plan.step, ...different].flatMap((step) => {
    const steps = plan.steps.slice();
    steps[index] = step;
    const same = step === plan.step ? [] : [{ ...plan, steps }];
    return top < 0 ? same : [...same, { ...plan, steps, sides: plan.sides.map((side, i) => (i === top ? 1 : side)) }];
  });
}
