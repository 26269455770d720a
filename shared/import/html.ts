import { ElementType, parseDocument } from 'htmlparser2';
import type { Meter } from './budget';
import { COLUMN, type Row, rowsOfTable, textOfRows } from './rows';

/**
 * Lists and tables as other programs put them on the clipboard, read as an outline. The HTML is parsed into plain data by a
 * parser that knows no scripts, no addresses and no page, so that nothing in it can run or be fetched, in a worker too. All
 * its words come along, whatever they stand in.
 */

type Nodes = ReturnType<typeof parseDocument>['children'][number];
type Tag = Extract<Nodes, { attribs: unknown }>;

/** Null where it holds no words, or more than the meter's budget. */
export function textFromHtml(html: string, meter: Meter): string | null {
  if (!meter.spend('characters', html.length)) return null;
  const rows: Row[] = [];
  const reader = new Reader(meter, (row) => {
    if (meter.spend('lines')) rows.push(row);
  });
  reader.read(parseDocument(html).children);
  reader.end();
  return meter.isPassed() ? null : textOfRows(rows) || null;
}

/** Levels: headings 1 to 6, what stands in none of the lists, then lists within lists. */
const PLAIN = 10;
const DEEPEST = 200; // nodes within nodes; what is further in is read as words alone

/** Words, collected until something begins or ends that stands on a line of its own. */
class Reader {
  readonly #meter: Meter;
  readonly #keep: (row: Row) => void;
  #words = '';
  #level = PLAIN;
  #lists = 0;
  #depth = 0;

  constructor(meter: Meter, keep: (row: Row) => void, depth = 0) {
    this.#meter = meter;
    this.#keep = keep;
    this.#depth = depth;
  }

  read(nodes: readonly Nodes[]): void {
    for (const node of nodes) {
      if (isTag(node)) this.#tag(node);
      else if (node.type === ElementType.Text) this.#words += node.data;
      else if (node.type === ElementType.CDATA) this.read(node.children);
    }
  }

  end(): void {
    if (this.#words.trim() !== '') this.#keep({ level: this.#level, words: this.#words });
    this.#words = '';
  }

  #tag(tag: Tag): void {
    const { name } = tag;
    if (SILENT.has(name) || isMark(tag)) return;
    if (this.#depth >= DEEPEST) this.#words += ` ${wordsIn(tag)} `;
    else if (name === 'br' && this.#lists === 0) this.end();
    else if (name === 'br') this.#words += ' ';
    else if (name === 'table') this.#line(() => this.#table(tag));
    else if (LISTS.has(name)) this.#line(() => this.#list(tag));
    else if (!isInline(name)) this.#line(() => this.#at(this.#levelOf(tag), tag.children));
    else this.#within(tag.children);
  }

  #within(nodes: readonly Nodes[]): void {
    this.#depth++;
    this.read(nodes);
    this.#depth--;
  }

  #line(run: () => void): void {
    this.end();
    run();
    this.end();
  }

