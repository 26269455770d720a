import type { Font } from '../../../layout/wrap';
import { wrap } from '../../../layout/wrap';
import type { Element } from '../../../model/document';
import type { Measure } from '../../kind';
import { headingOf, listsOf, type Settings } from './content';
import { seatNear } from './keep-heights';
import { vertexOf } from './layered-graph';
import { downTo, type Piece, setLists } from './piece';
import { MEASURE_HEAD, NOTES } from './sizes';

/** Measures in the column at the right end, each block as near to what it measures as the others let it. */
export interface Note {
  hue: number | undefined;
  x: number;
  y: number; // top
  height: number;
  pieces: readonly Piece[]; // from its top left corner
}

const INDENT = 12; // px from its bar to the words

/** What may be measured, and how high its middle stands, px. */
export interface Measured {
  element: Element;
  hue: number | undefined;
  isAim: boolean;
  y: number;
}

/** `width`: of what they stand beside, px. */
export function notesOf(
  all: readonly Measured[],
  width: number,
  settings: Settings,
  measure: Measure,
): readonly Note[] {
  const blocks = all.flatMap(({ element, hue, isAim, y }) => {
    const lists = listsOf(element);
    if (lists.length === 0) return [];
    const most = NOTES.width - INDENT;
    const of = heading(measure, isAim ? headingOf(settings, 0) : element.text, most, MEASURE_HEAD);
    const top = of.lines.length * MEASURE_HEAD.line;
    const { pieces, bottom } = setLists(measure, lists, { most, x: INDENT, top });
    const own = { ...vertexOf(element.id, 0), half: Math.ceil(bottom / 2) };
    return [{ own, want: y, hue, pieces: [of, ...pieces] }];
  });
  blocks.sort((a, b) => a.want - b.want);
  seatNear(
    blocks.map(({ own }) => own),
    new Map(blocks.map(({ own, want }) => [own, want])),
    (a, b) => a.half + b.half + NOTES.between,
  );
  const x = width + NOTES.gutter;
  return blocks.map(({ own, hue, pieces }) => ({ hue, x, y: own.y - own.half, height: 2 * own.half, pieces }));
}

function heading(measure: Measure, text: string, most: number, font: Font): Piece {
  const { lines, widths } = wrap(measure, text, most, font);
  return { role: 'of', font, lines, widths, x: INDENT, baseline: downTo(font) };
}
