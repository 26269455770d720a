import type { Id } from '../model/document';
import type { Mark, Rect, Scene, Tone } from '../scene/scene';
import { boundsOf, scaled } from '../scene/transform';

/** The whole drawing without its words, so small that it fits the room, with one branch in its own tone and all else pale. px */
export function locatorOf(
  scene: Scene,
  branch: ReadonlySet<Id>,
  { root, tone: own }: { root: Id | undefined; tone: Tone },
  room: Rect,
): readonly Mark[] {
  const shapes = scene.marks.filter(({ kind }) => kind === 'box' || kind === 'stroke');
  const bounds = boundsOf(shapes);
  const k = Math.min(room.width / (bounds.width || 1), room.height / (bounds.height || 1));
  const dx = room.x + (room.width - bounds.width * k) / 2 - bounds.x * k;
  const dy = room.y - bounds.y * k;
  return scaled({ ...scene, marks: shapes }, k, dx, dy).marks.map((mark) => {
    const here = mark.id !== undefined && branch.has(mark.id);
    const tone = mark.id === root ? ROOT : here ? own : PALE;
    const { id: _, ...shape } = mark; // nobody points at anything in it
    if (shape.kind === 'stroke') {
      const weight = Math.max(LEAST, shape.weight * (here ? 1.5 : 1));
      return { ...shape, role: 'locator', tone, weight };
    }
    return { ...shape, role: 'locator', tone };
  });
}

const LEAST = 1; // px
const PALE: Tone = { part: 'rule' };
const ROOT: Tone = { part: 'head' };
