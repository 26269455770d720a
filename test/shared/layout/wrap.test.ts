import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphemesOf, tableMeasure } from '../../../shared/layout/measure';
import { wrap } from '../../../shared/layout/wrap';
import { strings } from './strings';

const FONT = { size: 14, weight: 400, line: 18 } as const;
const HAIR = 1e-6;
const wide = (text: string) => tableMeasure.width(text, FONT.size, FONT.weight);
const lines = (text: string, most: number) => wrap(tableMeasure, text, most, FONT).lines;
const wordsOf = (text: string) =>
  text
    .normalize()
    .split(/[^\S\u00A0\u202F]+/)
    .filter(Boolean);

const word = fc.constantFrom(...new Set(strings.flatMap((text) => text.split(' '))));
const plain = fc.array(
  word.filter((text) => !/[-/]/.test(text)),
  { minLength: 1, maxLength: 12 },
);
const hostile = fc.oneof(
  fc.constantFrom(...strings),
  fc.constantFrom(
    '',
    ' ',
    'a'.repeat(300),
    '数学成绩不好。'.repeat(9),
    '👩‍👩‍👧‍👦'.repeat(30),
    'https://example.org/a/b-c/d?e=f',
  ),
  fc.constantFrom(
    'مدرسة كبيرة جدا',
    'e\u0301'.repeat(80),
    '-'.repeat(50),
    '/and/or/-/not-either',
    '（「数」）、。！？',
    'a\u00A0b',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const texts = fc.array(hostile, { maxLength: 5 }).map((parts) => parts.join(' '));
const mosts = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0.1, max: 900, noNaN: true }));

function greedy(words: readonly string[], most: number): string[] {
  const out: string[] = [];
  for (const next of words) {
    const longer = `${out.at(-1)} ${next}`;
    if (out.length && wide(longer) <= most + HAIR) out[out.length - 1] = longer;
    else out.push(next);
  }
  return out;
}

/** All ways to break these words into so many lines. */
function* breaks(words: readonly string[], count: number): Iterable<string[]> {
  if (count === 1) yield [words.join(' ')];
  else
    for (let n = 1; n <= words.length - count + 1; n++)
      for (const rest of breaks(words.slice(n), count - 1)) yield [words.slice(0, n).join(' '), ...rest];
}

test('no line is wider than asked, unless it is one character; the width is that of the widest', () => {
  fc.assert(
    fc.property(texts, mosts, (text, most) => {
      const answer = wrap(tableMeasure, text, most, FONT);
      expect(answer.lines.length).toBeGreaterThan(0);
      for (const line of answer.lines) {
        if (wide(line) > most + HAIR) expect([...graphemesOf(line)]).toHaveLength(1);
      }
      expect(answer.widths).toEqual(answer.lines.map(wide));
      expect(answer.width).toBe(Math.max(...answer.widths));
    }),
    { seed: 2, numRuns: 1_000 },
  );
});

test('the lines give the words back, in order, and lose nothing', () => {
  fc.assert(
    fc.property(texts, mosts, (text, most) => {
      const answer = wrap(tableMeasure, text, most, FONT);
      expect(answer.lines.join('').replaceAll(' ', '')).toBe(wordsOf(text).join('').replaceAll(' ', ''));
    }),
    { seed: 3, numRuns: 1_000 },
  );
  fc.assert(
    fc.property(plain, fc.integer({ min: 250, max: 600 }), (words, most) => {
      expect(lines(words.join('  '), most).join(' ')).toBe(words.join(' ').normalize());
    }),
    { seed: 4 },
  );
});

test('a text has as few lines as first fit gives, and no wider ones', () => {
  fc.assert(
    fc.property(plain, fc.integer({ min: 200, max: 500 }), (words, most) => {
      const first = greedy(words, most);
      const answer = wrap(tableMeasure, words.join(' '), most, FONT);
      expect(answer.lines).toHaveLength(first.length);
      expect(answer.width).toBeLessThanOrEqual(Math.max(...first.map(wide)) + HAIR);
    }),
    { seed: 5, numRuns: 500 },
  );
});

test('no other way with as many lines is narrower by more than 2 px, or as narrow and more even', () => {
  const squares = (list: readonly string[]) => list.reduce((sum, line) => sum + wide(line) ** 2, 0);
  fc.assert(
    fc.property(plain, fc.integer({ min: 200, max: 320 }), (words, most) => {
      const answer = wrap(tableMeasure, words.join(' '), most, FONT);
      for (const other of breaks(words, answer.lines.length)) {
        const width = Math.max(...other.map(wide));
        expect(width).toBeGreaterThan(answer.width - 2 - HAIR);
        if (answer.lines.length > 2 && width <= answer.width) {
          expect(squares(other)).toBeGreaterThan(squares(answer.lines) - 1e-3);
        }
      }
    }),
    { seed: 6, numRuns: 200 },
  );
});

test('the same question has the same answer, whatever was asked before', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, mosts), { maxLength: 8 }), (asked) => {
      const fresh = { width: tableMeasure.width };
      const once = asked.map(([text, most]) => wrap(tableMeasure, text, most, FONT));
      const again = [...asked].reverse().map(([text, most]) => wrap(fresh, text, most, FONT));
      expect(again.reverse()).toEqual(once);
    }),
    { seed: 7 },
  );
});

test('a hyphen or slash ends a line only where that saves one', () => {
  expect(lines('Short-term planning', 120)).toEqual(['Short-term', 'planning']);
  expect(lines('Math is taught to mixed-grade groups', 170)).toEqual(['Math is taught to', 'mixed-grade groups']);
  expect(lines('counselors/administrators', 130)).toEqual(['counselors/', 'administrators']);
  expect(lines('pages 100-200', 60)).toEqual(['pages', '100-200']);
});

test('Chinese breaks between characters, but no line starts with its full stop', () => {
  const broken = lines('学生数学成绩不好，因为没有时间。', 56);
  expect(broken.length).toBeGreaterThan(3);
  for (const line of broken) expect(line).not.toMatch(/^[，。]/);
});

test('a word too wide for a line is cut evenly, and says so', () => {
  const answer = wrap(tableMeasure, 'x'.repeat(41), 100, FONT);
  expect(answer.cut).toBe(true);
  const lengths = answer.lines.map((line) => line.length);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
  expect(wrap(tableMeasure, 'x', 100, FONT).cut).toBe(false);
});

test('a no-break space holds', () => {
  expect(lines('Grade\u00A08 math gap', 60)).toEqual(['Grade\u00A08', 'math', 'gap']);
});

test('an empty text is one empty line', () => {
  for (const text of ['', '   ']) {
    expect(wrap(tableMeasure, text, 100, FONT)).toEqual({ lines: [''], widths: [0], width: 0, cut: false });
  }
});
