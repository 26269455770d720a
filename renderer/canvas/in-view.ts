import type { Rect } from '../../shared/scene/scene';

/** Below this zoom nobody could read the words of a drawing. */
const FAR = 0.3;
const STEPS = 4; // in the longer side of the view, at least

/**
 * A part of a large drawing (px at zoom 1) that holds what is in view, and more round it; null from afar. It changes by steps, so
 * that most moves of the view leave it as it is. `size`: of the view, px of the screen.
 */
export function partInView(
  [x, y, zoom]: readonly [number, number, number],
  size: { width: number; height: number },
): Rect | null {
  if (zoom < FAR) return null;
  const step = 2 ** Math.floor(Math.log2(Math.max(size.width, size.height, 1) / zoom / STEPS));
  const along = (offset: number, length: number) => {
    const from = (Math.floor(-offset / zoom / step) - 1) * step;
    const to = (Math.ceil((length - offset) / zoom / step) + 1) * step;
    return { from, length: to - from };
  };
  const across = along(x, size.width);
  const down = along(y, size.height);
  return { x: across.from, y: down.from, width: across.length, height: down.length };
}

export const sameRect = (a: Rect | null, b: Rect | null): boolean =>
  a === b || (!!a && !!b && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);
