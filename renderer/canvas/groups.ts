import type { Id } from '../../shared/model/document';
import type { Mark, Point, Rect, Scene, Text } from '../../shared/scene/scene';
import { boundsOf, grown } from '../../shared/scene/transform';

/**
 * A scene taken apart for the page: what stands for an element (its box, words and signs) becomes one thing that can be
 * pressed; all lines, and what stands for nothing, lie beneath as one picture. Both are placed relative to the drawing's
 * anchor, so that the anchor stays where it is on the screen whatever is drawn next. px at zoom 1.
 */
export interface Parts {
  groups: readonly Group[];
  ground: readonly Line[];
  /** All of the drawing. */
  bounds: Rect;
  /** Stands for the same elements in the same order as the drawing before it: words have changed, or places, no more. */
  same: boolean;
}

/** What lies beneath, under a name that stays the same from drawing to drawing, so that it can be seen to move. */
export interface Line {
  name: string;
  mark: Mark;
}

export interface Group {
  id: Id;
  /** Where it stands, with a little room round the marks; these are relative to its corner. */
  rect: Rect;
  marks: readonly Mark[];
  words: Text | undefined;
  /** Has an inside of its own, so that a selection goes round it and not beneath its words. */
  boxed: boolean;
}

export const ROOM = 6; // px round the marks: a target is never too low, and neighbours are further apart

/** What looks as it did `before` is the same object again, so that nothing is drawn anew for it. */
export function partsOf(scene: Scene, anchor: Point, before: Parts | null): Parts {
  const known = new Map(before?.groups.map((group) => [group.id, group]));
  const lines = new Map(before?.ground.map((line) => [line.name, line]));
  const own = new Map<Id, Mark[]>();
  const ground: Mark[] = [];
  for (const mark of scene.marks) {
    const marks = mark.id === undefined || mark.kind === 'stroke' ? ground : (own.get(mark.id) ?? []);
    marks.push(mark);
    if (mark.id !== undefined && marks !== ground) own.set(mark.id, marks);
  }
  const groups = [...own].map(([id, marks]) => kept(known.get(id), groupOf(id, marks, anchor)));
  return {
    groups,
    ground: named(ground.map((mark) => moved(mark, -anchor.x, -anchor.y))).map((line) =>
      kept(lines.get(line.name), line),
    ),
    bounds: { x: -anchor.x, y: -anchor.y, width: scene.width, height: scene.height },
    same: before?.groups.length === groups.length && before.groups.every(({ id }, i) => id === groups[i]?.id),
  };
}

const kept = <T>(before: T | undefined, now: T): T => (before !== undefined && alike(before, now) ? before : now);

/** Equal as plain data written down in the same order, but for what no eye could see: a hundredth of a px. */
function alike(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < 0.01;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return sameEach(Object.keys(a), Object.keys(b)) && sameEach(Object.values(a), Object.values(b));
}

const sameEach = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, i) => alike(each, b[i]));

function named(marks: readonly Mark[]): Line[] {
  const counts = new Map<string, number>();
  return marks.map((mark) => {
    const name = `${mark.kind} ${mark.role} ${mark.id ?? ''}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { name: `${name} ${count}`, mark };
  });
}

function groupOf(id: Id, marks: readonly Mark[], anchor: Point): Group {
  const { x, y, width, height } = grown(boundsOf(marks), ROOM);
  const own = marks.map((mark) => moved(mark, -x, -y));
  return {
    id,
    rect: { x: x - anchor.x, y: y - anchor.y, width, height },
    marks: own,
    words: own.find((mark) => mark.kind === 'text'),
    boxed: own.some((mark) => mark.kind === 'box'),
  };
}

function moved(mark: Mark, dx: number, dy: number): Mark {
  switch (mark.kind) {
    case 'stroke':
      return { ...mark, points: mark.points.map(({ x, y }) => ({ x: x + dx, y: y + dy })) };
    case 'text':
      return {
        ...mark,
        x: mark.x + dx,
        lines: mark.lines.map((line) => ({ ...line, baseline: line.baseline + dy })),
      };
    default:
      return { ...mark, x: mark.x + dx, y: mark.y + dy };
  }
}
