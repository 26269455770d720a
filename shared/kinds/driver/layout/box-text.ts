import type { Font } from '../../../layout/wrap';
import type { IconName } from '../../../scene/scene';
import type { Measure } from '../../kind';
import { drawingWords } from '../drawing-words';
import type { Content } from './content';
import { downTo, type Piece, setLists } from './piece';
import { AIM, BETWEEN_MEASURES, BOX, INNER, MEASURE_HEAD, PAD, PRIMARY, SIGN, STRONG, UNDER_AIM } from './sizes';
import { countWords, type Pill, setWords } from './words';

/** A box with all that is written in it, at one width: px from its top left corner. */
export interface Face {
  /** That it needs; it may stand in a wider column. */
  width: number;
  height: number; // even, so that its middle is a whole number
  pieces: readonly Piece[]; // its own words first
  signs: readonly Sign[];
  /** Round the numbers of further links. */
  pills: readonly Pill[];
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
  const { style, draft, lists } = content;
  const font = fontOf(content);
  const [x, inner] = [PAD[style], INNER[style]];
  const first = inner + (draft ? MEASURE_HEAD.line + BETWEEN_MEASURES : 0);
  const row = signsOf(measure, content, font, { x, baseline: first + downTo(font) });
  const inside = Math.max(LEAST_WORDS, most - 2 * x - row.room);
  const words = setWords(measure, content, font, { x: x + row.room, top: first, most: inside });
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
    pills: words.pills,
    rule,
    cut: words.cut || (listed?.cut ?? false),
  };
}

const fontOf = ({ style, strong }: Content): Font =>
  style === 'aim' ? AIM : style === 'primary' ? PRIMARY : strong ? STRONG : BOX;

/** How high a face is at a width, without the face; and the width that it needs for no word to be cut. px. */
export interface Sizer {
  height(most: number): number;
  least: number;
  /** Narrower than this, words beside signs would reach out of it. */
  must: number;
}

export function sizerOf(measure: Measure, content: Content): Sizer {
  const { style, draft, lists } = content;
  const font = fontOf(content);
  const { room } = signsOf(measure, content, font, { x: 0, baseline: 0 });
  const beside = 2 * PAD[style] + room;
  const words = countWords(measure, content, font);
  const simple = !draft && lists.length === 0;
  const fresh = (most: number) =>
    simple
      ? 2 * Math.ceil((2 * INNER[style] + words.lines(Math.max(LEAST_WORDS, most - beside)) * font.line) / 2)
      : faceOf(measure, content, most).height;
  const heights = new Map<number, number>();
  const height = (most: number) => {
    const known = heights.get(most) ?? fresh(most);
    heights.set(most, known);
    return known;
  };
  return { height, least: Math.ceil(words.widest) + beside, must: room > 0 ? LEAST_WORDS + beside : 0 };
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
