import type { Rect, Scene } from './scene';
import { boundsOf, overlap, solids, touches } from './transform';

/** Where a scene is to stand: `scaled(scene, k, dx, dy)`. */
export interface Placement {
  k: number;
  dx: number;
  dy: number;
}

const STEP = 0.985;
const SHARES = [0.5, 0, 1]; // of the room to spare, how much is left before the drawing: the middle looks best

/**
 * The largest scale above `least`, and a place in the room, at which none of the scene's marks reaches into one of the
 * obstacles (px of the page). Undefined where there is none.
 */
export function placed(scene: Scene, room: Rect, obstacles: readonly Rect[], least = 0): Placement | undefined {
  const bounds = boundsOf(scene.marks);
  const most = Math.min(room.width / (bounds.width || 1), room.height / (bounds.height || 1));
  const rects = scene.marks.flatMap(solids);
  const strokes = scene.marks.filter(({ kind }) => kind === 'stroke');
  const clear = ({ k, dx, dy }: Placement) =>
    obstacles.every(({ x, y, width, height }) => {
      const rect = { x: (x - dx) / k, y: (y - dy) / k, width: width / k, height: height / k };
      return !rects.some((other) => overlap(rect, other)) && !strokes.some((stroke) => touches(stroke, rect));
    });
  for (let k = most; k > Math.max(least, most / 3); k *= STEP) {
    for (const across of SHARES) {
      for (const down of SHARES) {
        const dx = room.x + (room.width - bounds.width * k) * across - bounds.x * k;
        const dy = room.y + (room.height - bounds.height * k) * down - bounds.y * k;
        if (clear({ k, dx, dy })) return { k, dx, dy };
      }
    }
  }
  return undefined;
}
