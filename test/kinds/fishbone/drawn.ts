import { drawing } from '../../../shared/kinds/fishbone/drawing';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import type { Drawing } from '../../../shared/kinds/kind';
import { drawShown } from '../../../shared/kinds/visible-graph';
import { tableMeasure } from '../../../shared/layout/measure';
import type { Point, Scene } from '../../../shared/scene/scene';
import { shareUnmoved } from '../unmoved';
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
export const unmoved = (before: Drawing, after: Drawing): number => shareUnmoved(placesOf(before), placesOf(after));

interface Twig {
  id: string;
  y: number;
}

/** For each category the causes on each side of its bone, in the outline's order. */
function sidesIn(scene: Scene, head: Sketch): readonly (readonly (readonly Twig[])[])[] {
  const twigs = new Map(
    scene.marks.flatMap((mark) => {
      if (mark.kind !== 'stroke' || mark.role !== 'twig') return [];
      const [end, bone] = mark.points;
      return end && bone ? [[mark.id, { side: Math.sign(end.x - bone.x), y: end.y }] as const] : [];
    }),
  );
  return head.children.map(({ children }) =>
    [-1, 1].map((side) =>
      children.flatMap(({ id }) => {
        const twig = twigs.get(id);
        return twig?.side === side ? [{ id, y: twig.y }] : [];
      }),
    ),
  );
}

/** The same from the top down. */
export const fromTheTop = (scene: Scene, head: Sketch): readonly (readonly (readonly string[])[])[] =>
  sidesIn(scene, head).map((sides) => sides.map((twigs) => [...twigs].sort((a, b) => a.y - b.y).map(({ id }) => id)));

/** Causes on one side of a bone that do not read from top to bottom in the outline's order. */
export const disorderOf = (scene: Scene, head: Sketch): number =>
  sidesIn(scene, head)
    .flat()
    .reduce((wrong, twigs) => wrong + twigs.filter(({ y }, i) => i > 0 && y < (twigs[i - 1]?.y ?? 0)).length, 0);
