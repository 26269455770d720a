import { describe, expect, test } from 'vitest';
import { newMeter, PASTE_BUDGET } from '../../../shared/import/budget';
import { textFromHtml } from '../../../shared/import/html';

const read = (html: string) => {
  const meter = newMeter(PASTE_BUDGET);
  return { text: textFromHtml(html, meter), fault: meter.fault('paste') };
};
const rows = (html: string) => read(html).text?.split('\n');

describe('all words come along', () => {
  test.each([
    [
      'words between the cells of a table',
      '<table>A<tr><td>B</td>C</tr><caption>D</caption></table>',
      ['A', 'C', 'D', '  B'],
    ],
    ['what was never closed', '<ul><li>A<ul><li>B<li>C<table><tr><td>D', ['A', '  B', '  C', '    D']],
    ['a head that was never closed', '<html><head><style>p{}</style><ul><li>A', ['A']],
    ['signs by their names', '<li>A &amp; B &lt;i&gt; &#x41;&nbsp;&euro;', ['A & B <i> A €']],
    [
      'levels that nobody has',
      '<p style="mso-list:l0 level999999999 lfo1">A<p style="mso-list:l0 level0">B',
      ['A', 'B'],
    ],
    ['spans that nobody has', '<table><tr><td colspan=1000000000 rowspan=-5>A<td>B</table>', ['A', '  B']],
  ])('%s', (_, html, expected) => {
    expect(rows(html)).toEqual(expected);
  });

  test('but those of scripts, styles and pictures', () => {
    expect(rows('<li>A<script>b()</script><style>c</style><svg><text>d</text></svg><textarea>e</textarea>')).toEqual([
      'A',
    ]);
  });
});

const cells = (rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) => {
    const words = Array.from({ length: columns }, (_, column) => `<td>${row}.${column}`);
    return `<tr>${words.join('')}`;
  }).join('');

describe('too much is refused with how much it is', () => {
  test.each([
    ['a hundred thousand items', '<li>a'.repeat(100_000), 'paste.lines', 100_000],
    ['a table', `<table>${cells(500, 30)}</table>`, 'paste.lines', 15_000],
    ['a table of more cells than can be read', `<table>${cells(200, 3_000)}`, 'paste.cells', 600_000],
  ])('%s', (_, html, code, count) => {
    const { text, fault } = read(html);
    expect([text, fault?.code, fault?.params?.count]).toEqual([null, code, count]);
  });
});

test('what stands between cells is no cell, however much it is', () => {
  const spaced = '<td>x</td>\n'.repeat(300_000);
  expect(read(`<table><tr>${spaced}</table>`).fault?.code).toBe('paste.lines'); // 300,000 cells may be read
  const { text, fault } = read(`<table><tr>${'<br>'.repeat(300_000)}<td>A</td></table>`);
  expect([text, fault]).toEqual(['A', null]);
});

test.each([
  ['tags within tags', '<i>x'.repeat(20_000)],
  ['lists within lists', '<ul><li>x'.repeat(10_000)],
  ['cells within cells', '<table><tr><td>x'.repeat(5_000)],
])('%s lose no words, however deep', (_, html) => {
  const { text, fault } = read(html);
  expect(text?.match(/x/g)?.length ?? fault?.params?.count).toBe(html.match(/x/g)?.length);
});
