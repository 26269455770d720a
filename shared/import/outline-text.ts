import type { Fault } from '../file/fault';
import type { Kind, OutlineLine, OutlineText } from '../kinds/kind';
import { fail, ok, type Result } from '../model/result';
import { LIMITS } from '../model/schema';
import { isBullet, keyed, readLine, readValue, writeLine, writeValue } from './line';
import { MOST_ROWS, type Row, rowsOf, rowsOfTable, textOfRows } from './rows';

/**
 * A diagram as plain text, the way a team writes it down: `key: words` lines above (kind, title, team, date and what the
 * kind knows; a key that comes twice has two lines in its value), then two spaces a level. What we write is read back with
 * the same structure and the same words, whatever they are; what people paste is read forgivingly.
 */
export interface OutlineFile extends OutlineText {
  kind?: string;
  title?: string;
  team?: string;
  date?: string;
}

const TAB = 4;

/**
 * A list without a head is one of the first kind; a head that names no kind is one of the kind that calls its root so.
 * `left`: lines of a head that its kind does not know.
 */
export function readOutline(
  text: string,
  kinds: ReadonlyMap<string, Kind>,
): Result<OutlineFile & { left: string[] }, Fault> {
  const rows = rowsOf(text);
  if (rows.length > MOST_ROWS) return fail({ code: 'outline.too-long', params: { most: LIMITS.records } });
  const block = endOfHead(rows);
  const head = new Map<string, string>();
  const left: string[] = [];
  let keys = keysOf(kinds.values().next().value);
  let at = 0;
  for (; at < rows.length; at++) {
    const row = rows[at] ?? '';
    const line = keyed(row);
    if (!line && row.trim() !== '') break;
    if (!line) continue;
    const value = readValue(line.value);
    const isSaid = head.has('kind') || [...head.keys()].some((key) => calledBy(kinds, key));
    const meant = isSaid || keys.has(line.key) ? undefined : calledBy(kinds, line.key);
    if (meant) {
      keys = keysOf(meant);
      head.set('kind', meant.id);
    }
    if (line.key === 'kind') {
      const kind = kinds.get(value.toLowerCase());
      if (!kind) return fail({ code: 'outline.kind', params: { kind: value, known: [...kinds.keys()].join(', ') } });
      keys = keysOf(kind);
      head.set('kind', kind.id);
    } else if (keys.has(line.key)) {
      const before = head.get(line.key);
      head.set(line.key, before === undefined ? value : `${before}\n${value}`);
    } else if (at < block) left.push(row.trim());
    else break;
  }
  const lines = readLines(rows.slice(at));
  if (head.size === 0 && lines.length === 0) return fail({ code: 'file.empty' });
  const take = (key: string) => {
    const value = head.get(key);
    head.delete(key);
    return value?.replaceAll('\n', ' ');
  };
  const [kind, title, team, date] = [take('kind'), take('title'), take('team'), take('date')];
  return ok({
    ...(kind !== undefined && { kind }),
    ...(title !== undefined && { title }),
    ...(team !== undefined && { team }),
    ...(date !== undefined && { date }),
    head,
    lines,
    left,
  });
}

export function writeOutline(outline: OutlineFile, kinds: ReadonlyMap<string, Kind>): string {
  const { kind, title, team, date, head, lines } = outline;
  const keys = keysOf(kinds.get(kind ?? '') ?? kinds.values().next().value);
  const isKey = (key: string) => keys.has(key) || (kind === undefined && calledBy(kinds, key) !== undefined);
  const above = [['kind', kind], ['title', title], ...head, ['team', team], ['date', date]] as const;
  const rows = above.flatMap(([key, value]) =>
    (value?.split('\n') ?? []).map((words) => `${key}: ${writeValue(words)}`.trimEnd()),
  );
  if (lines.length > 0) rows.push('');
  for (const [i, line] of lines.entries()) rows.push(writeWords(line, i === 0 && isKey(keyed(line.text)?.key ?? '')));
  return `${rows.join('\n')}\n`;
}

/** One line with its indentation. `heldBack`: it would be taken for a line of the head. */
export const writeWords = (line: OutlineLine, heldBack: boolean): string =>
  '  '.repeat(line.depth) + writeLine(line, heldBack);

/** A list as people paste it into a diagram; of a whole outline the lines below its head; a table from a spreadsheet. */
export function pastedLines(text: string): OutlineLine[] {
  const rows = rowsOf(text);
  return readLines(rows.slice(endOfHead(rows)));
}

const keysOf = (kind: Kind | undefined): ReadonlySet<string> =>
  new Set(['kind', 'title', 'team', 'date', ...(kind?.outline.keys ?? [])]);

/** The kind whose root has this key. */
const calledBy = (kinds: ReadonlyMap<string, Kind>, key: string): Kind | undefined =>
  [...kinds.values()].find(({ outline }) => outline.keys[0] === key);

/** Where the head of a whole outline ends: it starts with a kind, and goes on with nothing but keys to a blank line. */
function endOfHead(rows: readonly string[]): number {
  const start = rows.findIndex((row) => row.trim() !== '');
  if (keyed(rows[start] ?? '')?.key !== 'kind') return 0;
  const end = rows.findIndex((row, i) => i > start && !(/^\S/.test(row) && keyed(row)));
  return end > 0 && rows[end]?.trim() === '' ? end : 0;
}

/** However it is indented: what stands further in than the line above stands under it. */
function readLines(listed: readonly string[]): OutlineLine[] {
  const table = tableIn(listed);
  const rows = table ? textOfRows(table).split('\n') : listed;
  const lines: OutlineLine[] = [];
  const open: number[] = [];
  for (const row of rows) {
    const line = readLine(row);
    if (!line) continue;
    const width = indentOf(row);
    while ((open.at(-1) ?? -1) >= width) open.pop();
    lines.push({ depth: open.length, ...line });
    open.push(width);
  }
  return lines;
}

/**
 * Cells as a spreadsheet copies them: the same number of tabs in every line, and somewhere words on both sides of one. What
 * stands before the tab of a bullet or a number is none.
 */
function tableIn(rows: readonly string[]): Row[] | null {
  const some = rows.filter((row) => row.trim() !== '');
  const width = some[0]?.split('\t').length ?? 0;
  if (width < 2 || some.some((row) => row.split('\t').length !== width)) return null;
  const lines = some.map((row) => row.split('\t'));
  const full = lines.filter((cells) => cells.filter((cell) => cell.trim() !== '').length > 1);
  if (full.length === 0 || full.every(([mark = '']) => isBullet(mark.trim()))) return null;
  return rowsOfTable(lines.map((cells) => cells.map((words) => [{ level: 0, words }])));
}

/** In columns; a tab goes to the next stop. */
function indentOf(row: string): number {
  let width = 0;
  for (const sign of row.slice(0, row.length - row.trimStart().length))
    width = sign === '\t' ? (Math.floor(width / TAB) + 1) * TAB : width + 1;
  return width;
}
