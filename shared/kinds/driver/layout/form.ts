import type { Measure } from '../../kind';
import type { Content } from './content';
import { type Face, faceOf } from './face';
import type { Forest } from './forest';
import { GAPS, GUTTER, WIDTHS } from './sizes';
import type { Box, Vertex, Web } from './web';

/** How wide columns and gutters are, and so how high every box is. px. */
export interface Form {
  columns: readonly Column[];
  width: number;
}

export interface Column {
  level: number;
  width: number;
  /** To the next. */
  gutter: number;
  faces: ReadonlyMap<Vertex, Face>;
}

/** What a drawing is laid out for. */
export interface Paper {
  aspect: number;
  /** px beside the columns and above them that something else takes. */
  beside: number;
  above: number;
}

const WRAPS = 6000; // texts that may be wrapped on trial
const STARTS = [0.2, 0.45, 0.7, 1]; // of the widest
const ROUNDS = 4;
const EVEN = 0.04; // of the other side: of two forms for the page the smaller one

export type Writing = (box: Box, most: number) => Face;

export const writingOf =
  (measure: Measure, contents: ReadonlyMap<Box, Content>): Writing =>
  (box, most) => {
    const content = contents.get(box);
    if (!content) throw new Error('a box without content');
    return faceOf(measure, content, most);
  };

/** `kept`: as wide as it was, whatever is written in it now. */
export function columnOf(web: Web, c: number, most: number, write: Writing, kept?: { gutter: number }): Column {
  const level = web.levels[c] ?? 0;
  const faces = new Map<Vertex, Face>();
  let width = kept ? most : (widthsAt(level)[0] ?? 0);
  const gutter = kept?.gutter || gutterOf(web, c);
  for (const vertex of web.columns[c] ?? []) {
    if (!vertex.box) continue;
    const face = write(vertex.box, most);
    faces.set(vertex, face);
    width = Math.max(width, face.width);
  }
  return { level, width, gutter, faces };
}

const widthsAt = (level: number): readonly number[] => WIDTHS[level] ?? WIDTHS[WIDTHS.length - 1] ?? [];

/** Room for the links to part. */
function gutterOf({ columns }: Web, c: number): number {
  const links = (columns[c] ?? []).reduce((sum, { down }) => sum + down.length, 0);
  return links === 0 ? 0 : Math.round(Math.min(GUTTER.most, Math.max(GUTTER.least, GUTTER.root * Math.sqrt(links))));
}

export const formOf = (columns: readonly Column[]): Form => ({
  columns,
  width:
    columns.reduce((sum, { width }) => sum + width, 0) + columns.slice(0, -1).reduce((sum, c) => sum + c.gutter, 0),
});

/**
 * The widths at which the drawing stands largest on its page. From several starts, at each of which all columns are about
 * equally generous, one column after the other takes the width that is best beside the others.
 */
export function search(web: Web, forest: Forest, write: Writing, paper: Paper): Form {
  const stride = Math.max(1, Math.ceil((web.boxes.length * 10) / WRAPS));
  const choices = web.columns.map((_, c) =>
    widthsAt(web.levels[c] ?? 0)
      .filter((_, i, all) => (all.length - 1 - i) % stride === 0)
      .map((most) => columnOf(web, c, most, write)),
  );
  const cost = (columns: readonly Column[]) => {
    const { width } = formOf(columns);
    const [across, down] = [width + paper.beside, (heightOf(web, forest, columns) + paper.above) * paper.aspect];
    return Math.max(across, down) + EVEN * Math.min(across, down);
  };
  let best: readonly Column[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const start of STARTS) {
    let chosen = choices.flatMap((list) => list[Math.floor((list.length - 1) * start)] ?? []);
    let reached = cost(chosen);
    for (let round = 0, before = Number.POSITIVE_INFINITY; round < ROUNDS && reached < before; round++) {
      before = reached;
      for (let c = choices.length - 1; c >= 0; c--)
        for (const column of choices[c] ?? []) {
          const tried = chosen.map((own, i) => (i === c ? column : own));
          const would = cost(tried);
          if (would < reached) [reached, chosen] = [would, tried];
        }
    }
    if (reached < least) [least, best] = [reached, chosen];
  }
  return formOf(best);
}

/** About how high it will be: each family as high as its parent or all its children, and no column's boxes overlap. */
function heightOf({ columns }: Web, { children }: Forest, form: readonly Column[]): number {
  const heights = new Map<Vertex, number>();
  let most = 0;
  for (let c = columns.length - 1; c >= 0; c--) {
    let sum = 0;
    for (const vertex of columns[c] ?? []) {
      const own = form[c]?.faces.get(vertex)?.height ?? 2;
      const below = children.get(vertex) ?? [];
      const gap = c === 0 ? GAPS.primary : below.some(({ down }) => down.length) ? GAPS.drivers : GAPS.ideas;
      const family = below.reduce((all, child) => all + gap + (heights.get(child) ?? 0), -gap);
      heights.set(vertex, Math.max(own, family));
      sum += own + GAPS.ideas;
      if (c === 0) most = Math.max(most, own, family);
    }
    most = Math.max(most, sum - GAPS.ideas);
  }
  return most;
}
