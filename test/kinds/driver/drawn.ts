import { drawing } from '../../../shared/kinds/driver/drawing';
import { driver } from '../../../shared/kinds/driver/driver';
import type { Drawing } from '../../../shared/kinds/kind';
import { drawShown } from '../../../shared/kinds/visible-graph';
import { tableMeasure } from '../../../shared/layout/measure';
import type { Box, Point, Scene, Stroke } from '../../../shared/scene/scene';
import { shareUnmoved } from '../unmoved';
import { graphOf, type Sketch } from './random';

export type Arrangement = 'automatic' | 'columns' | 'lists' | 'bands';

export interface Asked {
  aspect?: number;
  memory?: unknown;
  hurry?: boolean;
  /** As a person may choose it. */
  arrangement?: Arrangement;
}

/** In columns where nothing else is asked. */
export function draw(sketch: Sketch, asked: Asked = {}): Drawing {
  const { aspect = 16 / 9, memory, hurry = false, arrangement = 'columns' } = asked;
  const graph = graphOf({ ...sketch, settings: { arrangement, ...sketch.settings } });
  return drawShown(driver, drawing, { graph, measure: tableMeasure, aspect, memory, hurry });
}

/** As a file brings it back. */
export const filed = (memory: unknown): unknown => JSON.parse(JSON.stringify(memory));

const ROLES = ['aim', 'primary', 'driver', 'idea'];

/** Of every element, in painting order. */
export const boxesOf = ({ marks }: Scene): ReadonlyMap<string, Box> =>
  new Map(
    marks.flatMap((mark) => (mark.kind === 'box' && mark.id && ROLES.includes(mark.role) ? [[mark.id, mark]] : [])),
  );

export const linksOf = ({ marks }: Scene): readonly Stroke[] =>
  marks.flatMap((mark) => (mark.kind === 'stroke' && mark.role === 'link' ? [mark] : []));

/** Left edge and middle of each box, from the aim. */
export function placesOf({ scene, anchor }: Drawing): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  for (const [id, { x, y, height }] of boxesOf(scene))
    places.set(id, { x: x - anchor.x, y: y + height / 2 - anchor.y });
  return places;
}

/** The share of those drawn twice that stand where they stood. */
export const unmoved = (before: Drawing, after: Drawing): number => shareUnmoved(placesOf(before), placesOf(after));
