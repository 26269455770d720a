import type { Box, Mark, Rect, Stroke, Tone } from '../../shared/scene/scene';
import { taper } from '../../shared/scene/transform';
import type { Group } from './groups';
import { pathThrough } from './moving-path';

/** Labels, and lines of words: an engine that had an element for each of more than that would take seconds. */
const MOST = { labels: 400, lines: 1_500 };

/** Is it too large to have an element for each of its marks? */
export function isLargeDrawing(groups: readonly Group[]): boolean {
  if (groups.length > MOST.labels) return true;
  return groups.reduce((sum, { words }) => sum + (words?.lines.length ?? 0), 0) > MOST.lines;
}

/** Strokes or boxes that look the same, as one path. */
export interface Merged {
  kind: 'merged';
  /** Of what is filled. */
  fill: Tone | null;
  edge: { tone: Tone; weight: number; dash?: readonly number[] | undefined } | null;
  /** The attribute `d`, px at zoom 1. */
  d: string;
}

/**
 * The marks in the order in which they are painted, strokes and boxes merged by their looks as far as nothing else lies between
 * them.
 */
export function mergedMarks(marks: readonly Mark[]): readonly (Merged | Mark)[] {
  const merged: (Merged | Mark)[] = [];
  let open = new Map<string, { shape: Omit<Merged, 'd'>; paths: string[] }>();
  const close = () => {
    for (const { shape, paths } of open.values()) merged.push({ ...shape, d: paths.join('') });
    open = new Map();
  };
  for (const mark of marks) {
    if (mark.kind === 'text' || mark.kind === 'icon') {
      close();
      merged.push(mark);
      continue;
    }
    const shape = looksOf(mark);
    const known = open.get(nameOf(shape));
    if (known) known.paths.push(pathOf(mark));
    else open.set(nameOf(shape), { shape, paths: [pathOf(mark)] });
  }
  close();
  return merged;
}

/** What is seen of labels from afar, where nobody can read: their boxes, and bars where words are. */
export const barsOf = (groups: readonly Group[]): readonly Mark[] =>
  groups.flatMap(({ rect, marks, boxed }) => {
    const boxes = marks.filter((mark) => mark.kind === 'box');
    const signs = marks.filter((mark) => mark.kind === 'icon');
    return [...(boxed ? [] : [barIn(rect)]), ...[...boxes, ...signs].map((mark) => placed(mark, rect))];
  });

const placed = <T extends Rect | { x: number; y: number }>(mark: T, { x, y }: Rect): T => ({
  ...mark,
  x: mark.x + x,
  y: mark.y + y,
});

const barIn = ({ x, y, width, height }: Rect): Box => ({
  ...{ kind: 'box', role: 'bar', tone: { part: 'rule' }, round: 0 },
  ...{ x: x + 6, y: y + 7, width: width - 12, height: height - 14 },
});

function looksOf(mark: Box | Stroke): Omit<Merged, 'd'> {
  const { tone } = mark;
  if (mark.kind === 'box') return { kind: 'merged', fill: tone, edge: mark.edge ?? null };
  if (mark.weightEnd !== undefined) return { kind: 'merged', fill: tone, edge: null };
  return { kind: 'merged', fill: null, edge: { tone, weight: mark.weight, dash: mark.dash } };
}

const nameOf = ({ fill, edge }: Omit<Merged, 'd'>): string =>
  [fill?.part, fill?.hue, edge?.tone.part, edge?.tone.hue, edge?.weight, edge?.dash].join(' ');

const paths = new WeakMap<Stroke, string>(); // a stroke that stays is the same object from drawing to drawing

function pathOf(mark: Box | Stroke): string {
  if (mark.kind === 'box') return rectangle(mark);
  const known = paths.get(mark);
  if (known !== undefined) return known;
  const closed = mark.weightEnd !== undefined;
  const made = pathThrough(closed ? taper(mark) : mark.points, closed);
  paths.set(mark, made);
  return made;
}

const rectangle = ({ x, y, width, height }: Rect): string => {
  const [right, bottom] = [x + width, y + height];
  const corners = [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
  ];
  return pathThrough(corners, true);
};
