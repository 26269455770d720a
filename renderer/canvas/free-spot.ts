import type { Addition } from '../../shared/kinds/kind';
import type { Point, Rect } from '../../shared/scene/scene';
import { grown, overlap, touches } from '../../shared/scene/transform';
import { type Parts, ROOM } from './groups';
import { frameOf } from './hits';

export const HALF = 12; // px of the screen: half of a plus
const AIR = 2; // px of the screen round it
const ABOVE = 3; // halves, from a line to what stands higher than the plus and its word

/**
 * The middle of a plus, px at zoom 1 as the parts have it, on the first spot where it covers no words, box or line of anything
 * else than what it adds to; null where there is none.
 */
export function freeSpot({ spots, under, line }: Addition, parts: Parts, zoom: number): Point | null {
  const half = HALF / zoom;
  if (line && !isFree(overLine(line, parts, ABOVE * half), under, parts)) return null;
  for (const { at, away } of spots) {
    const x = at.x + parts.bounds.x + away.x * half;
    const y = at.y + parts.bounds.y + away.y * half;
    if (isFree(grown({ x, y, width: 0, height: 0 }, half + AIR / zoom), under, parts)) return { x, y };
  }
  return null;
}

function overLine([from, to]: readonly [Point, Point], { bounds }: Parts, high: number): Rect {
  const { x, y, width } = frameOf(from, to);
  return { x: x + bounds.x, y: y + bounds.y - high, width, height: high };
}

const isFree = (rect: Rect, under: Addition['under'], { groups, ground }: Parts): boolean =>
  groups.every((group) => !overlap(grown(group.rect, -ROOM), rect)) &&
  ground.every(({ mark }) => mark.id === under || !touches(mark, rect));
