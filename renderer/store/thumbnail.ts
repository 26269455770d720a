import { svgOf } from '../../shared/export/svg';
import { kinds } from '../../shared/kinds';
import { remembered } from '../../shared/kinds/memory';
import type { Workbook } from '../../shared/model/document';
import { graphOf } from '../../shared/model/graph';
import { byOrder } from '../../shared/model/order';
import type { Mark, Scene, Stroke } from '../../shared/scene/scene';
import { themes } from '../../shared/scene/themes';
import type { Drawer } from './drawer';
import type { Thumbnail } from './library';

/** With more marks and lines of words, words are dots in a picture of this size, and would keep the start screen busy for seconds. */
const MANY = 1_500;

/** Nobody points at anything in it: without ids it is a third shorter. */
export function thumbnailOf(scene: Scene): Thumbnail {
  const marks = seen(scene.marks).map(({ id: _, ...mark }) => ({ ...mark, role: 'mark' }));
  return { light: svgOf({ ...scene, marks }, themes.light), dark: svgOf({ ...scene, marks }, themes.dark) };
}

/** Of many marks those that can be told apart in a small picture: no words, and the longest strokes. In their order. */
function seen(marks: readonly Mark[]): readonly Mark[] {
  const count = marks.reduce((sum, mark) => sum + (mark.kind === 'text' ? mark.lines.length : 1), 0);
  if (count <= MANY) return marks;
  const strokes = marks.flatMap((mark) => (mark.kind === 'stroke' ? [{ mark, length: lengthOf(mark) }] : []));
  const long = new Set<Mark>(
    strokes
      .sort((a, b) => b.length - a.length)
      .slice(0, MANY)
      .map(({ mark }) => mark),
  );
  return marks.filter((mark) => (mark.kind === 'stroke' ? long.has(mark) : mark.kind !== 'text'));
}

/** px between its ends. */
function lengthOf({ points }: Stroke): number {
  const [from, to] = [points[0], points.at(-1)];
  return from && to ? Math.hypot(to.x - from.x, to.y - from.y) : 0;
}

/** Of the first diagram, drawn for it; null where there is none. Rejects where its kind is none that we know. */
export async function drawnThumbnail(workbook: Workbook, drawer: Drawer, aspect: number): Promise<Thumbnail | null> {
  const [first] = [...workbook.diagrams.values()].sort(byOrder);
  const graph = first && graphOf(workbook, first.id);
  if (!graph) return null;
  const view = kinds.get(first.kind)?.views[0];
  const memory = view?.remembers === 'diagram' ? remembered(first, view, aspect) : undefined;
  const { scene } = await drawer.away({ graph, aspect, memory, hurry: false });
  return thumbnailOf(scene);
}
