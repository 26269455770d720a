import type { Point } from '../../shared/scene/scene';
import { stillness } from '../ui/stillness';

export const SETTLE = 250; // ms, as --settle in tokens.css
export const EASE = 'cubic-bezier(0.2, 0, 0, 1)'; // as --ease there

interface Move {
  from: readonly Point[];
  to: readonly Point[];
  closed: boolean;
  /** Where it is seen now. */
  at: readonly Point[];
  /** Asked for nothing but how far it has come. */
  clock: Animation;
}

const moves = new Map<SVGPathElement, Move>();
let frame = 0;

/** The attribute `d` of a line through these points, px with two decimals. The CSS property of this name is unknown to WebKit. */
export const pathThrough = (points: readonly Point[], closed: boolean): string =>
  `M${points.map(({ x, y }) => `${near(x)} ${near(y)}`).join('L')}${closed ? 'Z' : ''}`;

const near = (value: number): number => Math.round(value * 100) / 100;

/**
 * Lets a path be seen to move to the points at which it has just been drawn, in the time and manner of a label's transition. It
 * does not move where the drawing is still, where somebody asked for stillness, or where the points are not the same number.
 */
export function movePath(path: SVGPathElement, from: readonly Point[], to: readonly Point[], closed: boolean): void {
  const at = moves.get(path)?.at ?? from;
  if (at.length !== to.length || stillness() || path.closest('.still')) {
    moves.delete(path);
    path.setAttribute('d', pathThrough(to, closed)); // it may stand midway, where the words of `d` are the same as before
    return;
  }
  const clock = new Animation(new KeyframeEffect(null, null, { duration: SETTLE, easing: EASE }));
  clock.play();
  moves.set(path, { from: at, to, closed, at, clock });
  path.setAttribute('d', pathThrough(at, closed));
  if (frame === 0) frame = requestAnimationFrame(step);
}

function step(): void {
  for (const [path, move] of moves) {
    const { from, to, closed, clock } = move;
    const done = clock.playState === 'finished' || !path.isConnected;
    const progress = done ? 1 : (clock.effect?.getComputedTiming().progress ?? 1);
    move.at = done ? to : to.map((end, i) => between(from[i] ?? end, end, progress));
    path.setAttribute('d', pathThrough(move.at, closed));
    if (done) moves.delete(path);
  }
  frame = moves.size > 0 ? requestAnimationFrame(step) : 0;
}

const between = (start: Point, end: Point, progress: number): Point => ({
  x: start.x + (end.x - start.x) * progress,
  y: start.y + (end.y - start.y) * progress,
});
