import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { Id, Workbook } from '../../shared/model/document';
import type { Link } from '../store/library';

/**
 * The library's database. What changes with each key (a row, an entry) is small and apart from what is large (the document,
 * its thumbnail), since IndexedDB writes whole records. `strict`: a write is acknowledged when it is on the disk, not when
 * the system has promised to put it there. No cache: what is shown was read.
 */
export interface Database {
  dexie: Dexie;
  /** What is written before this has resolved may not survive two crashes in a row, see `beginFreshLog`. Never rejects. */
  fresh: Promise<void>;
  workbooks: Table<Row, Id>;
  documents: Table<{ id: Id; text: string }, Id>;
  thumbnails: Table<{ id: Id; light: string; dark: string }, Id>;
  journal: Table<Entry, number>;
  kept: Table<Kept, number>;
  versions: Table<VersionRow, number>;
  versionTexts: Table<VersionText, number>;
  links: Table<LinkRow, Id>;
}

export interface Row {
  id: Id;
  /** What it is called, as of its last snapshot or new name. */
  title: string;
  kinds: string[];
  sample: boolean;
  changed: number; // ms since 1970
  /** Number of the newest journal entry there ever was, 0 if none: who has seen another one looks at an older document. */
  last: number;
  /** When its thumbnail was drawn, ms since 1970; here, so that whoever watches the rows need not read the pictures. */
  drawn?: number;
  /** Since when it lies in the bin, ms since 1970. */
  deleted?: number;
  /** It was begun here and nothing has been done in it yet: in no list. */
  begun?: true;
}

export const kindsOf = ({ diagrams }: Workbook): string[] => [
  ...new Set([...diagrams.values()].map(({ kind }) => kind)),
];

export interface Entry {
  seq?: number; // given by the database, never twice
  workbook: Id;
  by: string; // the journal that wrote it
  /** That of the document it belongs to; it fits no other. The first entries that were ever written have none: 1.0. */
  version?: Workbook['version'];
  patches: string; // JSON
}

/** A workbook as it stood before it was mended. */
export interface Kept {
  seq?: number;
  workbook: Id;
  at: number; // ms since 1970
  document: string;
  entries: string[]; // those that could be read and those that could not
}

/** How a workbook stood at some time; the large part apart from the small one, under the same number. */
export interface VersionRow {
  seq?: number;
  workbook: Id;
  at: number; // ms since 1970
  /** One without a name was kept by itself, and goes when its time comes. */
  name?: string;
}

export interface VersionText {
  seq: number;
  document: string;
  light?: string;
  dark?: string;
}

export interface LinkRow extends Link {
  workbook: Id;
  place: string; // that of its spot, to be found by
}

/** `where`: another IndexedDB than the browser's own. */
export function openDatabase(
  name = 'throughline',
  where: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> = {},
): Database {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled', ...where });
  dexie.version(1).stores({
    workbooks: 'id',
    documents: 'id',
    thumbnails: 'id',
    journal: '++seq, workbook',
    kept: '++seq, workbook',
  });
  dexie.version(2).stores({ versions: '++seq, workbook', versionTexts: 'seq', links: 'workbook, place' });
  // A newer version in another window: make room for it, and do not come back with this old one. A deletion: what is asked
  // next opens a database that is new and empty, and finds out what is missing there.
  dexie.on('versionchange', ({ newVersion }) => {
    dexie.close({ disableAutoOpen: newVersion !== null });
    return false; // Dexie's own answer would be to come back in both cases
  });
  return {
    dexie,
    fresh: Promise.resolve(),
    workbooks: dexie.table('workbooks'),
    documents: dexie.table('documents'),
    thumbnails: dexie.table('thumbnails'),
    journal: dexie.table('journal'),
    kept: dexie.table('kept'),
    versions: dexie.table('versions'),
    versionTexts: dexie.table('versionTexts'),
    links: dexie.table('links'),
  };
}

/** What happens to the connection without anybody having asked for something. */
export interface ConnectionNews {
  /** An older version in another window holds the database; it opens when that is closed. */
  blocked?(): void;
  opened?(): void;
  /** A newer version in another window has taken it. */
  replaced?(): void;
}

/** Returns what stops it. */
export function followConnection({ dexie }: Database, news: ConnectionNews): () => void {
  const blocked = () => news.blocked?.();
  const opened = () => news.opened?.();
  const changing = ({ newVersion }: IDBVersionChangeEvent): void => {
    if (newVersion !== null) news.replaced?.();
  };
  dexie.on('blocked', blocked);
  dexie.on('versionchange', changing);
  dexie.on('ready', opened, true);
  return () => {
    dexie.on('blocked').unsubscribe(blocked);
    dexie.on('versionchange').unsubscribe(changing);
    dexie.on('ready').unsubscribe(opened);
  };
}

/**
 * Dexie comes back by itself when a connection is closed under it, as a full disk does; but a database that could not be opened
 * once it gives up for good. Whoever needs it tries again with this. One that has made room for a newer version stays closed.
 */
export function revived({ dexie }: Database): Dexie {
  if (dexie.hasFailed() && !dexie.hasBeenClosed()) dexie.close({ disableAutoOpen: false });
  return dexie;
}
