import type { Element } from '../model/document';
import { z } from '../zod';
import type { Kind } from './kind';

/** Hues that a theme has, from 1. What carries one has it as `more.hue`, and keeps it for life. */
export const HUES = 8;
/** All of them, in the theme's order. */
export const hues: readonly number[] = Array.from({ length: HUES }, (_, i) => i + 1);

const hue = z.int().min(1).max(HUES);
const carried = z.object({ hue });

export const isHue = (value: unknown): boolean => hue.safeParse(value).success;

/** What should carry a hue and came without one is drawn in the first. */
export const hueOf = ({ more }: Pick<Element, 'more'>): number => carried.safeParse(more).data?.hue ?? 1;

/** The first hue, in the table's order, that none of the seven of this type before it has: they come round after all were used. */
export function nextHue(others: readonly Element[], type: string): number {
  const near = new Set<number>();
  for (let i = others.length - 1, seen = 0; i >= 0 && seen < HUES - 1; i--) {
    const other = others[i];
    if (other?.type !== type) continue; // a note beside it has none
    near.add(hueOf(other));
    seen++;
  }
  return hues.find((hue) => !near.has(hue)) ?? 1;
}

/** The hue that an element brings in for itself and all below it, if its type brings one. */
export const broughtIn = ({ elements }: Pick<Kind, 'elements'>, element: Element): number | undefined =>
  elements.get(element.type)?.hue(element);
