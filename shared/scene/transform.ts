import type { Mark, Point, Rect, Scene, Stroke } from './scene';

/** The scene at another scale and place. Its page grows with it; what was at (0, 0) comes to stand at (dx, dy). px. */
export function scaled(scene: Scene, k: number, dx: number, dy: number): Scene {
  return {
    ...scene,
    width: scene.width * k,
    height: scene.height * k,
    marks: scene.marks.map((mark) => scaledMark(mark, k, dx, dy)),
  };
}

export const moved = (marks: readonly Mark[], dx: number, dy: number): readonly Mark[] =>
  marks.map((mark) => scaledMark(mark, 1, dx, dy));

function scaledMark(mark: Mark, k: number, dx: number, dy: number): Mark {
  const x = (value: number) => value * k + dx;
  const y = (value: number) => value * k + dy;
  switch (mark.kind) {
    case 'box': {
      const { edge } = mark;
      const size = { width: mark.width * k, height: mark.height * k, round: mark.round * k };
      return {
        ...mark,
        x: x(mark.x),
        y: y(mark.y),
        ...size,
        ...(edge && { edge: { ...edge, weight: edge.weight * k } }),
      };
    }
    case 'stroke':
      return {
        ...mark,
        points: mark.points.map((point) => ({ x: x(point.x), y: y(point.y) })),
        weight: mark.weight * k,
        ...(mark.weightEnd !== undefined && { weightEnd: mark.weightEnd * k }),
        ...(mark.dash && { dash: mark.dash.map((length) => length * k) }),
      };
    case 'text':
      return {
        ...mark,
        x: x(mark.x),
        size: mark.size * k,
        lines: mark.lines.map(({ text, baseline, width }) => ({ text, baseline: y(baseline), width: width * k })),
      };
    case 'icon':
      return { ...mark, x: x(mark.x), y: y(mark.y), size: mark.size * k };
  }
}

// How far letters reach from their baseline, in em: Noto Sans' accents on capitals and its descenders.
const ASCENT = 0.97;
const DESCENT = 0.24;

/** The rectangles that a mark covers: one for a box or icon, one for each line of words, none for a stroke. px. */
export function solids(mark: Mark): readonly Rect[] {
  if (mark.kind === 'stroke') return [];
  if (mark.kind === 'icon') return [{ x: mark.x, y: mark.y, width: mark.size, height: mark.size }];
  if (mark.kind === 'box') {
    const half = (mark.edge?.weight ?? 0) / 2;
    return [grown(mark, half)];
  }
  const share = { start: 0, middle: 0.5, end: 1 }[mark.anchor];
  return mark.lines.map(({ baseline, width }) => ({
    x: mark.x - share * width,
    y: baseline - ASCENT * mark.size,
    width,
    height: (ASCENT + DESCENT) * mark.size,
  }));
}

export const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** The least rectangle round all that the marks cover; an empty one at (0, 0) where there are none. px. */
export function boundsOf(marks: readonly Mark[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number, width: number, height: number) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  for (const mark of marks) {
    for (const { x, y, width, height } of solids(mark)) take(x, y, width, height);
    if (mark.kind !== 'stroke') continue;
    const half = thickest(mark) / 2;
    for (const { x, y } of mark.points) take(x - half, y - half, 2 * half, 2 * half);
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

const thickest = ({ weight, weightEnd }: Stroke): number => Math.max(weight, weightEnd ?? 0);

/** Does anything of this mark reach into the rectangle? A stroke counts with half its thickness. */
export function touches(mark: Mark, rect: Rect): boolean {
  if (mark.kind !== 'stroke') return solids(mark).some((solid) => overlap(solid, rect));
  const wide = grown(rect, thickest(mark) / 2);
  return mark.points.some((point, i) => crosses(mark.points[Math.max(0, i - 1)] ?? point, point, wide));
}

export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Has the segment a point inside the rectangle? It is cut at the four sides, one after the other (Liang and Barsky, 1984). */
function crosses(from: Point, to: Point, { x, y, width, height }: Rect): boolean {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let enter = 0;
  let leave = 1;
  for (const [step, room] of [
    [-dx, from.x - x],
    [dx, x + width - from.x],
    [-dy, from.y - y],
    [dy, y + height - from.y],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}

/** A tapering stroke as the corners of the shape that is to be filled: along one side and back along the other. */
export function taper({ points, weight, weightEnd = weight }: Stroke): readonly Point[] {
  const lengths = points.map((point, i) => {
    const before = points[i - 1] ?? point;
    return Math.hypot(point.x - before.x, point.y - before.y);
  });
  const total = lengths.reduce((sum, length) => sum + length, 0) || 1;
  let gone = 0;
  const sides = points.map((point, i) => {
    gone += lengths[i] ?? 0;
    const half = (weight + (weightEnd - weight) * (gone / total)) / 2;
    const before = points[i - 1] ?? point;
    const after = points[i + 1] ?? point;
    const long = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const across = { x: ((before.y - after.y) / long) * half, y: ((after.x - before.x) / long) * half };
    return {
      one: { x: point.x + across.x, y: point.y + across.y },
      other: { x: point.x - across.x, y: point.y - across.y },
    };
  });
  return [...sides.map(({ one }) => one), ...sides.reverse().map(({ other }) => other)];
}
