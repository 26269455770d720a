import type { Element, Id } from '../model/document';

/** The guiding question of the nearest above an element that has one: asked where it has no words yet. */
export function askedOf(get: (id: Id) => Element | undefined, { parent }: Element): string | undefined {
  for (let up = get(parent ?? ''); up; up = get(up.parent ?? '')) if (up.asks) return up.asks;
  return undefined;
}
