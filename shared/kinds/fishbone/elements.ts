import { z } from 'zod';
import type { Element } from '../../model/document';
import type { ElementType } from '../kind';
import { LOOSE } from './rules';

export const HUES = 8;
const category = z.object({ hue: z.int().min(1).max(HUES) });

/** A category keeps its hue for life; one that came without is drawn in the first. */
export const hueOf = (element: Element): number => category.safeParse(element.more).data?.hue ?? 1;

/** The first hue, in the table's order, that none of the seven before it has: hues come round only after all were used. */
function nextHue(others: readonly Element[]): number {
  const near = new Set<number>();
  for (let i = others.length - 1, seen = 0; i >= 0 && seen < HUES - 1; i--) {
    const other = others[i];
    if (other?.type !== 'category') continue; // a note beside it has none
    near.add(hueOf(other));
    seen++;
  }
  return Array.from({ length: HUES }, (_, i) => i + 1).find((hue) => !near.has(hue)) ?? 1;
}

export const elements: ReadonlyMap<string, ElementType> = new Map<string, ElementType>([
  ['problem', { name: 'problem', fresh: () => ({}), hue: () => undefined, claim: false, fields: [] }],
  [
    'category',
    { name: 'category', fresh: (siblings) => ({ hue: nextHue(siblings) }), hue: hueOf, claim: false, fields: [] },
  ],
  ['cause', { name: 'cause', fresh: () => ({}), hue: () => undefined, claim: true, fields: [] }],
  [LOOSE, { name: 'note', fresh: () => ({}), hue: () => undefined, claim: true, fields: [] }],
]);
