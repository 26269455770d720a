import type { Fault } from '../file/fault';
import type { Kind, OutlineLine, OutlineText } from '../kinds/kind';
import { fail, ok, type Result } from '../model/result';
import { FILE_BUDGET, type Meter, newMeter, PASTE_BUDGET, type Source } from './budget';
import { isBullet, keyed, readLine, readValue, writeLine, writeValue } from './line';
import { nested, type Row, rowsOf, rowsOfTable } from './rows';

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
 * `left`: lines of a head that its kind does not know. Faults: more than the meter's budget, a kind that is not known, nothing.
 */
export function readOutline(
  text: string,
  kinds: ReadonlyMap<string, Kind>,
  meter = newMeter(FILE_BUDGET),
  source: Source = 'outline',
): Result<OutlineRead, Fault> {
  const rows = rowsOf(text, meter);
  const read = rows && readRows(rows, kinds, meter);
  return read && !meter.isPassed() ? read : tooMuch(meter, source);
}

export type OutlineRead = OutlineFile & { left: string[] };

function readRows(rows: readonly string[], kinds: ReadonlyMap<string, Kind>, meter: Meter): Result<OutlineRead, Fault> {
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
  const lines = readLines(rows.slice(at), meter);
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

/** What a text says that somebody pastes. */
export interface Pasted {
  /** Where it brings its own head: the whole of a diagram. */
  whole: OutlineRead | null;
  /** A list; of a whole outline what stands below its head; a table from a spreadsheet. */
  lines: readonly OutlineLine[];
}

/** Faults: more than the meter's budget. */
export function readPasted(
  text: string,
  kinds: ReadonlyMap<string, Kind>,
  meter = newMeter(PASTE_BUDGET),
): Result<Pasted, Fault> {
  const rows = rowsOf(text, meter);
  const read = rows && readRows(rows, kinds, meter);
  if (!read || meter.isPassed()) return tooMuch(meter, 'paste');
  const outline = read.ok ? read.value : null;
  const lines = outline && isList(outline) ? outline.lines : linesBelowHead(rows, newMeter(FILE_BUDGET));
  return ok({ whole: outline && hasHead(outline) ? outline : null, lines });
}

/** Below the head, where it begins with a kind. What is more than a file may hold is no lines. */
export function pastedLines(text: string): OutlineLine[] {
  const meter = newMeter(FILE_BUDGET);
  const rows = rowsOf(text, meter);
  return rows ? linesBelowHead(rows, meter) : [];
}

const linesBelowHead = (rows: readonly string[], meter: Meter): OutlineLine[] =>
  readLines(rows.slice(endOfHead(rows)), meter);

/** Nothing above its lines was taken for a head. */
const isList = (outline: OutlineRead): boolean =>
  !hasHead(outline) && outline.team === undefined && outline.date === undefined;

const hasHead = ({ kind, title, head }: OutlineRead): boolean =>
  kind !== undefined || title !== undefined || head.size > 0;

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

/** However it is indented: what stands further in than the line above stands under it. Empty where it is too much. */
function readLines(listed: readonly string[], meter: Meter): OutlineLine[] {
  const lines: OutlineLine[] = [];
  const open: number[] = [];
  for (const { indent, words } of tableIn(listed, meter) ?? indented(listed)) {
    const line = meter.isPassed() ? words.trim() !== '' : readLine(words); // what is too much is counted, and no more
    if (!line || !meter.spend('lines') || line === true) continue;
    while ((open.at(-1) ?? -1) >= indent) open.pop();
    lines.push({ depth: open.length, ...line });
    open.push(indent);
  }
  return lines;
}

interface Indented {
  indent: number;
  words: string;
}

function* indented(rows: readonly string[]): Iterable<Indented> {
  for (const row of rows) yield { indent: indentOf(row), words: row };
}

/**
 * Cells as a spreadsheet copies them: the same number of tabs in every line, and somewhere words on both sides of one. What
 * stands before the tab of a bullet or a number is none. Null: this is no table. Its cells are counted before there are any.
 */
function tableIn(rows: readonly string[], meter: Meter): Iterable<Indented> | null {
  const some = rows.filter((row) => row.trim() !== '');
  const tabs = tabsIn(some[0] ?? '');
  if (tabs === 0 || some.some((row) => tabsIn(row) !== tabs)) return null;
  const full = some.filter((row) => row.trim().includes('\t'));
  if (full.length === 0 || full.every((row) => isBullet(row.slice(0, row.indexOf('\t')).trim()))) return null;
  return meter.spend('cells', some.length * (tabs + 1)) ? listed(some) : [];
}

function* listed(rows: readonly string[]): Iterable<Indented> {
  for (const { depth, words } of nested(rowsOfTable(cellsIn(rows)))) yield { indent: depth, words };
}

function* cellsIn(rows: readonly string[]): Iterable<Row[][]> {
  for (const row of rows) yield row.split('\t').map((words) => [{ level: 0, words }]);
}

function tabsIn(row: string): number {
  let count = 0;
  for (let at = row.indexOf('\t'); at >= 0; at = row.indexOf('\t', at + 1)) count++;
  return count;
}

/** In columns; a tab goes to the next stop. */
function indentOf(row: string): number {
  let width = 0;
  for (const sign of row.slice(0, row.length - row.trimStart().length))
    width = sign === '\t' ? (Math.floor(width / TAB) + 1) * TAB : width + 1;
  return width;
}

/** Where the meter says so. */
function tooMuch(meter: Meter, source: Source): Result<never, Fault> {
  const fault = meter.fault(source);
  if (!fault) throw new Error('nothing was too much');
  return fail(fault);
}
