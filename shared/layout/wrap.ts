import type { Measure, Weight } from '../kinds/kind';
import { graphemesOf, needsShaping } from './measure';
import { unspacedWords } from './word-breaks';

export interface Font {
  size: number; // px
  weight: Weight;
  line: number; // px from baseline to baseline
}

export interface Wrapped {
  /** At least one; an empty text has one empty line. */
  lines: readonly string[];
  /** px, of each line. */
  widths: readonly number[];
  /** px, of the widest line. */
  width: number;
  /** A word was wider than the line and had to be cut. */
  cut: boolean;
}

/**
 * Breaks a text into lines no wider than `most` px (one grapheme stays whole, however wide). First fit says how many lines;
 * of all ways to break into as many the narrowest block is taken, and of these the most even lines. Lines end at spaces and
 * between CJK characters; after a hyphen or slash only where that saves a line; inside a word only where the word alone is
 * wider than a line, and then in parts of even width.
 */
export function wrap(measure: Measure, text: string, most: number, font: Font): Wrapped {
  const { whole, parts, answers } = recall(measure, text, font);
  const known = answers.get(most);
  if (known) return known;
  const answer = choose(measure, whole, parts, most, font);
  if (answers.size >= 64) answers.clear();
  answers.set(most, answer);
  return answer;
}

/** How a text breaks, without choosing where: for a search that asks for hundreds of widths. */
export interface Counter {
  /** As many lines as `wrap` has at this width, px. */
  lines(most: number): number;
  /** px of the widest part that is only broken where it is wider than a line. */
  widest: number;
}

export function counterOf(measure: Measure, text: string, font: Font): Counter {
  const { whole, parts } = recall(measure, text, font);
  const counts = new Map<number, number>();
  const widest = widestOf(whole);
  const widestPart = parts === whole ? widest : widestOf(parts);
  const count = (pieces: readonly Piece[], wide: number, most: number): number => {
    if (pieces.length === 0) return 1;
    const list = wide > most ? pieces.flatMap((p) => (p.wide > most ? cut(measure, p, most, font) : [p])) : pieces;
    return firstFit(list, most).lines;
  };
  const fresh = (most: number): number => {
    const short = count(parts, widestPart, most);
    return parts === whole || widest > most ? short : Math.min(short, count(whole, widest, most));
  };
  return {
    lines(most) {
      const known = counts.get(most) ?? fresh(most);
      counts.set(most, known);
      return known;
    },
    widest: widestPart,
  };
}

const widestOf = (pieces: readonly Piece[]): number => pieces.reduce((most, { wide }) => Math.max(most, wide), 0);

function choose(measure: Measure, whole: readonly Piece[], parts: readonly Piece[], most: number, font: Font): Wrapped {
  const calm = broken(measure, whole, most, font);
  if (parts === whole) return calm;
  const short = broken(measure, parts, most, font);
  return calm.cut || short.lines.length < calm.lines.length ? short : calm;
}

// What is never broken unless it is wider than a line. Widths and blanks in px.

interface Piece {
  text: string;
  wide: number;
  blank: number; // the space before it, if it does not start a line
}

const SPACES = /[^\S\u00A0\u2007\u202F]+/; // but for those that hold words together
const CJK = '\\u2E80-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF\\uFE30-\\uFE6F\\uFF00-\\uFFEF\\u{20000}-\\u{3FFFF}';
const OPENS = '（［｛「『【〈《〔〖'; // never end a line
const CLOSES = '、。，．・：；？！）］｝」』】〉》〕〗ー々\\u3099\\u309A'; // never start one
const ONE_CJK = `[${OPENS}]*[${CJK}][${CLOSES}]*`;
const WHOLE = new RegExp(`${ONE_CJK}|[^${CJK}]+`, 'gu');
/** A hyphen or slash with at least three letters after it: not in "3-5" or "I/O". */
const PARTS = new RegExp(`${ONE_CJK}|[^${CJK}]*?[-\\u2010/](?=\\p{L}{3})|[^${CJK}]+`, 'gu');
const BREAKS = /[-\u2010/]/;

