import { type Font, wrap } from '../../../layout/wrap';
import type { IconName } from '../../../scene/scene';
import type { Measure } from '../../kind';
import { drawingWords } from '../drawing-words';
import type { Content } from './content';
import { downTo, type Piece, setLists } from './piece';
import {
  AIM,
  AWAITED,
  BETWEEN_MEASURES,
  BOX,
  INNER,
  MEASURE_HEAD,
  PAD,
  PRIMARY,
  SIGN,
  STRONG,
  TAIL,
  UNDER_AIM,
} from './sizes';

/** A box with all that is written in it, at one width: px from its top left corner. */
export interface Face {
  /** That it needs; it may stand in a wider column. */
  width: number;
  height: number; // even, so that its middle is a whole number
  pieces: readonly Piece[]; // its own words first
  signs: readonly Sign[];
  /** Of the hairline between the aim and its measures. */
  rule: number | undefined;
  /** A word was wider than the line. */
  cut: boolean;
}

export interface Sign {
  name: IconName;
  x: number;
  y: number;
}

const LEAST_WORDS = 60; // px that signs leave to the words

export function faceOf(measure: Measure, content: Content, most: number): Face {
  const { style, strong, tail, draft, lists } = content;
  const font = style === 'aim' ? AIM : style === 'primary' ? PRIMARY : strong ? STRONG : BOX;
  const [x, inner] = [PAD[style], INNER[style]];
  const first = inner + (draft ? MEASURE_HEAD.line + BETWEEN_MEASURES : 0);
  const row = signsOf(measure, content, font, { x, baseline: first + downTo(font) });
  const inside = Math.max(LEAST_WORDS, most - 2 * x - row.room);
  const words = setWords(measure, content.text, tail, font, { x: x + row.room, top: first, most: inside });
  const pieces = [...words.pieces, ...row.counts];
  if (draft) {
    const text = drawingWords['drawn-draft'];
    const widths = [measure.width(text, MEASURE_HEAD.size, MEASURE_HEAD.weight)];
    pieces.push({
      role: 'draft',
      font: MEASURE_HEAD,
      lines: [text],
      widths,
      x,
      baseline: inner + downTo(MEASURE_HEAD),
    });
  }
  const rule = lists.length > 0 ? words.bottom + UNDER_AIM : undefined;
  const listed =
    rule === undefined ? undefined : setLists(measure, lists, { most: most - 2 * x, x, top: rule + UNDER_AIM });
  const width = Math.max(words.width + row.room, listed?.width ?? 0);
  return {
    width: Math.ceil(width) + 2 * x,
    height: 2 * Math.ceil(((listed?.bottom ?? words.bottom) + inner) / 2),
    pieces: [...pieces, ...(listed?.pieces ?? [])],
    signs: row.signs,
    rule,
    cut: words.cut || (listed?.cut ?? false),
  };
}

/** Words and, behind their last line or below it, how many are folded away: a piece of its own, which can be pressed. */
function setWords(
  measure: Measure,
  text: string,
  tail: string,
  font: Font,
  { x, top, most }: { x: number; top: number; most: number },
) {
  const { lines, widths, width, cut } = wrap(measure, text, most, font);
  const pieces: Piece[] = [{ role: 'words', font, lines, widths, x, baseline: top + downTo(font) }];
  let bottom = top + lines.length * font.line;
  if (!tail) return { pieces, width: Math.max(AWAITED, width), bottom, cut };
  const wide = measure.width(tail, font.size, font.weight);
  const last = widths.at(-1) ?? 0;
  const behind = last > 0 && last + TAIL + wide <= most ? last + TAIL : 0;
  if (behind === 0 && last > 0) bottom += font.line;
  const baseline = bottom - font.line + downTo(font);
  if (behind > 0 && lines.length > 1) pieces.splice(0, 1, ...beforeLast(pieces[0], font));
  pieces.push({ role: 'folded', font, lines: [tail], widths: [wide], x: x + behind, baseline });
  return { pieces, width: Math.max(AWAITED, width, behind + wide), bottom, cut };
}

/** The last line as a piece of its own, so that what stands behind it is beside its words and not on them. */
function beforeLast(piece: Piece | undefined, font: Font): readonly Piece[] {
  if (!piece) return [];
  const { lines, widths, baseline } = piece;
  return [
    { ...piece, lines: lines.slice(0, -1), widths: widths.slice(0, -1) },
    { ...piece, lines: lines.slice(-1), widths: widths.slice(-1), baseline: baseline + (lines.length - 1) * font.line },
  ];
}

const CAPITALS = 0.72; // height of capitals, em

/** In a row before the words, in the middle of the capitals of their first line; numbers stand on that line. */
function signsOf(measure: Measure, content: Content, font: Font, { x, baseline }: { x: number; baseline: number }) {
  const signs: Sign[] = [];
  const counts: Piece[] = [];
  let room = 0;
  for (const { name, count } of content.signs) {
    signs.push({ name, x: x + room, y: baseline - (CAPITALS * font.size + SIGN.size) / 2 });
    room += SIGN.size;
    if (count) {
      const width = measure.width(count, BOX.size, BOX.weight);
      counts.push({ role: 'count', font: BOX, lines: [count], widths: [width], x: x + room + SIGN.count, baseline });
      room += SIGN.count + Math.ceil(width);
    }
    room += SIGN.apart;
  }
  return { signs, counts, room };
}
