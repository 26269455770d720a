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
  ground: readonly Mark[];
  /** All of the drawing. */
  bounds: Rect;
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

/** Groups that look as they did `before` are the same objects again, so that nothing is drawn anew for them. */
export function partsOf(scene: Scene, anchor: Point, before: Parts | null): Parts {
  const known = new Map(before?.groups.map((group) => [group.id, group]));
  const own = new Map<Id, Mark[]>();
  const ground: Mark[] = [];
  for (const mark of scene.marks) {
    const marks = mark.id === undefined || mark.kind === 'stroke' ? ground : (own.get(mark.id) ?? []);
    marks.push(mark);
    if (mark.id !== undefined && marks !== ground) own.set(mark.id, marks);
  }
  return {
    groups: [...own].map(([id, marks]) => kept(known.get(id), groupOf(id, marks, anchor))),
    ground: ground.map((mark) => moved(mark, -anchor.x, -anchor.y)),
    bounds: { x: -anchor.x, y: -anchor.y, width: scene.width, height: scene.height },
  };
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

const kept = (before: Group | undefined, now: Group): Group =>
  before && JSON.stringify(before) === JSON.stringify(now) ? before : now;

/** A name for each line that stays the same from drawing to drawing, so that it can be seen to move. */
export function keysOf(ground: readonly Mark[]): readonly string[] {
  const counts = new Map<string, number>();
  return ground.map(({ id = '', role, kind }) => {
    const name = `${kind} ${role} ${id}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name} ${count}`;
  });
}
