import type { Rect } from '../../shared/scene/scene';
import { type Group, ROOM } from './groups';

const TARGET = 24; // px, as in ties.css

/** The sign of what is tied to another diagram: behind words in their middle, on the corner of a box. px at zoom 1. */
export function signOf({ rect, boxed }: Group): Rect {
  const end = rect.x + rect.width - ROOM;
  const corner = boxed
    ? { x: end - TARGET / 4, y: rect.y + ROOM - (3 * TARGET) / 4 }
    : { x: end + 1, y: rect.y + (rect.height - TARGET) / 2 };
  return { ...corner, width: TARGET, height: TARGET };
}
