import type { Mark, Point, Rect, Scene } from '../../../shared/scene/scene';
import { boundsOf, grown, overlap } from '../../../shared/scene/transform';

/** px that two boxes, or a box and a line that leads elsewhere, are apart, at least. */
export const AIR = 6;
const HAIR = 0.05;

/** Of a scene alone; what a card holds are lines of a list, and stand as close as those. */
export interface Nearness {
  /** Pairs of cards, boxes and words outside of cards that are nearer. */
  boxes: number;
  /** Lines that pass a card or a box more closely than that. */
  lines: number;
  /** Words that reach out of their card. */
  outOfCard: number;
}

export const AIRY: Nearness = { boxes: 0, lines: 0, outOfCard: 0 };

const SOLID = new Set(['card', 'aim', 'primary', 'driver', 'idea']);

export function nearnessOf({ marks }: Scene): Nearness {
  const solids = marks.flatMap((mark) => (mark.kind === 'box' && SOLID.has(mark.role) ? [boundsOf([mark])] : []));
  const words = marks.flatMap((mark) => (mark.kind === 'text' ? [wordsOf(mark)] : []));
  const loose = words.filter((rect) => !solids.some((solid) => touches(solid, rect)));
  let boxes = 0;
  for (const [i, a] of solids.entries()) {
    for (const b of solids.slice(i + 1)) if (apart(a, b) < AIR - 1 - HAIR) boxes++; // half of each edge is outside
    for (const b of loose) if (apart(a, b) < AIR - 1 - HAIR) boxes++;
  }
  let lines = 0;
  for (const mark of marks) {
    if (mark.kind !== 'stroke' || mark.role !== 'link') continue;
    const [first, last] = [mark.points[0], mark.points.at(-1)];
    const around = grown(boundsOf([mark]), AIR);
    for (const solid of solids) {
      if (!overlap(around, solid) || [first, last].some((end) => end && far(end, solid) < AIR - 1)) continue;
      if (passes(mark.points, solid)) lines++;
    }
  }
  const outOfCard = words.filter((rect) => solids.some((solid) => touches(solid, rect) && !holds(solid, rect))).length;
  return { boxes, lines, outOfCard };
}

function wordsOf(mark: Extract<Mark, { kind: 'text' }>): Rect {
  const { x, width } = boundsOf([mark]);
  const baselines = mark.lines.map(({ baseline }) => baseline);
  const top = Math.min(...baselines) - 0.75 * mark.size;
  return { x, y: top, width, height: Math.max(...baselines) - top };
}

function passes(points: readonly Point[], solid: Rect): boolean {
  return points.slice(1).some((to, i) => {
    const from = points[i] ?? to;
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    const around = { x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
    if (!overlap(grown(around, AIR), solid)) return false;
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 3));
    for (let k = 0; k <= steps; k++) {
      const at = { x: from.x + ((to.x - from.x) * k) / steps, y: from.y + ((to.y - from.y) * k) / steps };
      if (far(at, solid) < AIR - 0.5 - HAIR) return true;
    }
    return false;
  });
}

const far = ({ x, y }: Point, rect: Rect): number =>
  Math.hypot(Math.max(rect.x - x, 0, x - rect.x - rect.width), Math.max(rect.y - y, 0, y - rect.y - rect.height));

const apart = (a: Rect, b: Rect): number =>
  Math.max(a.x - b.x - b.width, b.x - a.x - a.width, a.y - b.y - b.height, b.y - a.y - a.height);

const touches = (a: Rect, b: Rect): boolean => apart(a, b) < 0;

const holds = (a: Rect, b: Rect): boolean =>
  b.x >= a.x && b.y >= a.y && b.x + b.width <= a.x + a.width + HAIR && b.y + b.height <= a.y + a.height + HAIR;
