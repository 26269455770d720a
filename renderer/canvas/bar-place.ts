import type { Point, Rect } from '../../shared/scene/scene';
import { overlap } from '../../shared/scene/transform';

interface Size {
  width: number;
  height: number;
}

const OFF = 7; // px from what is selected
const EDGE = 16; // px to the edges of the surface

/**
 * Where the bar stands: above what is selected if no words are there, else below it, else somewhere along the lower or the
 * upper edge. Null where it would cover words anywhere. All in px of the surface.
 */
export function barPlace(selected: Rect, taken: readonly Rect[], bar: Size, room: Size): Point | null {
  const inside = ({ x, y }: Point) =>
    x >= OFF && y >= OFF && x + bar.width <= room.width - OFF && y + bar.height <= room.height - OFF;
  const free = (at: Point) => inside(at) && !taken.some((rect) => overlap({ ...at, ...bar }, rect));
  const above = selected.y - OFF - bar.height;
  const below = selected.y + selected.height + OFF;
  const end = selected.x + selected.width - bar.width;
  const starts = [selected.x, (selected.x + end) / 2, end];
  const beside = [above, below].flatMap((y) =>
    starts.map((x) => ({ x: within(OFF, x, room.width - bar.width - OFF), y })),
  );
  return beside.find(free) ?? alongEdges(bar, room).find(free) ?? null;
}

const within = (least: number, value: number, most: number): number => Math.max(least, Math.min(most, value));

function alongEdges(bar: Size, room: Size): readonly Point[] {
  const most = room.width - bar.width - EDGE;
  const across = [0.5, 0, 1, 0.25, 0.75].map((share) => EDGE + (most - EDGE) * share);
  return [room.height - bar.height - EDGE, EDGE].flatMap((y) => across.map((x) => ({ x, y })));
}
