import type { Meter } from './budget';

/** Words that stand somewhere on a page or in a table; what has a higher level stands under the last that has a lower one. */
export interface Row {
  level: number;
  words: string;
}

const BREAK = /\r\n|\r|\n/;

/** The rows of a text; null where it has more of them, or more characters, than the budget. */
export function rowsOf(text: string, meter: Meter): string[] | null {
  if (!meter.spend('characters', text.length) || !meter.spend('rows', 1 + breaksIn(text))) return null;
  return text.replace(/^\uFEFF/, '').split(BREAK);
}

function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) if (text[at + 1] !== '\n') count++;
  return count;
}

/** Lines within lines; what would stand further in stands beside what is there. No person has drawn as many. */
const DEEPEST = 200;

/** Between one column and the next: more than any levels within a cell. */
export const COLUMN = 1_000;

/**
 * A table as a list, row by row, each cell with the rows of words in it: a column stands under the one before. A cell that
 * is empty, or says what the one above it says, means the same one; but the last of a row is always one of its own.
 */
export function* rowsOfTable(table: Iterable<readonly (readonly Row[])[]>): Iterable<Row> {
  const open: string[] = []; // by column: what the one above says
  for (const cells of table) {
    const said = cells.map((rows) =>
      rows
        .map(({ words }) => words.trim())
        .join('\n')
        .trim(),
    );
    const last = said.reduce((found, words, column) => (words === '' ? found : column), -1);
    let same = true; // so far, as the row above
    for (const [column, words] of said.slice(0, last + 1).entries()) {
      if (words === '' || (same && column < last && words === open[column])) continue;
      same = false;
      open.length = column;
      open[column] = words;
      for (const row of cells[column] ?? []) yield { level: column * COLUMN + row.level, words: row.words };
    }
  }
}

/** Each with how many stand above it, white space within words as one space. Those without words are left out. */
export function* nested(rows: Iterable<Row>): Iterable<{ depth: number; words: string }> {
  const open: number[] = [];
  for (const { level, words } of rows) {
    const line = words.replace(/[ \t\r\n\f]+/g, ' ').replace(/^ | $/g, '');
    if (line.trim() === '') continue;
    while ((open.at(-1) ?? Number.NEGATIVE_INFINITY) >= level) open.pop();
    yield { depth: Math.min(open.length, DEEPEST), words: line.replaceAll('\u00a0', ' ').trim() };
    open.push(level);
  }
}

/** As an outline: two spaces for each that stands above. */
export function textOfRows(rows: Iterable<Row>): string {
  const lines: string[] = [];
  for (const { depth, words } of nested(rows)) lines.push(`${'  '.repeat(depth)}${words}`);
  return lines.join('\n');
}
