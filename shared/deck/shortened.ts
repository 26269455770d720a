import type { Measure } from '../kinds/kind';
import { graphemesOf } from '../layout/measure';
import { type Font, type Wrapped, wrap } from '../layout/wrap';

/** A text in one line no wider than `most` px: where it is longer, its beginning with a sign, cut at a space if there is one. */
export function inOneLine(measure: Measure, text: string, most: number, { size, weight }: Font): string {
  const fits = (words: string) => measure.width(words, size, weight) <= most;
  return fits(text) ? text : withSign(text, fits);
}

/** A text in at most `count` lines; where it has more, the last of them ends in a sign. */
export function inLines(measure: Measure, text: string, most: number, font: Font, count: number): Wrapped {
  const whole = wrap(measure, text, most, font);
  if (whole.lines.length <= count) return whole;
  const kept = whole.lines.slice(0, count);
  const fits = (words: string) => measure.width(words, font.size, font.weight) <= most;
  const last = `${kept.pop() ?? ''} …`;
  const lines = [...kept, fits(last) ? last : withSign(last, fits)];
  const widths = lines.map((line) => measure.width(line, font.size, font.weight));
  return { lines, widths, width: Math.max(...widths), cut: true };
}

/** Graphemes are halved and not counted off one by one, since a text may have thousands. */
function withSign(text: string, fits: (words: string) => boolean): string {
  const graphemes = [...graphemesOf(text)];
  const first = (count: number) => graphemes.slice(0, count).join('');
  let [low, high] = [0, graphemes.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(`${first(middle)} …`)) low = middle;
    else high = middle;
  }
  const start = first(low);
  const space = start.lastIndexOf(' ');
  return space > start.length / 2 ? `${start.slice(0, space)} …` : `${start}…`;
}
