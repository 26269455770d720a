import { svgOf } from '../../shared/export/svg';
import type { Scene } from '../../shared/scene/scene';
import { themes } from '../../shared/scene/themes';
import type { LibraryEntry } from '../library/library';

export const thumbnailOf = (scene: Scene): NonNullable<LibraryEntry['thumbnail']> => ({
  light: svgOf(scene, themes.light),
  dark: svgOf(scene, themes.dark),
});
