import type { Id } from '../../shared/model/document';
import type { Mark, Point, Rect, Scene, Text } from '../../shared/scene/scene';
import { boundsOf, grown } from '../../shared/scene/transform';
import { alike, each } from './same-mark';

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
  const own = new Map<Id, Mark[]>();
  const ground: Mark[] = [];
  for (const mark of scene.marks) {
    if (mark.id === undefined || mark.kind === 'stroke') ground.push(mark);
    else if (!own.get(mark.id)?.push(mark)) own.set(mark.id, [mark]);
  }
  const groups = [...own].map(([id, marks]) => {
    const group = known.get(id);
    return group && standsAs(group, marks, anchor) ? group : groupOf(id, marks, anchor);
  });
  return {
    groups,
    ground: linesOf(ground, anchor, before?.ground ?? []),
    bounds: { x: -anchor.x, y: -anchor.y, width: scene.width, height: scene.height },
    same: before !== null && each(before.groups, groups, (one, other) => one.id === other.id),
  };
}

const standsAs = (group: Group, marks: readonly Mark[], anchor: Point): boolean => {
  const by = { x: anchor.x + group.rect.x, y: anchor.y + group.rect.y };
  return each(marks, group.marks, (one, other) => alike(one, other, by));
};

function linesOf(marks: readonly Mark[], anchor: Point, before: readonly Line[]): Line[] {
  const same =
    marks.length === before.length &&
    before.every(({ mark }, i) => {
      const now = marks[i];
      return mark.kind === now?.kind && mark.role === now.role && mark.id === now.id;
    });
  const names = same ? before.map(({ name }) => name) : namesOf(marks);
  const known = new Map(before.map((line) => [line.name, line]));
  return marks.map((mark, i) => {
    const name = names[i] ?? '';
    const line = same ? before[i] : known.get(name);
    return line && alike(mark, line.mark, anchor) ? line : { name, mark: moved(mark, -anchor.x, -anchor.y) };
  });
}

function namesOf(marks: readonly Mark[]): string[] {
  const counts = new Map<string, number>();
  return marks.map((mark) => {
    const name = `${mark.kind} ${mark.role} ${mark.id ?? ''}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name} ${count}`;
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
    boxed: own.some((mark) => mark.kind === 'box' && !mark.sign),
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
