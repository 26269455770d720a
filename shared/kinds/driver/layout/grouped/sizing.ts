import type { Entry, Family, Model } from './model';
import { lowestOf } from './partition';
import { betweenFamilies, familyWidth, isRailed, type Shape, widthOf } from './shape';
import { BUS, CARD, GAPS, HEADS, INDENT, LIST } from './sizes';
import type { Size } from './worth';

/** How high all is in a shape, px; what was reckoned for a width once is remembered. */
export interface Sizing {
  model: Model;
  /** Of the entries, in order. */
  heights(shape: Shape): readonly number[];
  /** Of the entries of each family together. */
  inner(shape: Shape): readonly number[];
  size(shape: Shape): Sized;
}

export interface Sized extends Size {
  /** Of the panels alone. */
  panels: number;
}

export function sizingOf(model: Model): Sizing {
  const known = { heights: new Map<number, readonly number[]>(), inner: new Map<number, readonly number[]>() };
  const sizing: Sizing = {
    model,
    heights: (shape) =>
      remembered(known.heights, keyOf(shape), () => model.entries.map((entry) => entryHeight(entry, shape))),
    inner: (shape) =>
      remembered(known.inner, keyOf(shape) * 16 + shape.across, () => {
        const all = sizing.heights(shape);
        const own = ({ entries }: Family) => entries.map(({ index }) => all[index] ?? 0);
        return model.families.map((family) => lowestOf(own(family), shape.across, GAPS.entries));
      }),
    size(shape) {
      const inner = sizing.inner(shape);
      const families = model.families.map((family, i) => familyHeight(family, inner[i] ?? 0, shape));
      const panels = lowestOf(families, shape.panels, betweenFamilies(shape));
      const height = HEADS + Math.max(busOf(shape) + panels, model.aim.height(shape.aim));
      return { width: widthOf(shape), height, panels };
    },
  };
  return sizing;
}

/** What heights depend on. Widths are below 4096 px. */
const keyOf = ({ style, entry, ideas }: Shape): number => entry * 4096 + (style === 'cards' ? 0 : ideas);

function remembered<T>(known: Map<number, T>, key: number, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** Between the headings and the first family, where lines lead over the panels. */
export const busOf = (shape: Shape): number => (shape.panels > 1 ? BUS : 0) + (isRailed(shape) ? GAPS.rail : 0);

/** px that the words of a card, or of the ideas beside a driver, have at a depth. */
export const itemWidth = ({ style, entry, ideas }: Shape, depth: number): number =>
  (style === 'cards' ? entry - CARD.left - CARD.right : ideas - LIST.words) - INDENT.by * depth;

export function entryHeight({ head, boxed, items }: Entry, shape: Shape): number {
  const ideas = items.reduce((sum, { text, depth }) => sum + text.height(itemWidth(shape, depth)), 0);
  if (shape.style === 'lists') {
    const own = boxed ? boxed.height(shape.entry) : 0;
    return Math.max(own, ideas + LIST.apart * Math.max(0, items.length - 1));
  }
  const own = head ? head.height(itemWidth(shape, 0)) : 0;
  return 2 * CARD.pad + own + (head && items.length > 0 ? CARD.under : 0) + ideas;
}

export const leadHeight = ({ lead }: Family, shape: Shape): number =>
  lead ? lead.height(shape.lead === 'left' ? shape.primary : familyWidth(shape)) : 0;

/** Above the entries of a family: a strip, and the rail from which entries side by side hang. */
export function aboveEntries(family: Family, shape: Shape): number {
  if (shape.lead === 'left') return 0;
  const strip = family.lead ? leadHeight(family, shape) + GAPS.strip : 0;
  return strip + (shape.across > 1 ? GAPS.rail : 0);
}

export function familyHeight(family: Family, inner: number, shape: Shape): number {
  const own = aboveEntries(family, shape) + inner;
  return shape.lead === 'left' ? Math.max(leadHeight(family, shape), own) : own;
}
