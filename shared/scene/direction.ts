import { isFromTheRight } from '../layout/direction';
import { labelsIn } from './labels';
import type { Mark, Point, Scene, Text } from './scene';
import { boundsOf } from './transform';

/** Which way a drawing leads: to a head on its right, or, mirrored, to one on its left. */
export type Direction = 'ltr' | 'rtl';

interface Faced {
  scene: Scene;
  anchor: Point;
}

/**
 * A drawing that was made to lead to the right, led the other way where that is asked for. Words are never mirrored: those of
 * one label stay in their order, aligned at the edge where their script begins. The same object where nothing changes.
 */
export function faced<Drawn extends Faced>(drawing: Drawn, direction: Direction): Drawn {
  const { scene, anchor } = drawing;
  const turned = direction === 'rtl';
  if (!turned && !scene.marks.some((mark) => mark.kind === 'text' && startsRight(mark))) return drawing;
  const across = turned ? scene.width : 0;
  const placed = turned ? scene.marks.map((mark) => mirrored(mark, across)) : scene.marks;
  const back = new Map<Mark, number>(); // twice the middle of its label, for what is mirrored within that
  for (const label of labelsIn(placed)) {
    const words = label.find((mark) => mark.kind === 'text');
    if (!words || startsRight(words) === turned) continue;
    const { x, width } = boundsOf(label);
    for (const mark of label) back.set(mark, 2 * x + width);
  }
  const marks = placed.map((mark) => {
    const within = back.get(mark);
    return within === undefined ? mark : mirrored(mark, within);
  });
  return { ...drawing, scene: { ...scene, marks }, anchor: turned ? { ...anchor, x: across - anchor.x } : anchor };
}

const startsRight = ({ lines }: Text): boolean => isFromTheRight(lines.map(({ text }) => text).join(' '));

const OTHER_END = { start: 'end', middle: 'middle', end: 'start' } as const;

/** What was at x comes to stand at `across` - x. Words go with their box and can still be read. */
export function mirrored(mark: Mark, across: number): Mark {
  switch (mark.kind) {
    case 'box':
      return { ...mark, x: across - mark.x - mark.width };
    case 'stroke':
      return { ...mark, points: mark.points.map(({ x, y }) => ({ x: across - x, y })) };
    case 'text':
      return { ...mark, x: across - mark.x, anchor: OTHER_END[mark.anchor] };
    case 'icon':
      return { ...mark, x: across - mark.x - mark.size };
  }
}
