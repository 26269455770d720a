import type { Remembered } from './memory';
import type { Entry, Family } from './model';
import type { Places } from './place';
import { betweenFamilies, isRailed, type Shape } from './shape';
import { FOOT, GAPS, TIGHT } from './sizes';
import { aboveEntries, leadHeight, type Sizing } from './sizing';

/** What stands in a panel, one below the other: a family whose entries stand side by side, or an entry. px. */
interface Seat {
  height: number;
  /** By how much it is higher than it was. */
  grown: number;
  /** To the one before, at least. */
  gap: number;
  /** The top that it had, or would like. */
  want: number;
  /** How many move with it. */
  weight: number;
  stand(top: number): void;
}

/** As it was, moved as little as newcomers need. */
export function kept(sizing: Sizing, memory: Remembered): Places {
  const { shape } = memory;
  const { model } = sizing;
  const heights = sizing
    .heights(shape)
    .map((height, i) => given(height, memory.heights.get(model.entries[i]?.key ?? '') ?? 0, shape));
  const panels = new Map<string, number>();
  const columns = new Map<string, number>();
  const tops = new Map<string, number>();
  const seats: Seat[][] = Array.from({ length: shape.panels }, () => []);
  const first = [...memory.tops.values()].reduce((least, top) => Math.min(least, top), 0);
  let panel = 0;
  for (const family of model.families) {
    panel = Math.min(shape.panels - 1, Math.max(panel, memory.panels.get(family.key) ?? panel));
    panels.set(family.key, panel);
    const list = seats[panel];
    const seating = { family, shape, memory, heights, before: list?.at(-1), first, columns, tops };
    list?.push(...(shape.across === 1 && family.entries.length > 0 ? stacked(seating) : [abreast(seating)]));
  }
  for (const list of seats) settle(list);
  return { panels, columns, tops, heights, stood: memory.stood };
}

/** A card that grew gives a little of its foot. */
const given = (height: number, was: number, { style }: Shape): number =>
  style === 'cards' && height > was ? Math.max(was, height - FOOT) : height;

interface Seating {
  family: Family;
  shape: Shape;
  memory: Remembered;
  heights: readonly number[];
  before: Seat | undefined;
  /** The top of all. */
  first: number;
  columns: Map<string, number>;
  tops: Map<string, number>;
}

const isHome = ({ homes }: Remembered, { key, family }: Entry): boolean => homes.get(key) === family.key;

/** Where one without a place goes: below the one before it. */
const after = ({ before, first, shape }: Seating): number =>
  before ? before.want + before.height + betweenFamilies(shape) : first;

/** The place that it had, unless that is above the one before it. */
function wanted({ tops }: Remembered, key: string, before: Seat | undefined): number | undefined {
  const was = tops.get(key);
  return was !== undefined && was >= (before?.want ?? Number.NEGATIVE_INFINITY) ? was : undefined;
}

/** Each entry a seat of its own; the first has what stands above it in its family as part of its gap. */
function stacked(seating: Seating): readonly Seat[] {
  const { family, shape, memory, heights, columns, tops } = seating;
  const above = aboveEntries(family, shape);
  const inner = family.entries.reduce((sum, { index }) => sum + (heights[index] ?? 0) + TIGHT.entries, -TIGHT.entries);
  const pad = shape.lead === 'left' ? Math.max(0, leadHeight(family, shape) - inner) / 2 : 0;
  const seats: Seat[] = [];
  for (const [i, entry] of family.entries.entries()) {
    const { key, index, items } = entry;
    const back = seats.at(-1) ?? seating.before;
    const fresh = () =>
      i > 0 && back
        ? back.want + back.height + GAPS.entries
        : (wanted(memory, family.key, seating.before) ?? after(seating)) + above;
    columns.set(key, 0);
    const height = heights[index] ?? 0;
    seats.push({
      grown: height - (memory.heights.get(key) ?? -TIGHT.entries),
      height: height + (i === family.entries.length - 1 ? pad : 0),
      gap: i > 0 ? TIGHT.entries : TIGHT.families + above + pad,
      want: (isHome(memory, entry) ? wanted(memory, key, back) : undefined) ?? fresh(),
      weight: items.length + (i > 0 ? 1 : 2),
      stand: (top) => {
        tops.set(key, top);
        if (i === 0) tops.set(family.key, Math.round(top - above - pad));
      },
    });
  }
  return seats;
}