function piecesOf(measure: Measure, text: string, { size, weight }: Font, rule: RegExp): readonly Piece[] {
  const space = measure.width(' ', size, weight);
  return text.split(SPACES).flatMap((word) =>
    (word.match(rule) ?? []).flatMap(unspacedWords).map((part, i) => ({
      text: part,
      wide: measure.width(part, size, weight),
      blank: i ? 0 : space,
    })),
  );
}

/** Parts of about the same width, none wider than `most` unless it is one grapheme. */
function cut(measure: Measure, piece: Piece, most: number, { size, weight }: Font): readonly Piece[] {
  const share = piece.wide / Math.ceil(piece.wide / (most * 0.92));
  const parts: Piece[] = [];
  const joins = needsShaping(piece.text); // letters that join are as wide as they are together
  let last = { text: '', wide: 0, blank: piece.blank };
  let sum = 0;
  for (const grapheme of graphemesOf(piece.text)) {
    const alone = measure.width(grapheme, size, weight);
    let wide = joins ? measure.width(last.text + grapheme, size, weight) : last.wide + alone;
    const full = sum + (wide - last.wide) / 2 > share * (parts.length + 1) || wide > most;
    if (last.text && full) {
      parts.push(last);
      last = { text: '', wide: 0, blank: 0 };
      wide = alone;
    }
    sum += wide - last.wide;
    last.text += grapheme;
    last.wide = wide;
  }
  return [...parts, last];
}

// Breaking.

const HAIR = 1e-6; // sums of the same widths in another order differ by less
const NEAR = 2; // px, to which the narrowest block is searched
const MANY = 80; // pieces from which on a text is a paragraph, where evenness costs more than it gives

function broken(measure: Measure, pieces: readonly Piece[], most: number, font: Font): Wrapped {
  if (!pieces.length) return { lines: [''], widths: [0], width: 0, cut: false };
  const wider = pieces.some(({ wide }) => wide > most);
  const list = wider ? pieces.flatMap((p) => (p.wide > most ? cut(measure, p, most, font) : [p])) : pieces;
  const lines = linesOf(list, startsOf(list, most));
  const widths = lines.map((line) => measure.width(line, font.size, font.weight));
  return { lines, widths, width: Math.max(...widths), cut: wider };
}

/** Index of the first piece of each line. */
function startsOf(list: readonly Piece[], most: number): readonly number[] {
  const first = firstFit(list, most);
  const count = first.lines;
  if (count === 1) return [0];
  if (first.widest > most + HAIR) return fitted(list, most); // one grapheme is wider than the line: nothing to win
  let high = first.widest;
  let low = leastWidth(list, count);
  while (high - low > NEAR) {
    const middle = (low + high) / 2;
    const tried = firstFit(list, middle);
    if (tried.lines > count) low = middle;
    else high = tried.widest;
  }
  return count > 2 && list.length < MANY ? evenest(list, high, count) : fitted(list, high);
}

/** No block of so many lines is narrower. */
function leastWidth(list: readonly Piece[], count: number): number {
  let sum = 0;
  let widest = 0;
  let blank = 0;
  for (const piece of list) {
    sum += piece.blank + piece.wide;
    if (piece.wide > widest) widest = piece.wide;
    if (piece.blank > blank) blank = piece.blank;
  }
  return Math.max(widest, (sum - count * blank) / count);
}

function firstFit(list: readonly Piece[], most: number): { lines: number; widest: number } {
  let lines = 0;
  let used = Number.POSITIVE_INFINITY;
  let widest = 0;
  for (const { wide, blank } of list) {
    used += blank + wide;
    if (used > most + HAIR) {
      lines++;
      used = wide;
    }
    if (used > widest) widest = used;
  }
  return { lines, widest };
}

