import { LIMITS } from '../model/schema';

/** Words that stand somewhere on a page or in a table; what has a higher level stands under the last that has a lower one. */
export interface Row {
  level: number;
  words: string;
}

/** Of any text that becomes an outline, blank ones too: more than twice what a diagram holds is not even looked at. */
export const MOST_ROWS = 2 * LIMITS.records;

/** The rows of a text, and no more of them than show that there are too many. */
export const rowsOf = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/, MOST_ROWS + 1);

/** Lines within lines; what would stand further in stands beside what is there. No person has drawn as many. */
const DEEPEST = 200;

/** Between one column and the next: more than any levels within a cell. */
export const COLUMN = 1_000;

/**
 * A table as a list, row by row, each cell with the rows of words in it: a column stands under the one before. A cell that
 * is empty, or says what the one above it says, means the same one; but the last of a row is always one of its own.
 */
export function rowsOfTable(table: readonly (readonly (readonly Row[])[])[]): Row[] {
  const out: Row[] = [];
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
      for (const row of cells[column] ?? []) out.push({ level: column * COLUMN + row.level, words: row.words });
    }
  }
  return out;
}

/** As an outline: two spaces for each that stands above, white space within words as one space. */
export function textOfRows(rows: readonly Row[]): string {
  const open: number[] = [];
  const lines: string[] = [];
  for (const { level, words } of rows) {
    const line = words.replace(/[ \t\r\n\f]+/g, ' ').replace(/^ | $/g, '');
    if (line.trim() === '') continue;
    while ((open.at(-1) ?? Number.NEGATIVE_INFINITY) >= level) open.pop();
    lines.push(`${'  '.repeat(Math.min(open.length, DEEPEST))}${line.replaceAll('\u00a0', ' ').trim()}`);
    open.push(level);
  }
  return lines.join('\n');
}
