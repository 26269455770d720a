import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastedLines, workbookFromOutline } from '../../../shared/import/outline';
import { rowsOfTable, textOfRows } from '../../../shared/import/rows';
import { kinds } from '../../../shared/kinds';

const list = (text: string) => pastedLines(text).map(({ depth, text }) => `${'  '.repeat(depth)}${text}`);
const table = (...rows: string[][]) =>
  textOfRows(rowsOfTable(rows.map((cells) => cells.map((words) => [{ level: 0, words }])))).split('\n');

describe('a table', () => {
  test('of categories and causes: one that is repeated or left out is the same', () => {
    const read = ['Time', '  Short', '  Late', '  Bells', 'People', '  Few'];
    expect(list('Time\tShort\nTime\tLate\n\tBells\nPeople\tFew')).toEqual(read);
    expect(list('Time\tShort\r\n\tLate\r\n\tBells\r\nPeople\tFew\r\n')).toEqual(read);
  });

  test('goes on to the right as "why?" does', () => {
    expect(table(['A', 'a', 'x'], ['A', 'a', 'y'], ['A', 'b', 'x'], ['B', 'b', ''])).toEqual([
      'A',
      '  a',
      '    x',
      '    y',
      '  b',
      '    x',
      'B',
      '  b',
    ]);
  });

  test('loses no words, and repeats none but those of a column before', () => {
    const cell = fc.constantFrom('', 'a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const lines = rows.some((cells) => cells.some((words) => words !== '')) ? table(...rows) : [];
        const lasts = rows.flatMap((cells) => cells.filter((words) => words !== '').slice(-1));
        expect(lines.length).toBeGreaterThanOrEqual(lasts.length);
        for (const words of lasts) expect(lines.map((line) => line.trim())).toContain(words);
      }),
    );
  });

  test('makes a workbook, too', () => {
    const made = workbookFromOutline('Time\tShort\n\tLate', kinds);
    expect(made.ok && [...made.value.workbook.elements.values()].map(({ text }) => text)).toEqual([
      '',
      'Time',
      'Short',
      'Late',
    ]);
  });
});

describe('a list with tabs is no table', () => {
  test.each([
    ['moved in by tabs', 'Time\n\tShort\n\tLate', ['Time', '  Short', '  Late']],
    ['moved in as a whole', '\tTime\n\tShort', ['Time', 'Short']],
    ['with a tab after its bullets', '•\tTime\n•\tPeople', ['Time', 'People']],
    ['with a tab after its numbers', '1.\tTime\n2.\tPeople', ['Time', 'People']],
    ['with bullets of the second level', '•\tTime\n\to\tShort', ['Time', '  Short']],
  ])('%s', (_, text, lines) => {
    expect(list(text)).toEqual(lines);
  });
});

test('rows are moved in under the last of a lower level, without bound on levels and with one on depth', () => {
  expect(textOfRows([3, 7, 7, 900, 5, 3].map((level, i) => ({ level, words: `w${i}` })))).toBe(
    'w0\n  w1\n  w2\n    w3\n  w4\nw5',
  );
  const deep = textOfRows(Array.from({ length: 5_000 }, (_, level) => ({ level, words: 'w' })));
  expect(deep.split('\n')).toHaveLength(5_000);
  expect(deep.length).toBeLessThan(3_000_000);
});
