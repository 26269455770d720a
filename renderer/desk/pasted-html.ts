import { COLUMN, type Row, rowsOfTable, textOfRows } from '../../shared/import/rows';
import { LIMITS } from '../../shared/model/schema';

/**
 * Lists and tables as other programs put them on the clipboard, read as an outline. The HTML is parsed into a document that
 * is shown nowhere: there no script runs and nothing is fetched. All its words come along, whatever they stand in.
 */

/** Characters; word processors write about a hundred for each letter. Beyond, the plain text has to do. */
const MOST = 10_000_000;

/** Null where it holds no words, or is too much of it. */
export function textFromHtml(html: string): string | null {
  if (html.length > MOST) return null;
  const reader = new Reader();
  reader.read(new DOMParser().parseFromString(html, 'text/html').body);
  return textOfRows(reader.rows) || null;
}

/** Levels: headings 1 to 6, what stands in none of the lists, then lists within lists. */
const PLAIN = 10;
const DEEPEST = 200; // nodes within nodes; what is further in is read as words alone

/** Words, collected until something begins or ends that stands on a line of its own. */
class Reader {
  readonly rows: Row[] = [];
  #words = '';
  #level = PLAIN;
  #lists = 0;
  #depth = 0;

  read(node: Node): void {
    for (const child of node.childNodes) {
      if (this.rows.length > LIMITS.records) return; // it will be refused as a whole
      if (child instanceof Element) this.#element(child);
      else if (child.nodeType === Node.TEXT_NODE) this.#words += child.nodeValue ?? '';
    }
  }

  #element(element: Element): void {
    const name = element.localName;
    if (SILENT.has(name) || isMark(element)) return;
    if (this.#depth >= DEEPEST) this.#words += ` ${element.textContent ?? ''} `;
    else if (name === 'br' && this.#lists === 0) this.#end();
    else if (name === 'br') this.#words += ' ';
    else if (element instanceof HTMLTableElement) this.#line(() => this.#table(element));
    else if (LISTS.has(name)) this.#line(() => this.#list(element));
    else if (!isInline(name)) this.#line(() => this.#at(this.#levelOf(element), element));
    else this.#within(element);
  }

  #within(element: Element): void {
    this.#depth++;
    this.read(element);
    this.#depth--;
  }

  #line(run: () => void): void {
    this.#end();
    run();
    this.#end();
  }

  #end(): void {
    if (this.#words.trim() !== '') this.rows.push({ level: this.#level, words: this.#words });
    this.#words = '';
  }

  #at(level: number, element: Element): void {
    const before = this.#level;
    this.#level = level;
    this.#within(element);
    this.#end();
    this.#level = before;
  }

  #list(element: Element): void {
    this.#lists++;
    this.#at(PLAIN + this.#lists, element);
    this.#lists--;
  }

  #levelOf(element: Element): number {
    const [, word] = WORD_LEVEL.exec(element.getAttribute('style') ?? '') ?? [];
    if (word) return PLAIN + within(Number(word));
    const said = element.localName === 'li' ? Number(element.getAttribute('aria-level') ?? 0) : 0;
    if (said > this.#lists) return PLAIN + within(said); // some write each item as a list of its own
    const [, heading] = /^h([1-6])$/.exec(element.localName) ?? [];
    if (heading && this.#lists === 0) return Number(heading);
    return element.localName === 'dd' ? this.#level + 1 : this.#level;
  }

  #table(table: HTMLTableElement): void {
    if (table.caption) this.#at(this.#level, table.caption);
    const rows = rowsOfTable(cellsOf(table).map((cells) => cells.map((cell) => this.#cell(cell))));
    for (const { level, words } of rows) this.rows.push({ level: this.#level + level, words });
  }

  #cell(cell: Element | null): Row[] {
    const reader = new Reader();
    reader.#depth = this.#depth + 1;
    if (cell && reader.#depth < DEEPEST) reader.read(cell);
    else reader.#words = cell?.textContent ?? '';
    reader.#end();
    return reader.rows.map(({ level, words }) => ({ level: Math.min(level, COLUMN - 1), words }));
  }
}

const within = (level: number): number => Math.max(1, Math.min(DEEPEST, Math.round(level) || 1));

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dl']);
const SILENT: ReadonlySet<string> = new Set(
  'script style template head title noscript iframe object embed svg math select textarea button canvas'.split(' '),
);
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Names of other makers (`o:p`) stand in the middle of words too. */
const isInline = (name: string): boolean => INLINE.has(name) || name.includes(':');

/** Word says in a paragraph's style how deep it stands, and draws bullet or number as words of their own. */
const WORD_LEVEL = /mso-list:[^;]*\blevel(\d+)/i;
const isMark = (element: Element): boolean => /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '');

const MOST_COLUMNS = 50; // that may span others; no cell is left out for it

/** By row and column; null where a cell from above or from the left reaches to. */
function cellsOf(table: HTMLTableElement): (Element | null)[][] {
  const below: number[] = []; // by column: how many more rows the cell above takes
  return [...table.rows].map((row) => {
    const cells: (Element | null)[] = [];
    const free = () => {
      while ((below[cells.length] ?? 0) > 0) {
        below[cells.length] = (below[cells.length] ?? 0) - 1;
        cells.push(null);
      }
    };
    for (const cell of row.cells) {
      free();
      cells.push(cell);
      for (let i = 1; i < cell.colSpan && cells.length < MOST_COLUMNS; i++) cells.push(null);
      if (cells.length > MOST_COLUMNS) continue;
      for (let i = cells.lastIndexOf(cell); i < cells.length; i++) below[i] = cell.rowSpan - 1;
    }
    free();
    return cells;
  });
}
