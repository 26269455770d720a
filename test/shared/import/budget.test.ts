import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILE_BUDGET, newMeter, PASTE_BUDGET } from '../../../shared/import/budget';
import { openAnything } from '../../../shared/import/open';
import { readPasted } from '../../../shared/import/outline-text';
import { kinds } from '../../../shared/kinds';

/** Cells that all say something else. */
const table = (rows: number, columns: number, between = '\t') =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => `c${row}.${column}`).join(between),
  ).join('\n');
const open = (text: string) => openAnything(new TextEncoder().encode(text), 'a.txt', kinds);

describe('what is pasted is counted as what it becomes', () => {
  test.each([
    ['a table', table(500, 30), 'paste.lines', 15_000],
    ['a wide table', table(100, 1_500), 'paste.lines', 150_000],
    ['a table with more cells than can be read', table(300, 3_000), 'paste.cells', 900_000],
    ['a list', 'Ice\n'.repeat(200_000), 'paste.lines', 200_000],
    ['blank rows', '\n'.repeat(10_000_000), 'paste.rows', 10_000_001],
    ['blank rows of an old Mac', '\r'.repeat(500_000), 'paste.rows', 500_001],
    ['a long word', 'x'.repeat(10_000_001), 'paste.characters', 10_000_001],
  ])('%s', (_, text, code, count) => {
    expect(readPasted(text, kinds)).toMatchObject({ ok: false, fault: { code, params: { count } } });
  });

  test('a table of 5,000 cells that say something comes in, one more does not', () => {
    const read = readPasted(table(1_000, 5), kinds);
    expect(read.ok && read.value.lines.length).toBe(PASTE_BUDGET.lines);
    expect(readPasted(`${table(1_000, 5)}\n\t\t\t\tmore`, kinds).ok).toBe(false);
  });

  test('a table of many rows in which cells say what is above them is as short as what it becomes', () => {
    const rows = Array.from({ length: 4_000 }, (_, i) => `Time\tBells\tToo late\tcause ${i}`).join('\n');
    const read = readPasted(rows, kinds);
    expect(read.ok && read.value.lines.map(({ depth }) => depth)).toEqual([0, 1, 2, ...Array(4_000).fill(3)]);
  });

  test('however rows are cut, no more lines than the budget has are kept', () => {
    const words = fc.constantFrom('a', 'b', ' c', '\t', '\t\td', '- ', '\n', '\r\n', '\r', 'kind: fishbone\n');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), fc.nat(20), (parts, most) => {
        const text = parts.join('');
        const all = readPasted(text, kinds);
        const some = readPasted(text, kinds, newMeter({ ...PASTE_BUDGET, lines: most }));
        if (some.ok) expect(some).toEqual(all);
        else expect(some.fault.params?.count).toBeGreaterThan(most);
      }),
    );
  });
});

describe('a file', () => {
  test('with more cells than a workbook has room for is refused before any of them is expanded', () => {
    expect(open(table(300, 3_000))).toMatchObject({ ok: false, fault: { code: 'outline.cells' } });
  });

  test('with fewer cells is refused for the lines that they become', () => {
    expect(open(table(300, 1_000))).toMatchObject({
      ok: false,
      fault: { code: 'outline.lines', params: { count: 300_000, most: FILE_BUDGET.lines } },
    });
  });
});
