import type { Id } from '../../shared/model/document';
import type { Point, Rect } from '../../shared/scene/scene';
import { boundsOf, grown, overlap } from '../../shared/scene/transform';
import { type Parts, ROOM } from './groups';
import { signOf } from './tie-place';

interface Size {
  width: number;
  height: number;
}

const OFF = 7; // px from what is selected
const EDGE = 16; // px to the edges of the surface

/**
 * All that is to be read or pressed in a drawing, px at zoom 1: what stands for elements, with the sign of each that is tied to
 * another diagram, and the words beneath them, which stand for none.
 */
export function readIn({ groups, ground }: Parts, tied: ReadonlySet<Id>): readonly Rect[] {
  return [
    ...groups.map(({ rect }) => grown(rect, -ROOM / 2)),
    ...groups.filter(({ id }) => tied.has(id)).map(signOf),
    ...ground.flatMap(({ mark }) => (mark.kind === 'text' || mark.kind === 'icon' ? [boundsOf([mark])] : [])),
  ];
}

/**
 * Where the bar stands: above what is selected if no words are there, else below it, else at the edge of the page, as near
 * as can be. `docked`: at the lower edge first, wherever there is room. Null where it would cover words anywhere. All in px of
 * the surface.
 */
export function barPlace(selected: Rect, taken: readonly Rect[], bar: Size, room: Size, docked = false): Point | null {
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
  const dock = docked ? alongBottom(bar, room).find(free) : undefined;
  return dock ?? beside.find(free) ?? alongEdges(selected, bar, room).find(free) ?? null;
}

const within = (least: number, value: number, most: number): number => Math.max(least, Math.min(most, value));

const STEP = 16; // px

/** From the left. */
function alongBottom(bar: Size, room: Size): readonly Point[] {
  const right = room.width - bar.width - EDGE;
  const y = room.height - bar.height - EDGE;
  return Array.from({ length: Math.max(0, Math.ceil((right - EDGE) / STEP)) }, (_, i) => ({ x: EDGE + i * STEP, y }));
}

/** Nearest first. */
function alongEdges(to: Rect, bar: Size, room: Size): readonly Point[] {
  const right = room.width - bar.width - EDGE;
  const bottom = room.height - bar.height - EDGE;
  const steps = (most: number) =>
    Array.from({ length: Math.max(0, Math.ceil((most - EDGE) / STEP)) }, (_, i) => EDGE + i * STEP);
  const all = [
    ...[...steps(right), right].flatMap((x) => [EDGE, bottom].map((y) => ({ x, y }))),
    ...[...steps(bottom), bottom].flatMap((y) => [EDGE, right].map((x) => ({ x, y }))),
  ];
  const far = ({ x, y }: Point) =>
    Math.hypot(x + bar.width / 2 - to.x - to.width / 2, y + bar.height / 2 - to.y - to.height / 2);
  return all
    .map((at) => ({ at, far: far(at) }))
    .sort((a, b) => a.far - b.far)
    .map(({ at }) => at);
}
