import { type Figures, wordsOf } from './bad-day';

const START = '<!-- figures: npm run torture -- --write -->';
const END = '<!-- /figures -->';

/** One line of the table; the command in it says whose line it is. */
export const row = (name: string, title: string, figures: Figures): string =>
  `| ${title} | ${wordsOf(figures)} | ${commandOf(name)} |`;

export const table = (rows: ReadonlyMap<string, string>): string =>
  ['| bad day | figures | command |', '| --- | --- | --- |', ...rows.values()].join('\n');

/** The document with these lines in its table: those of other days stay. Throws where it has no place for a table. */
export function put(document: string, rows: ReadonlyMap<string, string>): string {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start < 0 || end < start) throw new Error(`There is no ${START} ... ${END} in the document.`);
  const before = document.slice(start + START.length, end).match(/^\| .*`npm run torture .*$/gm) ?? [];
  const all = new Map([...before.map((line) => [nameIn(line), line] as const), ...rows]);
  const sorted = new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${document.slice(0, start)}${START}\n\n${table(sorted)}\n\n${document.slice(end)}`;
}

const commandOf = (name: string): string => `\`npm run torture ${name}\``;
const nameIn = (line: string): string => /`npm run torture ([^`]+)`/.exec(line)?.[1] ?? '';
