import type { Measure, Weight } from '../kinds/kind';
import { advances } from './advances';

/**
 * Widths in px of text set in Noto Sans without kerning and ligatures, the same in page, worker and plain Node. What the font
 * has is exact (within 0.1 px of Chromium, see test/e2e/text-width.spec.ts); CJK is 1 em, which is what its fonts have; the
 * rest is drawn by whatever font the computer has and is a guess, on the wide side, a grapheme at a time: words may come out
 * shorter than their room, hardly ever longer.
 */
const EM = 1000;
const EMOJI = 1400; // Noto Color Emoji 1245, Segoe UI Emoji 1370, Apple Color Emoji up to 1330
const OTHER = 800;
const SHAPED = 800; // Arabic, Thai and Devanagari have 500 to 750 a grapheme, Tamil and Khmer up to 1000

/** Scripts whose letters change with their neighbours, join, or run from right to left. */
const NEEDS_SHAPING =
  /[\u0590-\u109F\u1700-\u18AF\u1900-\u1AAF\u1B00-\u1C7F\u1CD0-\u1CFF\uA800-\uA82F\uA840-\uA8FE\uA900-\uA92F\uA930-\uAAFF\uABC0-\uABFF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{11FFF}\u{1E800}-\u{1EFFF}]/u;
const EMOJI_SIGN = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u20E3/u;
const WIDE = /[\u1100-\u11FF\u{20000}-\u{3FFFF}]/u;

/** Is this text measured by a guess where there is no shaper? */
export const needsShaping = (text: string): boolean => NEEDS_SHAPING.test(text);

const HAN = /^[\u{20000}-\u{3FFFF}]$/u; // two units each, of 1 em

/** Is its width known and no guess? Then every sign of it is in the table of advances, or is as wide as all in its script. */
export function isWidthKnown(text: string, weight: Weight): boolean {
  if (needsShaping(text)) return false;
  const table = advances[weight];
  for (const sign of text.normalize())
    if ((sign.length > 1 || (table[sign.charCodeAt(0)] ?? -1) < 0) && !HAN.test(sign)) return false;
  return true;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The parts that a reader takes for one character: a letter with its accents, a family of emoji. */
export function* graphemesOf(text: string): Iterable<string> {
  for (const { segment } of graphemes.segment(text)) yield segment;
}

/** Without a shaper: the command line, a worker, tests. */
export const tableMeasure: Measure = { width: (text, size, weight) => (units(text.normalize(), weight) * size) / 1000 };

/** As `tableMeasure`, but texts that need shaping are measured by `shape` (px), asked once for each text. */
export function withShaper(shape: (text: string, size: number, weight: Weight) => number): Measure {
  const known = new Map<string, number>();
  return {
    width(text, size, weight) {
      if (!needsShaping(text)) return tableMeasure.width(text, size, weight);
      const normal = text.normalize();
      const key = `${weight} ${size} ${normal}`;
      const width = known.get(key) ?? shape(normal, size, weight);
      if (known.size >= 20_000) known.clear();
      known.set(key, width);
      return width;
    },
  };
}

/** Thousandths of an em. */
function units(text: string, weight: Weight): number {
  const table = advances[weight];
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const advance = table[text.charCodeAt(i)] ?? -1;
    if (advance < 0) return slowUnits(text, table);
    sum += advance;
  }
  return sum;
}

function slowUnits(text: string, table: Int16Array): number {
  let sum = 0;
  for (const grapheme of graphemesOf(text)) {
    const first = table[grapheme.charCodeAt(0)] ?? -1;
    if (EMOJI_SIGN.test(grapheme) && (first < 0 || grapheme.length > 1)) sum += EMOJI;
    else if (first >= 0) sum += knownUnits(grapheme, table);
    else if (WIDE.test(grapheme)) sum += EM;
    else sum += needsShaping(grapheme) ? SHAPED : OTHER;
  }
  return sum;
}

/** A letter of the font with marks that it lacks: those take no room. */
function knownUnits(grapheme: string, table: Int16Array): number {
  let sum = 0;
  for (let i = 0; i < grapheme.length; i++) sum += Math.max(0, table[grapheme.charCodeAt(i)] ?? 0);
  return sum;
}
