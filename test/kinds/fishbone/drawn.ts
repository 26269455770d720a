import { drawing } from '../../../shared/kinds/fishbone/drawing';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import type { Drawing } from '../../../shared/kinds/kind';
import { drawShown } from '../../../shared/kinds/shown';
import { tableMeasure } from '../../../shared/layout/measure';
import type { Point, Scene } from '../../../shared/scene/scene';
import { graphOf, type Sketch } from './random';

export interface Asked {
  aspect?: number;
  memory?: unknown;
  hurry?: boolean;
  isPart?: boolean;
}

export const draw = (head: Sketch, { aspect = 16 / 9, memory, hurry = false, isPart = false }: Asked = {}): Drawing =>
  drawShown(fishbone, drawing, { graph: graphOf(head), measure: tableMeasure, aspect, memory, hurry, isPart });

/** As a file brings it back. */
export const filed = (memory: unknown): unknown => JSON.parse(JSON.stringify(memory));

/** Top left of each label or box, from the head. */
export function placesOf({ scene, anchor }: Drawing): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const mark of scene.marks) {
    if (mark.id === undefined || places.has(mark.id)) continue;
    if (mark.kind === 'box') places.set(mark.id, { x: mark.x - anchor.x, y: mark.y - anchor.y });
    if (mark.kind === 'text')
      places.set(mark.id, { x: mark.x - anchor.x, y: (mark.lines[0]?.baseline ?? 0) - anchor.y });
  }
  return places;
}

/** The share of those drawn twice that stand where they stood. */
export function unmoved(before: Drawing, after: Drawing): number {
  const old = placesOf(before);
  let both = 0;
  let same = 0;
  for (const [id, { x, y }] of placesOf(after)) {
    const was = old.get(id);
    if (!was) continue;
    both++;
    if (Math.hypot(x - was.x, y - was.y) < 1) same++;
  }
  return same / both;
}

/** Causes on one side of a bone that do not read from top to bottom in the outline's order. */
export function disorderOf(scene: Scene, head: Sketch): number {
  const twigs = new Map(
    scene.marks.flatMap((mark) => {
      if (mark.kind !== 'stroke' || mark.role !== 'twig') return [];
      const [end, bone] = mark.points;
      return end && bone ? [[mark.id, { side: Math.sign(end.x - bone.x), y: end.y }] as const] : [];
    }),
  );
  let wrong = 0;
  for (const category of head.children)
    for (const side of [-1, 1]) {
      const down = category.children.map(({ id }) => twigs.get(id)).filter((twig) => twig?.side === side);
      for (const [i, twig] of down.entries()) if (i > 0 && (twig?.y ?? 0) < (down[i - 1]?.y ?? 0)) wrong++;
    }
  return wrong;
}
