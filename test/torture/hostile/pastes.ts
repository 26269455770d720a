import { BRANCHES_TYPE } from '../../../shared/import/branches';
import { ELSEWHERE, SCRIPTS } from './file';

/** What somebody put on a clipboard to do harm, or what went wrong as if somebody had. */
export interface HostilePaste {
  what: string;
  /** By type, as a clipboard has them. Made when they are asked for: some are large. */
  forms(): Readonly<Record<string, string>>;
}

const text = (what: string, make: () => string): HostilePaste => ({ what, forms: () => ({ 'text/plain': make() }) });
const html = (what: string, make: () => string): HostilePaste => ({
  what: `HTML: ${what}`,
  forms: () => ({ 'text/plain': 'plain words', 'text/html': make() }),
});
const records = (what: string, make: () => unknown): HostilePaste => ({
  what: `our records: ${what}`,
  forms: () => {
    const made = make();
    return { 'text/plain': 'plain words', [BRANCHES_TYPE]: typeof made === 'string' ? made : JSON.stringify(made) };
  },
});

const grid = (rows: number, columns: number, row: (cells: string[]) => string): string =>
  Array.from({ length: rows }, (_, r) => row(Array.from({ length: columns }, (_, c) => `c${r}.${c}`))).join('\n');
const tabs = (rows: number, columns: number) => grid(rows, columns, (cells) => cells.join('\t'));
const cells = (rows: number, columns: number) =>
  `<table>${grid(rows, columns, (words) => `<tr>${words.map((word) => `<td>${word}`).join('')}`)}</table>`;
const rows = (count: number, row: (i: number) => string) => Array.from({ length: count }, (_, i) => row(i)).join('\n');

const tables: HostilePaste[] = [
  text('a table that becomes three times what is taken', () => tabs(500, 30)),
  text('a table as wide as a page of code', () => tabs(100, 1_500)),
  text('a table of 900,000 cells', () => tabs(300, 3_000)),
  text('a row of 100,000 cells', () => tabs(1, 100_000)),
  text('two columns of 50,000 rows', () => tabs(50_000, 2)),
  text('a table of 4,000 lines', () => tabs(400, 10)),
  text('a table of blank cells', () => `a\tb${'\n\t'.repeat(200_000)}`),
  text('cells of half a megabyte', () => rows(4, () => `${'x'.repeat(500_000)}\ty`)),
  html('a table that becomes three times what is taken', () => cells(500, 30)),
  html('a table of 600,000 cells', () => cells(200, 3_000)),
  html(
    'spans of a thousand million',
    () => `<table>${'<tr><td rowspan=1000000000 colspan=1000000000>y'.repeat(2_000)}`,
  ),
  html('tables within tables', () => '<table><tr><td>x'.repeat(3_000)),
  html('breaks between the cells of one row', () => `<table><tr>${'<br>'.repeat(300_000)}<td>x`),
  html('words between cells', () => `<table>${'x<tr>y<td>z'.repeat(2_000)}`),
];

const lists: HostilePaste[] = [
  text('200,000 lines', () => 'Ice\n'.repeat(200_000)),
  text('5,000 lines', () => rows(5_000, (i) => `${'  '.repeat(i % 4)}Reason ${i}`)),
  text('5,000 lines beside one another', () => rows(5_000, (i) => `Reason ${i}`)),
  text('1,000 levels', () => rows(1_000, (i) => `${' '.repeat(i)}x`)),
  text('ten million blank lines', () => '\n'.repeat(10_000_000)),
  text('a line of five megabytes', () => 'x'.repeat(5_000_000)),
  text('a line of brackets', () => `x${' [a'.repeat(100_000)}`),
  text('a line of backslashes', () => '\\'.repeat(300_000)),
  text('lines that are too long', () => rows(200, (i) => `${i} ${'word '.repeat(600)}`)),
  text('more tags than there may be', () => `Time [${rows(400, (i) => `tag ${i}`).replaceAll('\n', ', ')}]`),
  text('bullets without words', () => '•\t\n'.repeat(4_000)),
  html('a million items', () => '<li>a'.repeat(1_000_000)),
  html('lists within lists', () => '<ul><li>x'.repeat(20_000)),
  html('marks within marks', () => `<ul><li>${'<i>x'.repeat(60_000)}`),
  html('marks that are closed before they begin', () => `<ul><li>x${'<i>'.repeat(20_000)}${'</b>'.repeat(20_000)}`),
  html('paragraphs in unclosed marks', () => '<li><b>x<p>'.repeat(4_000)),
  html('levels of a thousand million', () =>
    '<p style="mso-list:l0 level1000000000 lfo1">A<p style="mso-list:l0 level-1">B'.repeat(500),
  ),
  html('a style of half a megabyte', () => `<p style="${'mso-list:'.repeat(50_000)}">x<ul><li>y`),
  html('signs by their names', () => `<ul><li>${'&amp;&nbsp;&#0;&#x110000;&lt;'.repeat(20_000)}`),
  html('an attribute for each letter', () => `<ul><li ${rows(30_000, (i) => `a${i}=1`).replaceAll('\n', ' ')}>x`),
  html('eleven megabytes', () => `<ul><li>${'x'.repeat(11_000_000)}`),
  html('nothing but marks', () => '<ul><li><b></b>'.repeat(10_000)),
];

