import type { Point } from '../../shared/scene/scene';

const NEARLY = 1; // px

/** The share of those in both drawings that stand where they stood. */
export function shareUnmoved(before: ReadonlyMap<string, Point>, after: ReadonlyMap<string, Point>): number {
  let both = 0;
  let same = 0;
  for (const [id, { x, y }] of before) {
    const place = after.get(id);
    if (!place) continue;
    both++;
    if (Math.hypot(x - place.x, y - place.y) < NEARLY) same++;
  }
  return same / both;
}
