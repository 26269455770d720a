import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, fitText, LIMITS } from '../../../shared/model/schema';

test('words become one line without anything unseen, and cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const clean = cleanText(raw);
      expect(clean).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
      expect(cleanText(clean)).toBe(clean);
    }),
  );
});

test('what people write stays as it is', () => {
  for (const text of [
    'Few chances to feel successful',
    'المعلمون',
    '👩‍👩‍👧‍👦 families',
    'naïve — “why?”',
    '<b>&amp;</b>',
  ])
    expect(cleanText(text)).toBe(text);
  expect(cleanText('two\r\nlines\tand a tab')).toBe('two lines and a tab');
  expect(cleanText('half \uD83D of a pair')).toBe('half \uFFFD of a pair');
});

test('joiners and other unseen signs count as marks upon a letter, and emoji may be joined as long as they are', () => {
  const pairs = (count: number) => '\u0301\u200d'.repeat(count);
  expect(fitText(`e${pairs(40)}`, LIMITS.text)).toEqual({ text: `e${pairs(15)}`, rest: pairs(25) });
  expect(fitText('\u200b\u200d\u2060\xad'.repeat(40), LIMITS.text).text).toHaveLength(30);
  const families = '👩‍👩‍👧‍👦'.repeat(20);
  expect(fitText(families, LIMITS.text)).toEqual({ text: families, rest: '' });
});

test('a letter has thirty marks upon it at most, and what is cut is told', () => {
  const letter = `e${'\u0301'.repeat(31)}`;
  expect(fitText(`Time ${letter} and more`, 100)).toEqual({
    text: `Time e${'\u0301'.repeat(30)}`,
    rest: '\u0301 and more',
  });
  expect(fitText(letter.slice(0, 31), 100)).toEqual({ text: letter.slice(0, 31), rest: '' });
  expect(fitText(letter, 10)).toEqual({ text: letter.slice(0, 10), rest: letter.slice(10) });
});
