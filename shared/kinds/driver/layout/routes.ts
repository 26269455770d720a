import type { Id } from '../../../model/document';
import type { Point } from '../../../scene/scene';
import type { Form } from './form';
import type { Vertex, Web } from './layered-graph';
import { DOT } from './sizes';

export interface Line {
  id: Id;
  weak: boolean;
  hue: number | undefined;
  points: readonly Point[];
}

const PORT = 7; // px between links that enter a box side by side
const CORNER = 6; // px of a box's side that stay free of them

/** The left edge of every column, px. */
export function edgesOf({ columns }: Form): readonly number[] {
  const edges = [0];
  for (const { width, gutter } of columns) edges.push((edges.at(-1) ?? 0) + width + gutter);
  return edges;
}

/**
 * Cubics in the gutters, straight lines across the columns that a link passes. In one gutter all run over the same stretch in
 * the same steps, so two cross only if their ends are in another order; x only grows along them, so none leaves its gutter.
 */
export function linesOf(web: Web, form: Form): readonly Line[] {
  const edges = edgesOf(form);
  const steps = web.columns.map((column) => stepsFor(column));
  const ports = new Map(web.columns.flat().map((vertex) => [vertex, portsOf(vertex)]));
  return web.routes.map(({ id, weak, hue, path }) => {
    const points: Point[] = [];
    for (const [i, to] of path.entries()) {
      const from = path[i - 1];
      if (!from) continue;
      const start = { x: (edges[from.column] ?? 0) + (form.columns[from.column]?.width ?? 0), y: from.y };
      const edge = edges[to.column] ?? 0;
      const port = ports.get(to)?.get(from) ?? to.y;
      curve(points, start, { x: edge - DOT, y: port }, steps[from.column] ?? 1);
      if (to.box?.element.type !== 'idea') points.push({ x: edge, y: port });
    }
    return { id, weak, hue, points };
  });
}

/** So many that no corner is seen at twice the size. */
function stepsFor(column: readonly Vertex[]): number {
  let rise = 0;
  for (const { y, down } of column) for (const lower of down) rise = Math.max(rise, Math.abs(lower.y - y));
  return Math.min(24, 8 + Math.ceil(rise / 20));
}

/** Adds a cubic whose controls stand halfway across, each as high as its end: it does not turn back. */
export function curve(points: Point[], from: Point, to: Point, steps: number): void {
  points.push(from);
  if (Math.abs(from.y - to.y) < 0.5) points.push(to);
  else
    for (let i = 1; i <= steps; i++) {
      const t = i / steps;
      points.push({
        x: from.x + (to.x - from.x) * (1.5 * t * (1 - t) + t ** 3),
        y: from.y + (to.y - from.y) * t * t * (3 - 2 * t),
      });
    }
}

/** Links enter a box side by side, in the order of what they come from, so that two parents can be told apart: px, by these. */
export function portsOf({ up, box, half, y }: Vertex): ReadonlyMap<Vertex, number> {
  if (!box || up.length < 2) return new Map(up.map((from) => [from, y]));
  const step = Math.min(PORT, (2 * half - 2 * CORNER) / up.length);
  const down = [...up].sort((a, b) => a.at - b.at);
  return new Map(down.map((from, rank) => [from, y + (rank - (up.length - 1) / 2) * step]));
}