/** One seat for all, its entries in the columns that they had. */
function abreast(seating: Seating): Seat {
  const { family, shape, memory, heights, before, columns, tops } = seating;
  const above = aboveEntries(family, shape);
  const was = memory.tops.get(family.key);
  const next: number[] = []; // feet of the columns, px below the family's top
  const inside = new Map<string, number>();
  let column = 0;
  let foot = leadHeight(family, shape);
  let old = was === undefined ? 0 : foot; // its foot before
  for (const entry of family.entries) {
    const { key, index } = entry;
    const room = family.entries.length <= shape.across && next[column] !== undefined ? column + 1 : column;
    column = Math.min(shape.across - 1, Math.max(column, memory.columns.get(key) ?? room));
    const end = next[column];
    const before = was !== undefined && isHome(memory, entry) ? memory.tops.get(key) : undefined;
    if (before !== undefined) old = Math.max(old, before - (was ?? 0) + (memory.heights.get(key) ?? 0));
    const want = before !== undefined ? before - (was ?? 0) : end === undefined ? above : end + GAPS.entries;
    const y = Math.max(want, end === undefined ? above : end + TIGHT.entries);
    columns.set(key, column);
    inside.set(key, y);
    next[column] = y + (heights[index] ?? 0);
    foot = Math.max(foot, y + (heights[index] ?? 0));
  }
  return {
    height: foot,
    grown: foot - old,
    gap: isRailed(shape) ? TIGHT.bands : TIGHT.families,
    want: wanted(memory, family.key, before) ?? after(seating),
    weight: family.entries.reduce((sum, { items }) => sum + items.length + 1, 1),
    stand: (top) => {
      tops.set(family.key, top);
      for (const [key, y] of inside) tops.set(key, Math.round(top + y));
    },
  };
}

const PIVOTS = 16; // of those that grew, from which all others give way on trial

/**
 * Those above one that grew, or is new, give way upwards and those below it downwards until gaps have swallowed it. From which of
 * them, and how far that one rises itself, is whatever moves fewest.
 */
function settle(seats: readonly Seat[]): void {
  const pivots = seats.flatMap(({ grown }, i) => (grown > 0 ? [i] : [])).slice(0, PIVOTS);
  const trials = pivots.flatMap((i) => risesOf(seats, i).map((rise) => topsFrom(seats, i, rise)));
  const moved = (tops: readonly number[]) =>
    seats.reduce((sum, { want, weight }, i) => sum + (Math.abs((tops[i] ?? 0) - want) > 0.5 ? weight : 0), 0);
  let best = topsFrom(seats, 0, 0);
  let least = moved(best);
  for (const tops of trials) {
    const cost = moved(tops);
    if (cost < least) [best, least] = [tops, cost];
  }
  for (const [i, { stand }] of seats.entries()) stand(Math.round(best[i] ?? 0));
}

/** px: not at all, by all that it grew, and as far as the gaps above it or below it allow. */
function risesOf(seats: readonly Seat[], i: number): readonly number[] {
  const [above, own, below] = [seats[i - 1], seats[i], seats[i + 1]];
  if (!own) return [];
  const free = above ? own.want - above.want - above.height - own.gap : own.grown;
  const lacking = below ? own.want + own.height + below.gap - below.want : 0;
  const within = (rise: number) => Math.max(0, Math.min(own.grown, rise));
  return [0, within(free), within(lacking), own.grown];
}

function topsFrom(seats: readonly Seat[], pivot: number, rise: number): readonly number[] {
  const tops = seats.map(({ want }) => want);
  tops[pivot] = (tops[pivot] ?? 0) - rise;
  for (let i = pivot - 1; i >= 0; i--) {
    const [own, next] = [seats[i], seats[i + 1]];
    if (own && next) tops[i] = Math.min(own.want, (tops[i + 1] ?? 0) - next.gap - own.height);
  }
  for (let i = pivot + 1; i < seats.length; i++) {
    const [own, before] = [seats[i], seats[i - 1]];
    if (own && before) tops[i] = Math.max(own.want, (tops[i - 1] ?? 0) + before.height + own.gap);
  }
  return tops;
}
