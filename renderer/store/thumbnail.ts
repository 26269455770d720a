import { svgOf } from '../../shared/export/svg';
import type { Workbook } from '../../shared/model/document';
import { graphOf } from '../../shared/model/graph';
import { byOrder } from '../../shared/model/order';
import type { Scene } from '../../shared/scene/scene';
import { themes } from '../../shared/scene/themes';
import type { Drawer } from './drawer';
import type { Thumbnail } from './library';

/** With more marks words are dots in a picture of this size, and would keep the start screen busy for seconds. */
const MANY = 1_500;

/** Nobody points at anything in it: without ids it is a third shorter. */
export function thumbnailOf(scene: Scene): Thumbnail {
  const many = scene.marks.length > MANY;
  const shown = many ? scene.marks.filter(({ kind }) => kind !== 'text') : scene.marks;
  const marks = shown.map(({ id: _, ...mark }) => ({ ...mark, role: 'mark' }));
  return { light: svgOf({ ...scene, marks }, themes.light), dark: svgOf({ ...scene, marks }, themes.dark) };
}

/** Of the first diagram, drawn for it; null where there is none. Rejects where its kind is none that we know. */
export async function drawnThumbnail(workbook: Workbook, drawer: Drawer, aspect: number): Promise<Thumbnail | null> {
  const [first] = [...workbook.diagrams.values()].sort(byOrder);
  const graph = first && graphOf(workbook, first.id);
  if (!graph) return null;
  const { scene } = await drawer.away({ graph, aspect, memory: undefined, hurry: false });
  return thumbnailOf(scene);
}
