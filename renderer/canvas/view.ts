import type { Viewport } from '@xyflow/react';
import type { Rect } from '../../shared/scene/scene';

/** px of the screen, kept free round the drawing: title above, legend and zoom bar below. */
export const MARGIN = { top: 72, right: 20, bottom: 72, left: 20 };
export const ZOOM = { least: 0.08, most: 4 };
const STEP = 1.25;

export interface Room {
  width: number;
  height: number;
}

/** width / height of what is left of the room for the drawing. */
export const aspectOf = ({ width, height }: Room): number =>
  (width - MARGIN.left - MARGIN.right) / (height - MARGIN.top - MARGIN.bottom);

const LARGEST = 1.3; // a short list is not blown up

/** All of the drawing, as large as it fits, in the middle of its room. */
export function fitted(bounds: Rect, room: Room): Viewport {
  const width = Math.max(1, room.width - MARGIN.left - MARGIN.right);
  const height = Math.max(1, room.height - MARGIN.top - MARGIN.bottom);
  const zoom = Math.max(ZOOM.least, Math.min(LARGEST, width / bounds.width, height / bounds.height));
  return {
    x: MARGIN.left + (width - bounds.width * zoom) / 2 - bounds.x * zoom,
    y: MARGIN.top + (height - bounds.height * zoom) / 2 - bounds.y * zoom,
    zoom,
  };
}

export const onScreen = ({ x, y, width, height }: Rect, view: Viewport): Rect => ({
  x: x * view.zoom + view.x,
  y: y * view.zoom + view.y,
  width: width * view.zoom,
  height: height * view.zoom,
});

/**
 * Is all of the drawing to be seen? While there is a `hurry` it may come near the edges, so that the view rests as long as
 * it can; else it keeps its margins, and is not much smaller than it could be.
 */
export function isFair(bounds: Rect, room: Room, view: Viewport, hurry: boolean): boolean {
  const { x, y, width, height } = onScreen(bounds, view);
  const slack = hurry ? 16 : 1; // px
  const inside =
    Math.min(x - MARGIN.left, room.width - MARGIN.right - x - width) >= -slack &&
    Math.min(y - MARGIN.top, room.height - MARGIN.bottom - y - height) >= -slack;
  return inside && (hurry || fitted(bounds, room).zoom / view.zoom < STEP);
}

/** The view moved as little as shows the rectangle; the same view where it is to be seen already. */
export function showing(rect: Rect, room: Room, view: Viewport): Viewport {
  const { x, y, width, height } = onScreen(rect, view);
  const shift = (start: number, length: number, from: number, to: number) =>
    start < from ? from - start : start + length > to ? Math.max(from - start, to - start - length) : 0;
  const dx = shift(x, width, 12, room.width - 12);
  const dy = shift(y, height, 12, room.height - 12);
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy };
}

/** One step in (1) or out (-1), about the middle of the room. */
export function stepped(view: Viewport, room: Room, by: 1 | -1): Viewport {
  const zoom = Math.max(ZOOM.least, Math.min(ZOOM.most, view.zoom * STEP ** by));
  const k = zoom / view.zoom;
  return {
    x: room.width / 2 - (room.width / 2 - view.x) * k,
    y: room.height / 2 - (room.height / 2 - view.y) * k,
    zoom,
  };
}
