import { type Counter, counterOf, type Font, wrap } from '../../../layout/wrap';
import type { Measure } from '../../kind';
import type { Also, Content } from './content';
import { downTo, type Piece } from './piece';
import { ALSO, AWAITED, STRONG, TAIL } from './sizes';

/** Round the number of a further link; px from the corner of the face. */
export interface Pill extends Also {
  x: number;
  y: number;
  width: number;
}

/** What stands behind the words: how many are folded away, which can be pressed, and numbers of further links. */
interface Mark {
  role: 'folded' | 'also' | 'also-own';
  text: string;
  font: Font;
  /** Of the text, and with the pill round it. */
  inner: number;
  width: number;
  also: Also | undefined;
}

function marksOf(measure: Measure, { tail, also }: Content, font: Font): readonly Mark[] {
  const numbers = also.map((each): Mark => {
    const text = String(each.number);
    const inner = measure.width(text, STRONG.size, STRONG.weight);
    const width = Math.max(ALSO.height, Math.ceil(inner) + 2 * ALSO.pad);
    return { role: each.own ? 'also-own' : 'also', text, font: STRONG, inner, width, also: each };
  });
  if (!tail) return numbers;
  const inner = measure.width(tail, font.size, font.weight);
  return [{ role: 'folded', text: tail, font, inner, width: inner, also: undefined }, ...numbers];
}

/** px that marks take behind the last line of the words. */
const roomOf = (marks: readonly Mark[]): number => marks.reduce((sum, { width }) => sum + TAIL + width, 0);

/** In lines of their own: for each its line, and px from the left. */
function placesOf(marks: readonly Mark[], most: number): readonly { line: number; x: number }[] {
  let [line, used] = [0, 0];
  return marks.map(({ width }) => {
    const breaks = used > 0 && used + TAIL + width > most;
    const x = used > 0 && !breaks ? used + TAIL : 0;
    if (breaks) line++;
    used = x + width;
    return { line, x };
  });
}

/** Do marks have room behind the last line, without one line more? */
const isBehind = (words: Counter, room: number, most: number): boolean =>
  most > 2 * room && words.lines(most - room) === words.lines(most);

/** As many lines as the words have with what stands behind them, at any width, px. */
export function countWords(measure: Measure, content: Content, font: Font): Counter {
  const words = counterOf(measure, content.text, font);
  const marks = marksOf(measure, content, font);
  if (marks.length === 0) return words;
  const room = roomOf(marks);
  return {
    widest: words.widest,
    lines(most) {
      const own = content.text ? words.lines(most) : 0;
      if (own > 0 && isBehind(words, room, most)) return own;
      return own + 1 + (placesOf(marks, most).at(-1)?.line ?? 0);
    },
  };
}

/** Words and the marks behind their last line, where all of them have room there without one line more; else below it. */
export function setWords(
  measure: Measure,
  content: Content,
  font: Font,
  { x, top, most }: { x: number; top: number; most: number },
) {
  const { text } = content;
  const marks = marksOf(measure, content, font);
  const room = roomOf(marks);
  const behind = marks.length > 0 && text !== '' && isBehind(counterOf(measure, text, font), room, most);
  const { lines, widths, width, cut } = wrap(measure, text, behind ? most - room : most, font);
  const piece: Piece = { role: 'words', font, lines, widths, x, baseline: top + downTo(font) };
  const own = text || marks.length === 0 ? lines.length : 0;
  const places = behind
    ? placesOf(marks, most).map((place) => ({ line: -1, x: (widths.at(-1) ?? 0) + TAIL + place.x }))
    : placesOf(marks, most);
  const pieces = behind && lines.length > 1 ? beforeLast(piece, font) : [piece];
  const pills: Pill[] = [];
  const set: Piece[] = [];
  let wide = Math.max(AWAITED, width);
  for (const [i, mark] of marks.entries()) {
    const place = places[i] ?? { line: 0, x: 0 };
    const left = x + place.x;
    const middle = top + (own + place.line + 0.5) * font.line;
    const baseline = middle - font.line / 2 + downTo(font);
    if (mark.also) pills.push({ ...mark.also, x: left, y: middle - ALSO.height / 2, width: mark.width });
    const inside = (mark.width - mark.inner) / 2;
    set.push({
      role: mark.role,
      font: mark.font,
      lines: [mark.text],
      widths: [mark.inner],
      x: left + inside,
      baseline,
    });
    wide = Math.max(wide, place.x + mark.width);
  }
  const rows = own + (behind ? 0 : (places.at(-1)?.line ?? -1) + 1);
  return { pieces: [...pieces, ...set], pills, width: wide, bottom: top + rows * font.line, cut };
}

/** The last line as a piece of its own, so that what stands behind it is beside its words and not on them. */
function beforeLast(piece: Piece, font: Font): readonly Piece[] {
  const { lines, widths, baseline } = piece;
  return [
    { ...piece, lines: lines.slice(0, -1), widths: widths.slice(0, -1) },
    { ...piece, lines: lines.slice(-1), widths: widths.slice(-1), baseline: baseline + (lines.length - 1) * font.line },
  ];
}
