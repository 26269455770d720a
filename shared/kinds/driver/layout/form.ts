import type { Measure } from '../../kind';
import { type Face, faceOf } from './box-text';
import type { Content } from './content';
import type { Box, Vertex, Web } from './layered-graph';
import { GUTTER, WIDTHS } from './sizes';

/** How wide columns and gutters are, and so how high every box is. px. */
export interface Form {
  columns: readonly Column[];
  width: number;
}

export interface Column {
  level: number;
  /** That words were wrapped for; it may have turned out narrower. */
  most: number;
  width: number;
  /** To the next. */
  gutter: number;
  faces: ReadonlyMap<Vertex, Face>;
  /** By place; of bends as good as none. */
  heights: Float64Array;
  /** Boxes in which a word had to be cut. */
  cuts: number;
}

export type Writing = (box: Box, most: number) => Face;

export const writingOf =
  (measure: Measure, contents: ReadonlyMap<Box, Content>): Writing =>
  (box, most) => {
    const content = contents.get(box);
    if (!content) throw new Error('a box without content');
    return faceOf(measure, content, most);
  };

type Kept = Pick<Column, 'width' | 'gutter'>;

/** No wider than its words need; `kept`: as wide as it was, whatever is written in it now. */
export function columnOf(web: Web, c: number, most: number, write: Writing, kept?: Kept): Column {
  const level = web.levels[c] ?? 0;
  const vertices = web.columns[c] ?? [];
  const faces = new Map<Vertex, Face>();
  const heights = new Float64Array(vertices.length).fill(2);
  let width = kept?.width ?? widthsAt(level)[0] ?? 0;
  let cuts = 0;
  for (const [i, vertex] of vertices.entries()) {
    if (!vertex.box) continue;
    const wide = write(vertex.box, most);
    const face = kept && wide.width > kept.width ? write(vertex.box, kept.width) : wide;
    faces.set(vertex, face);
    heights[i] = face.height;
    width = Math.max(width, face.width);
    if (face.cut) cuts++;
  }
  return { level, most, width, gutter: kept?.gutter || gutterOf(web, c), faces, heights, cuts };
}

export const widthsAt = (level: number): readonly number[] => WIDTHS[level] ?? WIDTHS[WIDTHS.length - 1] ?? [];

/** Room for the links to part. */
function gutterOf({ columns }: Web, c: number): number {
  const links = (columns[c] ?? []).reduce((sum, { down }) => sum + down.length, 0);
  return links === 0 ? 0 : Math.round(Math.min(GUTTER.most, Math.max(GUTTER.least, GUTTER.root * Math.sqrt(links))));
}

export const formOf = (columns: readonly Column[]): Form => ({ columns, width: widthOf(columns) });

export function widthOf(columns: readonly Column[]): number {
  let sum = 0;
  for (const [c, { width, gutter }] of columns.entries()) sum += width + (c + 1 < columns.length ? gutter : 0);
  return sum;
}