function fitted(list: readonly Piece[], most: number): readonly number[] {
  const starts: number[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const [i, { wide, blank }] of list.entries()) {
    used += blank + wide;
    if (used > most + HAIR) {
      starts.push(i);
      used = wide;
    }
  }
  return starts;
}

// Room to reckon in, made once: this runs tens of thousands of times while a drawing is searched.
const ends = new Float64Array(MANY + 1); // px from the text's start to the end of its first n pieces
const costs = [new Float64Array(MANY + 1), new Float64Array(MANY + 1)] as const; // of n pieces in so many lines
const froms = new Uint8Array((MANY + 1) * (MANY + 1)); // by line and end: the start that costs least

/**
 * Of all ways to break into `count` lines no wider than `most`, the one with the least sum of squares of what lines leave
 * empty (as in Knuth and Plass, Breaking Paragraphs into Lines, 1981, with blanks that neither stretch nor shrink).
 */
function evenest(list: readonly Piece[], most: number, count: number): readonly number[] {
  const n = list.length;
  let sum = 0;
  for (const [i, { wide, blank }] of list.entries()) {
    sum += blank + wide;
    ends[i + 1] = sum;
  }
  let [next, best] = costs;
  best.fill(Number.POSITIVE_INFINITY, 1, n + 1);
  best[0] = 0;
  for (let line = 0; line < count; line++) {
    next.fill(Number.POSITIVE_INFINITY, 0, n + 1);
    const first = line === count - 1 ? n : line + 1;
    for (let end = first; end <= n; end++) {
      for (let start = end - 1; start >= line; start--) {
        const room = most - ((ends[end] ?? 0) - (ends[start] ?? 0) - (list[start]?.blank ?? 0));
        if (room < -HAIR && start < end - 1) break;
        const cost = (best[start] ?? 0) + room * room;
        if (cost < (next[end] ?? 0)) {
          next[end] = cost;
          froms[line * (MANY + 1) + end] = start;
        }
      }
    }
    [next, best] = [best, next];
  }
  const starts: number[] = [];
  for (let line = count - 1, end = n; line >= 0; line--) {
    end = froms[line * (MANY + 1) + end] ?? 0;
    starts.unshift(end);
  }
  return starts;
}

const linesOf = (list: readonly Piece[], starts: readonly number[]): readonly string[] =>
  starts.map((start, i) =>
    list
      .slice(start, starts[i + 1] ?? list.length)
      .map((piece, k) => (k && piece.blank ? ' ' : '') + piece.text)
      .join(''),
  );

// The same labels are asked again at many widths, and after every key: their pieces and answers are kept.

interface Recalled {
  whole: readonly Piece[];
  parts: readonly Piece[]; // the same list where hyphens and slashes change nothing
  answers: Map<number, Wrapped>; // by `most`
}

interface Face {
  size: number;
  weight: Weight;
  texts: Map<string, Recalled>;
}

const faces = new WeakMap<Measure, Face[]>();

function recall(measure: Measure, text: string, font: Font): Recalled {
  const { texts } = faceOf(measure, font);
  const known = texts.get(text);
  if (known) return known;
  const normal = text.normalize();
  const whole = piecesOf(measure, normal, font, WHOLE);
  const parts = BREAKS.test(normal) ? piecesOf(measure, normal, font, PARTS) : whole;
  const made = { whole, parts: parts.length > whole.length ? parts : whole, answers: new Map() };
  if (texts.size >= 9_000) texts.clear();
  texts.set(text, made);
  return made;
}

function faceOf(measure: Measure, { size, weight }: Font): Face {
  const known = faces.get(measure) ?? [];
  const found = known.find((face) => face.size === size && face.weight === weight);
  if (found) return found;
  const made = { size, weight, texts: new Map() };
  faces.set(measure, [...known.slice(-15), made]);
  return made;
}
