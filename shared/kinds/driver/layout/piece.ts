import { type Font, wrap } from '../../../layout/wrap';
import type { Measure } from '../../kind';
import type { MeasureList } from './content';
import { BETWEEN_MEASURES, MEASURE, MEASURE_HEAD } from './sizes';

/** Words wrapped and placed, px from the top left corner of what they stand in. */
export interface Piece {
  role: 'words' | 'folded' | 'also' | 'also-own' | 'draft' | 'count' | 'measure-head' | 'measure' | 'numbers' | 'of';
  font: Font;
  lines: readonly string[];
  widths: readonly number[];
  x: number;
  /** Of the first line. */
  baseline: number;
}

export interface Set {
  pieces: readonly Piece[];
  width: number;
  bottom: number;
  cut: boolean;
}

const CAPITALS = 0.72; // height of capitals, em

/** From the top of a line to its baseline: capitals stand in the middle. */
export const downTo = ({ line, size }: Font): number => (line + CAPITALS * size) / 2;

/** Lists of measures one below the other, wrapped at `most` px, from a top down. */
export function setLists(
  measure: Measure,
  lists: readonly MeasureList[],
  { most, x, top }: { most: number; x: number; top: number },
): Set {
  const pieces: Piece[] = [];
  let [y, wide, torn] = [top, 0, false];
  const put = (role: Piece['role'], font: Font, text: string) => {
    if (!text) return;
    const { lines, widths, width, cut } = wrap(measure, text, most, font);
    pieces.push({ role, font, lines, widths, x, baseline: y + downTo(font) });
    y += lines.length * font.line;
    wide = Math.max(wide, width);
    torn ||= cut;
  };
  for (const { heading, entries } of lists) {
    if (y > top) y += BETWEEN_MEASURES;
    put('measure-head', MEASURE_HEAD, heading);
    for (const [i, { name, numbers }] of entries.entries()) {
      if (i > 0 && entries.some((entry) => entry.numbers)) y += BETWEEN_MEASURES;
      put('measure', MEASURE, name);
      put('numbers', MEASURE, numbers);
    }
  }
  return { pieces, width: wide, bottom: y, cut: torn };
}
