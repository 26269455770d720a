import type { Viewport } from '@xyflow/react';
import type { Id } from '../../shared/model/document';
import type { Graph } from '../../shared/model/graph';
import type { Rect } from '../../shared/scene/scene';
import type { Group } from './groups';

/** px of the screen, and how much of it is taken by what stands above and below the drawing: title, legend, zoom bar. */
export interface Room {
  width: number;
  height: number;
  top: number;
  bottom: number;
}

export const SIDE = 20; // px, kept free at the left and at the right
export const ZOOM = { least: 0.08, most: 4 };
const STEP = 1.25;

/** What is left of the room for the drawing. */
const inner = ({ width, height, top, bottom }: Room): Rect => ({
  x: SIDE,
  y: top,
  width: Math.max(1, width - 2 * SIDE),
  height: Math.max(1, height - top - bottom),
});

/** width / height of what is left of the room for the drawing. */
export function aspectOf(room: Room): number {
  const { width, height } = inner(room);
  return width / height;
}

/** What is drawn of these and of all below them: their rectangles. */
export function branchIn(groups: readonly Group[], graph: Graph, ids: readonly Id[]): readonly Rect[] {
  const chosen = new Set(ids);
  for (const id of chosen) for (const child of graph.children(id)) chosen.add(child.id); // a Set also visits what it gains meanwhile
  return groups.filter(({ id }) => chosen.has(id)).map(({ rect }) => rect);
}

const LARGEST = 1.5; // a short list is not blown up

/** All of the drawing, as large as it fits, in the middle of its room. */
export function fitted(bounds: Rect, room: Room): Viewport {
  const { x, y, width, height } = inner(room);
  const zoom = Math.max(ZOOM.least, Math.min(LARGEST, width / bounds.width, height / bounds.height));
  return {
    x: x + (width - bounds.width * zoom) / 2 - bounds.x * zoom,
    y: y + (height - bounds.height * zoom) / 2 - bounds.y * zoom,
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
  const shown = onScreen(bounds, view);
  const free = inner(room);
  const slack = hurry ? 16 : 1; // px
  const inside =
    shown.x >= free.x - slack &&
    shown.y >= free.y - slack &&
    shown.x + shown.width <= free.x + free.width + slack &&
    shown.y + shown.height <= free.y + free.height + slack;
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