  #at(level: number, nodes: readonly Nodes[]): void {
    const before = this.#level;
    this.#level = level;
    this.#within(nodes);
    this.end();
    this.#level = before;
  }

  #list(tag: Tag): void {
    this.#lists++;
    this.#at(PLAIN + this.#lists, tag.children);
    this.#lists--;
  }

  #levelOf({ name, attribs }: Tag): number {
    const [, word] = WORD_LEVEL.exec(attribs.style ?? '') ?? [];
    if (word) return PLAIN + within(Number(word));
    const said = name === 'li' ? Number(attribs['aria-level'] ?? 0) : 0;
    if (said > this.#lists) return PLAIN + within(said); // some write each item as a list of its own
    const [, heading] = /^h([1-6])$/.exec(name) ?? [];
    if (heading && this.#lists === 0) return Number(heading);
    return name === 'dd' ? this.#level + 1 : this.#level;
  }

  #table(table: Tag): void {
    const { rows, others } = partsOf(table);
    for (const node of others) this.#at(this.#level, [node]);
    const count = rows.reduce((sum, row) => sum + cellsIn(row), 0);
    if (!this.#meter.spend('cells', count)) return;
    const cells = this.#rowsIn(cellsOf(rows));
    for (const { level, words } of rowsOfTable(cells)) this.#keep({ level: this.#level + level, words });
  }

  *#rowsIn(table: Iterable<readonly (Tag | null)[]>): Iterable<Row[][]> {
    for (const cells of table) yield cells.map((cell) => this.#cell(cell));
  }

  #cell(cell: Tag | null): Row[] {
    const rows: Row[] = [];
    const keep = ({ level, words }: Row) => rows.push({ level: Math.min(level, COLUMN - 1), words });
    const reader = new Reader(this.#meter, keep, this.#depth + 1);
    if (cell && reader.#depth < DEEPEST) reader.read(cell.children);
    else if (cell) reader.#words = wordsIn(cell);
    reader.end();
    return rows;
  }
}

const isTag = (node: Nodes): node is Tag => node.type === ElementType.Tag;

const within = (level: number): number => Math.max(1, Math.min(DEEPEST, Math.round(level) || 1));

/** All words in it, with a stack of our own: tags may be nested deeper than the machine's. */
function wordsIn(tag: Tag): string {
  const words: string[] = [];
  const open: Nodes[] = [tag];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === ElementType.Text) words.push(node.data);
    else if (isTag(node) && !SILENT.has(node.name)) for (const child of [...node.children].reverse()) open.push(child);
  }
  return words.join('');
}

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dl']);
const SILENT: ReadonlySet<string> = new Set(
  'script style template title noscript iframe object embed svg math select textarea button canvas'.split(' '),
);
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Names of other makers (`o:p`) stand in the middle of words too. */
const isInline = (name: string): boolean => INLINE.has(name) || name.includes(':');

/** Word says in a paragraph's style how deep it stands, and draws bullet or number as words of their own. */
const WORD_LEVEL = /mso-list:[^;]{0,200}?\blevel(\d+)/i;
const isMark = ({ attribs }: Tag): boolean => /mso-list:\s{0,9}ignore/i.test(attribs.style ?? '');

const GROUPS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/** The rows of a table, and whatever else stands in it: its caption, and words that are in no cell. */
function partsOf(table: Tag): { rows: Tag[]; others: Nodes[] } {
  const rows: Tag[] = [];
  const others: Nodes[] = [];
  const inside = table.children.flatMap((node) => (isTag(node) && GROUPS.has(node.name) ? node.children : [node]));
  for (const node of inside) {
    if (!isTag(node) || node.name !== 'tr') others.push(node);
    else {
      rows.push(node);
      for (const child of node.children) if (!isCell(child)) others.push(child);
    }
  }
  return { rows, others };
}

const isCell = (node: Nodes): node is Tag => isTag(node) && (node.name === 'td' || node.name === 'th');

const cellsIn = (row: Tag): number => row.children.reduce((sum, child) => sum + (isCell(child) ? 1 : 0), 0);

const MOST_COLUMNS = 50; // that may span others; no cell is left out for it
const MOST_ROWS = 65_534; // that one cell may span

const spanOf = (said: string | undefined, most: number): number => {
  const span = Number.parseInt(said ?? '', 10);
  return span > 0 ? Math.min(span, most) : 1;
};

/** By row and column; null where a cell from above or from the left reaches to. */
function* cellsOf(rows: readonly Tag[]): Iterable<(Tag | null)[]> {
  const below: number[] = []; // by column: how many more rows the cell above takes
  for (const row of rows) {
    const cells: (Tag | null)[] = [];
    const free = () => {
      while ((below[cells.length] ?? 0) > 0) {
        below[cells.length] = (below[cells.length] ?? 0) - 1;
        cells.push(null);
      }
    };
    for (const cell of row.children) {
      if (!isCell(cell)) continue;
      free();
      const first = cells.length;
      cells.push(cell);
      for (let i = 1; i < spanOf(cell.attribs.colspan, MOST_COLUMNS) && cells.length < MOST_COLUMNS; i++)
        cells.push(null);
      if (cells.length > MOST_COLUMNS) continue;
      for (let i = first; i < cells.length; i++) below[i] = spanOf(cell.attribs.rowspan, MOST_ROWS) - 1;
    }
    free();
    yield cells;
  }
}
