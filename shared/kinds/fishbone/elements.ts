import { z } from 'zod';
import type { Element } from '../../model/document';
import type { ElementType } from '../kind';

export const HUES = 8;
const category = z.object({ hue: z.int().min(1).max(HUES) });

/** A category keeps its hue for life; one that came without is drawn in the first. */
export const hueOf = (element: Element): number => category.safeParse(element.more).data?.hue ?? 1;

/** The hue that fewest of the others have, the first of these in the table's order. */
function nextHue(others: readonly Element[]): number {
  const used = new Map(Array.from({ length: HUES }, (_, i) => [i + 1, 0]));
  for (const other of others) used.set(hueOf(other), (used.get(hueOf(other)) ?? 0) + 1);
  const least = Math.min(...used.values());
  return [...used].find(([, count]) => count === least)?.[0] ?? 1;
}

export const elements: ReadonlyMap<string, ElementType> = new Map<string, ElementType>([
  ['problem', { name: 'problem', fresh: () => ({}), hue: () => undefined }],
  ['category', { name: 'category', fresh: (siblings) => ({ hue: nextHue(siblings) }), hue: hueOf }],
  ['cause', { name: 'cause', fresh: () => ({}), hue: () => undefined }],
]);
