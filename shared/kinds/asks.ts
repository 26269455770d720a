import type { Element, Id } from '../model/document';

/**
 * The guiding question that is asked where an element has no words yet: that of the nearest above that has one. What a root
 * asks is asked of itself alone: nothing stands above it, and its question is not the one for what stands below.
 */
export function askedOf(get: (id: Id) => Element | undefined, { parent, asks }: Element): string | undefined {
  if (parent === null) return asks || undefined;
  for (let up = get(parent); up && up.parent !== null; up = get(up.parent)) if (up.asks) return up.asks;
  return undefined;
}
