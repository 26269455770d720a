import { svgOf } from '../../shared/export/svg';
import type { Scene } from '../../shared/scene/scene';
import { themes } from '../../shared/scene/themes';
import type { Thumbnail } from './library';

/** Nobody points at anything in it: without ids it is a third shorter. */
export function thumbnailOf(scene: Scene): Thumbnail {
  const marks = scene.marks.map(({ id: _, ...mark }) => ({ ...mark, role: 'mark' }));
  return { light: svgOf({ ...scene, marks }, themes.light), dark: svgOf({ ...scene, marks }, themes.dark) };
}
