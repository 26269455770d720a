import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedName, spelt, unspelt } from '../../../main/files/names';

const words = fc.oneof(
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.string({ maxLength: 255, unit: 'binary' }),
  fc.constantFrom(
    '..',
    '../../x',
    '/',
    '\\',
    'C:\\x',
    'a%2fb',
    '%',
    'CON',
    ' . ',
    '\0',
    '\n',
    '數學'.repeat(60),
    '\ud800',
  ),
);
const everySystemTakes = /^[^\p{Cc}\p{Cs}\\/:*?"<>|]+$/u;

describe('a copy beside a file', () => {
  test('is marked, and counted from the second on', () => {
    expect(markedName('/a/gap.throughline', 'conflict', 1)).toBe('gap (conflict).throughline');
    expect(markedName('/a/gap.throughline', 'conflict', 2)).toBe('gap (conflict) 2.throughline');
    expect(markedName('/a/gap', '3/5, 10:42', 1)).toBe('gap (3-5, 10-42)');
    expect(markedName('/a/.hidden', 'copy', 3)).toBe('.hidden (copy) 3');
  });

  test('has a name of its own that every system takes, whatever the mark', () => {
    const name = fc.constantFrom('gap.throughline', 'gap', '.x', '差'.repeat(85), `a.${'b'.repeat(253)}`, 'a. ', '...');
    fc.assert(
      fc.property(words, name, fc.integer({ min: 1, max: 1000 }), (mark, name, count) => {
        const copy = markedName(`/folder/${name}`, mark, count);
        expect(copy).toMatch(everySystemTakes);
        expect(Buffer.byteLength(copy)).toBeLessThanOrEqual(255);
        expect([name, markedName(`/folder/${name}`, mark, count + 1)]).not.toContain(copy);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('a title as part of a name', () => {
  test('comes back as it was, or its beginning where it is too long', () => {
    fc.assert(
      fc.property(words, (title) => {
        const name = spelt(title);
        if (title !== '') expect(name).toMatch(everySystemTakes);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(103);
        const back = unspelt(name);
        const whole = Buffer.from(title).toString();
        if (back !== whole) expect([back.at(-1), whole.startsWith(back.slice(0, -1))]).toEqual(['…', true]);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  test('that somebody has changed by hand is taken as it is', () => {
    expect(unspelt('100% sure')).toBe('100% sure');
  });
});
