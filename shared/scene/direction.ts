import { isFromTheRight } from '../layout/direction';
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
  const marks = labelsIn(scene.marks).flatMap((label) => {
    const [first] = label;
    const placed = turned ? label.map((mark) => mirrored(mark, across)) : label;
    if (first?.kind !== 'text' || startsRight(first) === turned) return placed;
    const { x, width } = boundsOf(placed);
    return placed.map((mark) => mirrored(mark, 2 * x + width));
  });
  return { ...drawing, scene: { ...scene, marks }, anchor: turned ? { ...anchor, x: across - anchor.x } : anchor };
}

const startsRight = ({ lines }: Text): boolean => isFromTheRight(lines.map(({ text }) => text).join(' '));

/** Words of one element that are drawn one after the other are one label; each other mark stands alone. */
function labelsIn(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const labels: Mark[][] = [];
  for (const mark of marks) {
    const label = labels.at(-1);
    const before = label?.at(-1);
    const same = mark.id !== undefined && before?.id === mark.id;
    if (same && mark.kind === 'text' && before.kind === 'text') label?.push(mark);
    else labels.push([mark]);
  }
  return labels;
}

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
