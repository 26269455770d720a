import { liveQuery } from 'dexie';
import { writeWorkbook } from '../../shared/file/write';
import type { Kind } from '../../shared/kinds/kind';
import type { Id, Workbook } from '../../shared/model/document';
import { randomId } from '../../shared/model/ids';
import { ok } from '../../shared/model/result';
import type { Journal, Library, LibraryEntry, Opened } from '../store/library';
import { type Database, kindsOf, type Row } from './database';
import { attempt, faultOf, Refusal } from './faults';
import { closedJournal, openJournal } from './journal';
import { askToKeep } from './keep';
import { type Restored, restore } from './restore';

export interface LibraryInput {
  database: Database;
  kinds: ReadonlyMap<string, Kind>;
  now?: () => number; // ms since 1970
}

const IN_BIN = 30 * 24 * 3_600_000; // ms until what was deleted is gone

/** The library over IndexedDB. Each call is one transaction: it happens as a whole or not at all. */
export function storedLibrary({ database, kinds, now = Date.now }: LibraryInput): Library {
  const { dexie, workbooks, documents, thumbnails, journal, kept } = database;

  const read = async (id: Id): Promise<Restored> => {
    const stored = await documents.get(id);
    if (!stored) throw new Refusal({ code: 'storage.absent' });
    const restored = restore(stored.text, await journal.where({ workbook: id }).sortBy('seq'), kinds);
    if (!restored.ok) throw new Refusal(restored.fault);
    // A text that was kept as it came has the id that it came with.
    return { ...restored.value, workbook: { ...restored.value.workbook, id } };
  };

  /** What was mended takes the place of what was not; that is kept beside it, whole. */
  const settle = ({ id, last }: Row, workbook: Workbook) =>
    dexie.transaction('rw', workbooks, documents, journal, kept, async () => {
      const row = await workbooks.get(id);
      if (row?.last !== last) throw new Refusal({ code: row ? 'storage.elsewhere' : 'storage.absent' });
      const document = await documents.get(id);
      const entries = await journal.where({ workbook: id }).sortBy('seq');
      const texts = entries.map(({ patches }) => patches);
      await kept.add({ workbook: id, at: now(), document: document?.text ?? '', entries: texts });
      await documents.put({ id, text: writeWorkbook(workbook) });
      await workbooks.put({ ...row, title: workbook.title, kinds: kindsOf(workbook) });
      await journal.where({ workbook: id }).delete();
    });

  const put = async (workbook: Workbook, text = writeWorkbook(workbook)): Promise<Id> => {
    const { id, title, about } = workbook;
    await workbooks.add({
      id,
      title,
      kinds: kindsOf(workbook),
      sample: about.sample ?? false,
      changed: now(),
      last: 0,
    });
    await documents.add({ id, text });
    return id;
  };

  /** Is this what lies there under its id? */
  const isThere = async (workbook: Workbook, original: string | undefined): Promise<boolean> => {
    if (original !== undefined) return (await documents.get(workbook.id))?.text === original;
    const there = await read(workbook.id).catch(unreadable);
    return there !== null && same(there.workbook, workbook);
  };

  const toss = (id: Id): Promise<unknown> =>
    Promise.all([
      ...[workbooks, documents, thumbnails].map((table) => table.delete(id)),
      ...[journal, kept].map((table) => table.where({ workbook: id }).delete()),
    ]);

  /** What has lain in the bin for long enough goes; where that fails, the next start does it. */
  const empty = () =>
    dexie.transaction('rw', workbooks, documents, thumbnails, journal, kept, async () => {
      for (const { id, deleted = Number.POSITIVE_INFINITY } of await workbooks.toArray())
        if (deleted < now() - IN_BIN) await toss(id);
    });

  /** Nothing but the row changes, so that all the rest is there when it is taken out again. */
  const mark = (id: Id, bin: boolean) =>
    attempt(() =>
      dexie.transaction('rw', workbooks, async () => {
        const row = await workbooks.get(id);
        if (!row) throw new Refusal({ code: 'storage.absent' });
        const { deleted = now(), ...rest } = row;
        await workbooks.put(bin ? { ...rest, deleted } : rest);
        return null;
      }),
    );

  return {
    watch(show, failed) {
      const list = async () => {
        const rows = (await workbooks.toArray()).filter(({ deleted }) => deleted === undefined);
        const entries = rows.map((row): LibraryEntry => {
          const { id, title, kinds, sample, changed, drawn = null } = row;
          return { id, title, kinds, sample, changed, drawn };
        });
        return entries.sort((a, b) => b.changed - a.changed || (a.id < b.id ? -1 : 1));
      };
      const blocked = () => failed({ code: 'storage.blocked' });
      const replaced = () => failed({ code: 'storage.closed' });
      dexie.on('blocked', blocked);
      dexie.on('versionchange', replaced);
      // Opened here, since a live query waits for ever where nothing can be opened.
      dexie.open().then(
        () => void empty().catch(() => undefined),
        (error: unknown) => failed(faultOf(error)),
      );
      const running = liveQuery(list).subscribe({ next: show, error: (error) => failed(faultOf(error)) });
      return () => {
        running.unsubscribe();
        dexie.on('blocked').unsubscribe(blocked);
        dexie.on('versionchange').unsubscribe(replaced);
      };
    },

    thumbnail: (id) =>
      attempt(async () => {
        const picture = await thumbnails.get(id);
        return picture ? { light: picture.light, dark: picture.dark } : null;
      }),

    add: (workbook, original) =>
      attempt(() =>
        dexie.transaction('rw', workbooks, documents, journal, async () => {
          const row = await workbooks.get(workbook.id);
          if (!row) return put(workbook, original);
          if (!(await isThere(workbook, original))) return put({ ...workbook, id: randomId() }, original);
          const { deleted, ...rest } = row;
          if (deleted !== undefined) await workbooks.put(rest);
          return workbook.id;
        }),
      ),

    open: (id) =>
      attempt(() =>
        dexie.transaction('r', workbooks, documents, journal, async (): Promise<Opened> => {
          const row = await workbooks.get(id);
          if (!row || row.deleted !== undefined) throw new Refusal({ code: 'storage.absent' });
          const { workbook, repairs, readOnly } = await read(id);
          if (readOnly) return { workbook, repairs, readOnly, journal: closedJournal };
          const before = repairs.length > 0 ? () => settle(row, workbook) : nothing;
          const journal = started(openJournal(database, workbook, row.last, now), before, askToKeep);
          return { workbook, repairs, readOnly, journal };
        }),
      ),

    remove: (id) => mark(id, true),
    restore: (id) => mark(id, false),
  };
}

const nothing = async (): Promise<void> => {};

/** Does something before its first write (opening a document writes nothing), and something after its first edit. */
function started(journal: Journal, before: () => PromiseLike<void>, after: () => void): Journal {
  let ready = false;
  let edited = false;
  const prepared = async () => {
    const done = ready ? ok(undefined) : await attempt(before);
    ready = done.ok;
    return done;
  };
  return {
    append: async (patches) => {
      const done = await prepared();
      const written = done.ok ? await journal.append(patches) : done;
      if (written.ok && !edited) after();
      edited ||= written.ok;
      return written;
    },
    snapshot: async (workbook, thumbnail) => {
      const done = await prepared();
      return done.ok ? journal.snapshot(workbook, thumbnail) : done;
    },
  };
}

function unreadable(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}

/** The layout's memory is no difference. */
function same(a: Workbook, b: Workbook): boolean {
  return bare(a) === bare(b);
}

const bare = (workbook: Workbook): string =>
  writeWorkbook({
    ...workbook,
    diagrams: new Map([...workbook.diagrams].map(([id, diagram]) => [id, { ...diagram, memory: {} }])),
  });
