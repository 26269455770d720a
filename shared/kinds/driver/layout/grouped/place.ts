import type { Id } from '../../../../model/document';
import type { Family, Model } from './model';
import { columnsAt } from './partition';
import { betweenFamilies, type Shape } from './shape';
import { GAPS, LOOSE } from './sizes';
import { aboveEntries, familyHeight, type Sized, type Sizing } from './sizing';
import { ampleWidth, type Page } from './worth';

/** Where families and entries stand, by their keys. Tops in px from the middle of the aim. */
export interface Places {
  panels: ReadonlyMap<string, number>;
  /** Of entries, in their family. */
  columns: ReadonlyMap<string, number>;
  tops: ReadonlyMap<string, number>;
  /** Of entries, in their order. */
  heights: readonly number[];
  /** Tops that boxes had which stand beside their own: they need not stand right in the middle. */
  stood: ReadonlyMap<Id, number>;
}

/** What one panel has: its families, with how high each is and how its entries are cut into columns. */
interface Row {
  family: Family;
  height: number;
  inner: number;
  columns: readonly number[];
}

const MOST_LOOSE = 1.5; // how much higher than need be

/** Anew: the room that the page leaves goes into gaps, most of it between families. */
export function spread(sizing: Sizing, shape: Shape, size: Sized, page: Page): Places {
  const heights = sizing.heights(shape);
  const panelsOf = rowsOf(sizing, shape, size.panels);
  const free = Math.max(size.height, Math.max(size.width, ampleWidth(page)) / page.aspect) - size.height;
  const body = Math.min(size.panels + free, size.panels * MOST_LOOSE);
  const panels = new Map<string, number>();
  const columns = new Map<string, number>();
  const tops = new Map<string, number>();
  let lowest = 0;
  for (const [p, rows] of panelsOf.entries()) {
    const loose = looseOf(rows, shape, body);
    let top = 0;
    for (const { family, height, inner, columns: cut } of rows) {
      panels.set(family.key, p);
      tops.set(family.key, Math.round(top));
      const above = aboveEntries(family, shape);
      const start = top + above + (shape.lead === 'left' ? Math.max(0, height - inner) / 2 : 0);
      const next: number[] = [];
      for (const [i, { key, index }] of family.entries.entries()) {
        const column = cut[i] ?? 0;
        const y = next[column] ?? start;
        columns.set(key, column);
        tops.set(key, Math.round(y));
        next[column] = y + (heights[index] ?? 0) + GAPS.entries + 2 * loose;
      }
      const foot = Math.max(top + height, ...next.map((y) => y - GAPS.entries - 2 * loose));
      lowest = Math.max(lowest, foot);
      top = foot + betweenFamilies(shape) + 3 * loose;
    }
  }
  const half = Math.round(lowest / 2);
  for (const [key, top] of tops) tops.set(key, top - half);
  return { panels, columns, tops, heights, stood: new Map() };
}

function rowsOf(sizing: Sizing, shape: Shape, most: number): readonly (readonly Row[])[] {
  const { families }: Model = sizing.model;
  const all = sizing.heights(shape);
  const inner = sizing.inner(shape);
  const high = families.map((family, i) => familyHeight(family, inner[i] ?? 0, shape));
  const panel = columnsAt(high, most, betweenFamilies(shape));
  const panels: Row[][] = Array.from({ length: shape.panels }, () => []);
  for (const [i, family] of families.entries()) {
    const own = family.entries.map(({ index }) => all[index] ?? 0);
    const columns = columnsAt(own, inner[i] ?? 0, GAPS.entries);
    panels[panel[i] ?? 0]?.push({ family, height: high[i] ?? 0, inner: inner[i] ?? 0, columns });
  }
  return panels;
}

/** px of one share of what is free: gaps between entries have two, between families three. */
function looseOf(rows: readonly Row[], shape: Shape, body: number): number {
  const used = rows.reduce((sum, { height }) => sum + height, 0) + betweenFamilies(shape) * (rows.length - 1);
  const shares = rows.reduce(
    (sum, { family }) => {
      const lines = Math.ceil(family.entries.length / shape.across);
      return sum + 2 * Math.max(0, lines - 1);
    },
    3 * (rows.length - 1),
  );
  return Math.min(LOOSE, Math.max(0, body - used) / Math.max(1, shares));
}
