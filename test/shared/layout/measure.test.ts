import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advances } from '../../../shared/layout/make-advances.mjs';
import { needsShaping, tableMeasure, withShaper } from '../../../shared/layout/measure';
import { strings } from './strings';

const width = (text: string, size = 10) => tableMeasure.width(text, size, 400);

test('the table is what the font files say', () => {
  expect(readFileSync('shared/layout/advances.generated.json', 'utf8')).toBe(advances());
});

test('a text is as wide as its letters, at any size, and wider in semibold', () => {
  for (const text of strings) {
    const letters = [...text.normalize()].reduce((sum, letter) => sum + width(letter), 0);
    expect(width(text), text).toBeCloseTo(letters, 6);
    expect(width(text, 20), text).toBeCloseTo(2 * letters, 6);
    expect(tableMeasure.width(`${text} bold`, 10, 600), text).toBeGreaterThan(width(`${text} bold`));
  }
});

test('an accent changes nothing, written as one character or as two', () => {
  for (const text of strings) expect(width(text.normalize('NFD')), text).toBe(width(text.normalize('NFC')));
  expect(width('m̂')).toBe(width('m'));
});

test('what a reader sees as one sign is measured as one', () => {
  const one = width('🙂');
  for (const sign of ['👩‍👩‍👧‍👦', '👍🏽', '🇻🇳', '❤️', '1️⃣', '🏴󠁧󠁢󠁷󠁬󠁳󠁿']) expect(width(sign), sign).toBe(one);
  expect(width('🙂🙂')).toBe(2 * one);
  expect(width('©')).toBeLessThan(width('©️'));
});

test('a Chinese, Japanese or Korean character is one em', () => {
  expect(width('数学成绩')).toBe(40);
  expect(width('がっこう')).toBe(width('がっこう'.normalize('NFD')));
  expect(width('학교')).toBe(20);
  expect(width('𠀋')).toBe(10);
});

test('what is not seen takes no room', () => {
  expect(width('a\u200Bb\u00ADc\u2060d\u200E')).toBe(width('abcd'));
});

test('only scripts that join, stack or run from the right need a shaper', () => {
  for (const text of ['مدرسة', 'בית ספר', 'โรงเรียน', 'विद्यालय', 'பள்ளி', 'សាលារៀន', 'a ب c']) {
    expect(needsShaping(text), text).toBe(true);
  }
  for (const text of [...strings, '数学', '학교', '🙂', '', 'Հայերեն', 'ქართული']) {
    expect(needsShaping(text), text).toBe(false);
  }
});

test('a shaper is asked for these alone, and once for each text', () => {
  const asked: string[] = [];
  const measure = withShaper((text, size) => {
    asked.push(text);
    return text.length * size;
  });
  expect(measure.width('مدرسة', 10, 400)).toBe(50);
  expect(measure.width('مدرسة', 10, 400)).toBe(50);
  expect(measure.width('مدرسة', 20, 400)).toBe(100);
  expect(measure.width('school 学校 🙂', 10, 400)).toBe(width('school 学校 🙂'));
  expect(asked).toEqual(['مدرسة', 'مدرسة']);
});

test('any text has a width, and more text is never narrower', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (any, more) => {
      expect(width(any)).toBeGreaterThanOrEqual(0);
      expect(width(any)).toBeLessThanOrEqual(any.length * 20);
      expect(width(`${any} ${more}`)).toBeGreaterThanOrEqual(width(any));
    }),
    { seed: 1, numRuns: 500 },
  );
});
