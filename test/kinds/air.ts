import type { Mark, Point, Rect, Scene } from '../../shared/scene/scene';

/** What a mark covers, or one straight piece of a stroke. */
type Solid = Rect & { id: string | undefined } & (
    | { kind: 'block' }
    | { kind: 'line'; from: Point; to: Point; half: number }
  );

/** Letters without accents, in em from the baseline; digits have nothing below it. */
const LETTERS = { above: 0.8, below: 0.22 };
const DIGITS = /^\d+$/;

/** Pairs of marks of different elements with less than `air` px between them; two strokes may be as near as they like. */
export function closeIn(scene: Scene, ground: readonly string[], air: number): number {
  const solids = scene.marks.flatMap((mark) => (ground.includes(mark.role) ? [] : solidsOf(mark)));
  solids.sort((a, b) => a.x - b.x);
  let found = 0;
  for (const [i, a] of solids.entries())
    for (let k = i + 1; k < solids.length; k++) {
      const b = solids[k];
      if (!b || b.x >= a.x + a.width + air) break;
      if (a.id !== b.id && gapBetween(a, b) < air) found++;
    }
  return found;
}

function solidsOf(mark: Mark): readonly Solid[] {
  const { id } = mark;
  switch (mark.kind) {
    case 'box':
      return [{ id, kind: 'block', x: mark.x, y: mark.y, width: mark.width, height: mark.height }];
    case 'icon':
      return [{ id, kind: 'block', x: mark.x, y: mark.y, width: mark.size, height: mark.size }];
    case 'text': {
      const width = Math.max(...mark.lines.map((line) => line.width));
      const x = mark.x - { start: 0, middle: width / 2, end: width }[mark.anchor];
      const y = Math.min(...mark.lines.map((line) => line.baseline)) - LETTERS.above * mark.size;
      const below = mark.lines.every(({ text }) => DIGITS.test(text)) ? 0 : LETTERS.below * mark.size;
      const bottom = Math.max(...mark.lines.map((line) => line.baseline)) + below;
      return [{ id, kind: 'block', x, y, width, height: bottom - y }];
    }
    case 'stroke': {
      const half = Math.max(mark.weight, mark.weightEnd ?? 0) / 2;
      return mark.points.slice(1).flatMap((to, i): Solid[] => {
        const from = mark.points[i];
        if (!from) return [];
        const x = Math.min(from.x, to.x) - half;
        const y = Math.min(from.y, to.y) - half;
        const size = { width: Math.abs(to.x - from.x) + 2 * half, height: Math.abs(to.y - from.y) + 2 * half };
        return [{ id, kind: 'line', from, to, half, x, y, ...size }];
      });
    }
  }
}

/** px; 0 or less where they overlap. */
function gapBetween(a: Solid, b: Solid): number {
  const far = gapOfRects(a, b);
  if (a.kind === 'line' && b.kind === 'line') return Number.POSITIVE_INFINITY;
  if (far > MOST || (a.kind === 'block' && b.kind === 'block')) return far;
  return a.kind === 'line' ? gapToLine(b, a) : b.kind === 'line' ? gapToLine(a, b) : far;
}

const MOST = 100; // px: what is farther away is not measured exactly

function gapOfRects(a: Rect, b: Rect): number {
  const dx = Math.max(a.x - b.x - b.width, b.x - a.x - a.width);
  const dy = Math.max(a.y - b.y - b.height, b.y - a.y - a.height);
  return dx > 0 && dy > 0 ? Math.hypot(dx, dy) : Math.max(dx, dy);
}

/** That the line runs through the rectangle is another fault: here ends and corners say enough. */
function gapToLine(rect: Rect, { from, to, half }: { from: Point; to: Point; half: number }): number {
  const corners = [rect.x, rect.x + rect.width].flatMap((x) => [rect.y, rect.y + rect.height].map((y) => ({ x, y })));
  const gaps = [
    ...[from, to].map(({ x, y }) => gapOfRects({ x, y, width: 0, height: 0 }, rect)),
    ...corners.map((corner) => fromLine(corner, from, to)),
  ];
  return Math.min(...gaps) - half;
}

function fromLine({ x, y }: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const at = Math.max(0, Math.min(1, along));
  return Math.hypot(x - from.x - at * dx, y - from.y - at * dy);
}