const letters: HostilePaste[] = [
  text('letters that turn round', () => rows(50, () => '\u202Eeci\u2066\u202D\u2069 Time')),
  text('letters that end a text', () => rows(50, () => 'Ti\u0000me\u0007\u001B[2J')),
  text('halves of letters', () => rows(50, () => '\uD800Time\uDFFF')),
  text('marks upon marks', () => rows(20, () => `e${'\u0301'.repeat(1_900)}`)),
  text('rich text as it stands', () => `{\\rtf1\\ansi{\\object\\objdata ${'01'.repeat(5_000)}}\\par Time}`),
  text('line ends of an old Mac', () => 'Time\r  Short\r'.repeat(500)),
  text('a kind that nobody knows', () => 'kind: __proto__\n\nTime'),
  text('a head of 50,000 lines', () => `kind: fishbone\n${rows(50_000, (i) => `key: ${i}`)}\n\nTime`),
  text(
    'measures of measures',
    () => `aim: Pass\n\nMath\n${rows(2_000, () => '  measure: "a [outcome] goal goal goal')}`,
  ),
  text(
    'references in a circle',
    () => `aim: Pass\n\nMath\n${rows(1_500, (i) => `  d${i}\n    -> d${(i * 7) % 1_500}`)}`,
  ),
];

const element = (id: string, parent: string | null, more: object = {}) => ({
  ...{ id, diagram: 'd', type: 'cause', parent, order: 'a0', text: id, more: {} },
  ...more,
});
const branches = (elements: unknown[], links: unknown[] = []) => ({
  ...{ format: 'throughline.branches', id: 'b', kind: 'fishbone', withheld: 0 },
  elements,
  links,
});
const own: HostilePaste[] = [
  records('a circle', () => branches([element('a', 'b'), element('b', 'a')])),
  records('one under itself', () => branches([element('a', 'a')])),
  records('20,000 elements', () => branches(Array.from({ length: 20_000 }, (_, i) => element(`e${i}`, null)))),
  records('20,000 links', () =>
    branches(
      [element('a', null), element('b', null)],
      Array.from({ length: 20_000 }, (_, i) => ({ id: `l${i}`, type: 'serves', from: 'a', to: 'b', more: {} })),
    ),
  ),
  records('brackets within brackets', () => '['.repeat(1_000_000)),
  records('words that are none', () => branches([element('a', null, { text: 7, tags: {}, note: [] })])),
];

/** Each script as an item of a list and as words in one, in a page that asks for things elsewhere. */
const scripts: HostilePaste[] = SCRIPTS.flatMap((script, i) => [
  html(`script ${i}`, () => `<base href="https://${ELSEWHERE}/"><ul><li>Time${script}<ul><li>Short</ul><li>Late</ul>`),
  text(`script ${i}`, () => `Time ${script}\n  ${script} [${script.slice(0, 60)}]`),
]);

export const hostilePastes: readonly HostilePaste[] = [...tables, ...lists, ...letters, ...own, ...scripts];
