import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Measure } from '../../../shared/kinds/kind';
import { graphemesOf, tableMeasure, withShaper } from '../../../shared/layout/measure';
import { unspacedWords } from '../../../shared/layout/word-breaks';
import { wrap } from '../../../shared/layout/wrap';
import { type ScriptName, unspaced, wordsBy } from './words';

const FONT = { size: 14, weight: 400, line: 18 } as const;

/** Letters are narrower the more of them join, as in Arabic: no sum of single ones. */
const joining: Measure = withShaper((text, size) => {
  const count = [...graphemesOf(text)].length;
  return size * (0.3 * count + 0.4 * Math.sqrt(count));
});

const names = Object.keys(wordsBy).filter((name): name is ScriptName => name in wordsBy);
const texts = fc
  .constantFrom(...names)
  .chain((name) =>
    fc
      .array(fc.constantFrom<string>(...wordsBy[name]), { minLength: 1, maxLength: 14 })
      .map((words) => words.join(unspaced.some((other) => other === name) ? '' : ' ')),
  );

/** Where each part ends in the whole. */
const endsOf = (parts: readonly string[]): number[] => parts.map((_, i) => parts.slice(0, i + 1).join('').length);

test('no line is wider than its box in any script, also where letters join and a word must be cut', () => {
  for (const measure of [tableMeasure, joining])
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 400 }), (text, most) => {
        const { lines, widths, width } = wrap(measure, text, most, FONT);
        expect(widths).toEqual(lines.map((line) => measure.width(line, FONT.size, FONT.weight)));
        expect(width).toBe(Math.max(...widths));
        for (const line of lines)
          if ([...graphemesOf(line)].length > 1)
            expect(measure.width(line, FONT.size, FONT.weight), line).toBeLessThanOrEqual(most + 1e-6);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.normalize().replaceAll(' ', ''));
      }),
      { seed: 12, numRuns: 500 },
    );
});

test('a line of Thai, Lao, Khmer or Burmese ends between words, where no word is wider than a line', () => {
  for (const name of ['Thai', 'Lao', 'Khmer', 'Burmese'] as const)
    fc.assert(
      fc.property(fc.array(fc.constantFrom<string>(...wordsBy[name]), { minLength: 2, maxLength: 14 }), (words) => {
        const text = words.join('').normalize();
        const { lines } = wrap(tableMeasure, text, 120, FONT);
        const ends = endsOf(unspacedWords(text));
        for (const end of endsOf(lines)) expect(ends, `${text}: ${lines.join(' | ')}`).toContain(end);
      }),
      { seed: 13, numRuns: 200 },
    );
});

test('words are found by a dictionary, with the signs that belong to them', () => {
  expect(unspacedWords('หนังสือในบ้าน')).toEqual(['หนังสือ', 'ใน', 'บ้าน']);
  expect(unspacedWords('ต้นไม้(ใหญ่)ต่างๆ').every((part) => !/^[)ๆ]|\($/.test(part))).toBe(true);
  expect(unspacedWords('and/or (3-5)')).toEqual(['and/or (3-5)']);
  expect(unspacedWords('')).toEqual(['']);
});
