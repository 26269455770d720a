import { numbersFrom } from '../../random';
import type { Hostile } from '../hostile/file';
import { stranger, times } from './stranger';

/** Texts that are taken for outlines: how they are indented, what their lines are made of, what their heads say. */

const DRIVER = 'kind: driver\naim: On time by June\n\n';
/** Letters from anywhere in Unicode, but for halves of pairs. */
const noise = (count: number, seed: number): string => {
  const next = numbersFrom(seed);
  return times(count, () => {
    const code = Math.floor(next() ** 3 * 0x10ffff);
    return code >= 0xd800 && code < 0xe000 ? ' ' : String.fromCodePoint(code);
  }).join('');
};

export const outlines: readonly Hostile[] = [
  stranger(
    'C:\\Users\\x\\..\\mixed.txt',
    'tabs and spaces by turns, each line further in than its parent by one of them',
    () => times(300, (i) => `${times(i % 30, (k) => (k % 2 ? '\t' : '   ')).join('')}cause ${i}`).join('\n'),
  ),
  stranger('stairs.txt', '2,000 levels, one space each', () =>
    times(2_000, (i) => `${' '.repeat(i)}why ${i}`).join('\n'),
  ),
  stranger('ragged.tsv', 'a table whose rows have any number of cells', () =>
    times(1_000, (i) => times(1 + ((i * 7) % 40), (k) => (k % 3 ? `c${k}` : '')).join('\t')).join('\n'),
  ),
  stranger(
    'heads.txt',
    'the same key 30,000 times',
    () => `kind: fishbone\n${'problem: late\ntitle: x\nteam: y\n'.repeat(10_000)}\nA\n  B`,
  ),
  stranger(
    'no-kind.txt',
    'a kind with a terminal sequence in its name',
    () => 'kind: \x1b]0;owned\x07fish\x1b[2Jbone\u202E\n\nA\n',
  ),
  stranger(
    'rtl.txt',
    'right to left, with marks that turn it round again',
    () =>
      'kind: fishbone\nproblem: \u202Eالحافلات\u202C \u2067متأخرة\u2069\n\n\u200Fالطرق\u200F\n  \u2066طويلة\u2069 \u202D[note]\u202C\n',
  ),
  stranger(
    'invoice\u202Etxt.exe',
    'invisible signs where indentation would be',
    () => 'A\n\u200B\u200B B\n\u00A0\u00A0C\n\u3000\u3000D\n\u2003E\n\uFEFFF\n\u180EG\n\u2800H',
  ),
  stranger('zalgo.txt', 'a hundred thousand marks on one letter, 40 times', () =>
    times(40, (i) => `x${'\u0300\u0323'.repeat(30_000)}${i}`).join('\n'),
  ),
  stranger('one-line.txt', 'five million letters without a space', () => 'x'.repeat(5_000_000)),
  stranger('tagged.txt', 'a tag of five million letters', () => `A [${'x\\]'.repeat(1_700_000)}]`),
  stranger(
    'numbers.txt',
    'a number with a million parts before the words',
    () => `${'1.'.repeat(1_000_000)} x\n${'- '.repeat(1_000_000)}y\n${'\\'.repeat(1_000_000)}z`,
  ),
  stranger('macintosh.txt', 'lines that end in CR alone', () => 'kind: fishbone\rproblem: late\r\rA\r  B\r\r\r  C'),
  stranger(
    'separators.txt',
    'lines that end in U+2028, U+2029, NEL, VT and FF',
    () => 'A\u2028  B\u2029  C\u0085  D\v  E\f  F\n\r  G\r\r\n  H',
  ),
  stranger('a\0b.txt', 'a text with a NUL in it', () => 'A\n  B\0C\n'),
  stranger(
    'same-beginnings.txt',
    '3,000 lines twice, all of one beginning longer than a name, and a line that refers to one',
    () => {
      const lines = times(3_000, (i) => `  ${'x'.repeat(394)}${String(i).padStart(6, '0')}\n`).join('');
      return `${DRIVER}A\n${lines}${lines}  B\n    -> x\n`;
    },
  ),
  stranger(
    'measures.txt',
    'measures that begin a quotation and never end it',
    () =>
      `${DRIVER.trim()}\n${times(300, () => 'measure: "\\"\\\\ [outcome] baseline "x goal "y" due\n').join('')}\nA\n${`  measure: ${'"a\\'.repeat(300_000)}\n  measure: ${'x baseline '.repeat(100_000)}\n  measure: n [process] ${'due '.repeat(100_000)}\n`}`,
  ),
  stranger(
    `${'long'.repeat(1_200)}.md`,
    'headings by the thousand, closed by a million signs',
    () =>
      `# ${'#'.repeat(1_000_000)}\n${times(5_000, (i) => `${'#'.repeat(1 + (i % 8))} h${i} ${'#'.repeat(i % 50)}`).join('\n')}`,
  ),
  stranger('%2e%2e%2fnoise.txt', '100,000 letters from anywhere in Unicode', () => noise(100_000, 125)),
  stranger(
    'COM1.',
    'nothing but signs of an outline',
    () => '\\\n-\n*\n1.\na)\n->\n[]\n[note]\n  [note]\nkind:\nmeasure:\n:\n\\\\\n \\ \n',
  ),
];
