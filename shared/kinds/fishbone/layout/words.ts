import { type Font, type Wrapped, wrap } from '../../../layout/wrap';
import type { Measure } from '../../kind';
import {
  ABOVE_WORDS,
  BELOW_WORDS,
  CATEGORY,
  CAUSE,
  EMPTY,
  HEAD,
  HEAD_LEAST,
  HEAD_PAD,
  HEAD_WIDTHS,
  PLATE,
  rowsOf,
  SIGN,
  WIDTHS,
} from './sizes';

/** Words wrapped, and the room they take: whole px across, whole rows up. */
export interface Label {
  lines: readonly string[];
  widths: readonly number[];
  width: number;
  rows: number;
}

/** A cause's words, and their labels at the first so many of WIDTHS. */
export interface Words {
  text: string;
  /** px that a sign takes before them. */
  sign: number;
  measure: Measure;
  labels: Label[];
  last: Wrapped | undefined;
}

export interface Head {
  lines: readonly string[];
  widths: readonly number[];
  width: number;
  height: number; // px
  /** Which of HEAD_WIDTHS. */
  step: number;
}

/** How texts become labels, for one measure. */
export interface Lettering {
  cause(text: string, signed: boolean): Words;
  plate(text: string): Label;
  head(text: string, step: number): Head;
  /** All shapes, the widest first. */
  heads(text: string): readonly [Head, ...Head[]];
}

export const letteringOf = (measure: Measure): Lettering => ({
  cause: (text, signed) => ({ text, sign: signed ? SIGN.room : 0, measure, labels: [], last: undefined }),
  plate: (text) => labelOf(wrap(measure, text, PLATE.most, CATEGORY), CATEGORY, 2 * PLATE.padX, 2 * PLATE.padY),
  head: (text, step) => headOf(wrapHead(measure, text, step), step),
  heads: (text) => headsOf(measure, text),
});

function labelOf({ lines, widths, width }: Wrapped, { line }: Font, padX: number, padY: number): Label {
  return { lines, widths, width: Math.max(EMPTY, Math.ceil(width)) + padX, rows: rowsOf(lines.length * line + padY) };
}

/**
 * A cause's words at one of WIDTHS. Always made from the widest on, so that no answer depends on what was asked before. A
 * word is cut in two only where the widest line is too narrow for it: to be narrower is not worth that.
 */
export function labelAt(words: Words, step: number): Label {
  const { labels } = words;
  for (let i = labels.length; i <= step; i++) labels.push(narrower(words, WIDTHS[i] ?? WIDTHS[0], labels[i - 1]));
  return labels[step] ?? narrower(words, WIDTHS[0], undefined);
}

function narrower(words: Words, width: number, wider: Label | undefined): Label {
  const { measure, text, sign, last } = words;
  const most = width - sign;
  if (wider && last && last.width <= most) return wider;
  const wrapped = wrap(measure, text, most, CAUSE);
  if (wider && last && wrapped.cut && !last.cut) return wider;
  words.last = wrapped;
  return labelOf(wrapped, CAUSE, sign, ABOVE_WORDS + BELOW_WORDS);
}

const wrapHead = (measure: Measure, text: string, step: number) =>
  wrap(measure, text, HEAD_WIDTHS[step] ?? HEAD_WIDTHS[0], HEAD);

const headOf = ({ lines, widths, width }: Wrapped, step: number): Head => ({
  lines,
  widths,
  width: Math.max(HEAD_LEAST, Math.ceil(width) + 2 * HEAD_PAD),
  height: lines.length * HEAD.line + 2 * HEAD_PAD,
  step,
});

/** A word that the widest head need not cut is cut in none. */
function headsOf(measure: Measure, text: string): readonly [Head, ...Head[]] {
  const widest = wrapHead(measure, text, 0);
  const heads: [Head, ...Head[]] = [headOf(widest, 0)];
  for (const step of HEAD_WIDTHS.keys()) {
    const wrapped = wrapHead(measure, text, step);
    if (wrapped.lines.length > (heads.at(-1)?.lines.length ?? 0) && wrapped.cut === widest.cut)
      heads.push(headOf(wrapped, step));
  }
  return heads;
}
