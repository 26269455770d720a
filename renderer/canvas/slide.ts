import type { Drawing } from '../../shared/kinds/kind';
import type { FrameInput } from '../../shared/scene/frame';
import { pageOf } from '../../shared/scene/page';
import type { Mark, Rect } from '../../shared/scene/scene';
import { scaled } from '../../shared/scene/transform';

const SIZE = { width: 1600, height: 900 }; // px of a slide, 16:9

/** A slide round a drawing: the sheet, title and legend where they will stand. px of the drawing. */
export interface Slide {
  marks: readonly Mark[];
  bounds: Rect;
}

export function slideRound(input: FrameInput, drawing: Drawing): Slide {
  const { scene, place } = pageOf({ ...input, size: SIZE, draw: () => drawing });
  const { k, dx, dy } = place;
  const [sheet, ...rest] = scene.marks;
  const around = rest.slice(drawing.scene.marks.length);
  const { marks } = scaled({ ...scene, marks: sheet ? [sheet, ...around] : around }, 1 / k, -dx / k, -dy / k);
  return { marks, bounds: { x: -dx / k, y: -dy / k, width: SIZE.width / k, height: SIZE.height / k } };
}

/** width / height of what a slide has left for the drawing, under its title. */
export function slideAspect(input: FrameInput): number {
  let asked = 16 / 9;
  let first = true;
  pageOf({
    ...input,
    size: SIZE,
    draw: (aspect) => {
      if (first) asked = aspect;
      first = false;
      return empty;
    },
  });
  return asked;
}

const empty: Drawing = {
  scene: { width: 1, height: 1, marks: [], reading: [], legend: [] },
  memory: {},
  anchor: { x: 0, y: 0 },
};
