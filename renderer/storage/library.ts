import { liveQuery } from 'dexie';
import { isSameDocument } from '../../shared/file/same-document';
import { writeWorkbook } from '../../shared/file/write';
import type { Kind } from '../../shared/kinds/kind';
import type { Id, Workbook } from '../../shared/model/document';
import { randomId } from '../../shared/model/ids';
import { nameOf } from '../../shared/model/name';
import { ok } from '../../shared/model/result';
import type { Journal, Library, Opened } from '../store/library';
import { closedJournal, type Stored } from './closed-journal';
import { type Database, followConnection, kindsOf, type Row, revived } from './database';
import { writeEntry } from './entries';
import { attempt, faultOf, Refusal } from './faults';
import { openJournal } from './journal';
import { storedLinks } from './links';
import { NAMING, namingPatches, renamed } from './naming';
import { askToKeep } from './persist-permission';
import { type Restored, restore } from './restore';
import { shelvesOf } from './shelves';
import { versioned } from './versioned';
import { storedVersions } from './versions';

export interface LibraryInput {
  database: Database;
  kinds: ReadonlyMap<string, Kind>;
  now?: () => number; // ms since 1970
  /** To be called when somebody has edited something: there is something to lose from then on. */
  edited?: () => void;
}

const IN_BIN = 30 * 24 * 3_600_000; // ms until what was deleted is gone, or what was begun and left

/** The library over IndexedDB. Each call is one transaction: it happens as a whole or not at all. */
export function storedLibrary({ database, kinds, now = Date.now, edited = askToKeep }: LibraryInput): Library {
  const { dexie, workbooks, documents, thumbnails, journal, kept, versions, versionTexts, links } = database;

  const read = async (id: Id): Promise<Restored> => {
    const stored = await documents.get(id);
    if (!stored) throw new Refusal({ code: 'storage.absent' });
    const restored = restore(stored.text, await journal.where({ workbook: id }).sortBy('seq'), kinds);
    if (!restored.ok) throw new Refusal(restored.fault);
    // A text that was kept as it came has the id that it came with.
    return { ...restored.value, workbook: { ...restored.value.workbook, id } };
  };

  const storedAt = async (row: Row): Promise<Stored> => ({
    row,
    text: (await documents.get(row.id))?.text ?? '',
    entries: await journal.where({ workbook: row.id }).sortBy('seq'),
  });

  const present = async (id: Id): Promise<Row> => {
    const row = await workbooks.get(id);
    if (!row) throw new Refusal({ code: 'storage.absent' });
    if (row.deleted !== undefined) throw new Refusal({ code: 'storage.binned' });
    return row;
  };

  const writable = async (id: Id): Promise<Workbook> => {
    const { workbook, readOnly } = await read(id);
    if (readOnly) throw new Refusal({ code: 'storage.newer' });
    return workbook;
  };

  /** What was mended takes the place of what was not; that is kept beside it, whole. */
  const settle = ({ id, last }: Row, workbook: Workbook) =>
    dexie.transaction('rw', workbooks, documents, journal, kept, async () => {
      const row = await workbooks.get(id);
      if (!row) return; // deleted since: nothing is left that could be kept
      if (row.last !== last) throw new Refusal({ code: 'storage.elsewhere' });
      const document = await documents.get(id);
      const entries = await journal.where({ workbook: id }).sortBy('seq');
      const texts = entries.map(({ patches }) => patches);
      await kept.add({ workbook: id, at: now(), document: document?.text ?? '', entries: texts });
      await documents.put({ id, text: writeWorkbook(workbook) });
      await workbooks.put({ ...row, title: nameOf(workbook), kinds: kindsOf(workbook) });
      await journal.where({ workbook: id }).delete();
    });

  const put = async (workbook: Workbook, text = writeWorkbook(workbook), more: Partial<Row> = {}): Promise<Id> => {
    const { id, about } = workbook;
    const known = { title: nameOf(workbook), kinds: kindsOf(workbook), sample: about.sample ?? false };
    await workbooks.add({ id, ...known, changed: now(), last: 0, ...more });
    await documents.add({ id, text });
    return id;
  };

  /** Is this what lies there under its id? */
  const isThere = async (workbook: Workbook, original: string | undefined): Promise<boolean> => {
    if (original !== undefined) return (await documents.get(workbook.id))?.text === original;
    const there = await read(workbook.id).catch(unreadable);
    return there !== null && isSameDocument(there.workbook, workbook);
  };

  const toss = async (id: Id): Promise<void> => {
    const old = await versions.where({ workbook: id }).primaryKeys();
    await Promise.all([
      ...[workbooks, documents, thumbnails, links].map((table) => table.delete(id)),
      ...[journal, kept, versions].map((table) => table.where({ workbook: id }).delete()),
      versionTexts.bulkDelete(old),
    ]);
  };

  /** What has lain in the bin for long enough goes; where that fails, the next start does it. */
  const empty = () =>
    dexie.transaction('rw', dexie.tables, async () => {
      for (const { id, deleted, begun, changed } of await workbooks.toArray())
        if ((deleted ?? (begun ? changed : Number.POSITIVE_INFINITY)) < now() - IN_BIN) await toss(id);
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
      const stopFollowing = followConnection(database, {
        blocked: () => failed({ code: 'storage.blocked' }),
        replaced: () => failed({ code: 'storage.closed' }),
      });
      // Opened here, since a live query waits for ever where nothing can be opened.
      dexie.open().then(
        () => void empty().catch(() => undefined),
        (error: unknown) => failed(faultOf(error)),
      );
      const read = () =>
        liveQuery(async () => shelvesOf(await workbooks.toArray())).subscribe({
          next: show,
          error: (error) => failed(faultOf(error)),
        });
      let running = read();
      const readAgain = ({ persisted }: PageTransitionEvent) => {
        if (!persisted) return;
        running.unsubscribe(); // what was being read when the page was left was aborted
        running = read();
      };
      globalThis.addEventListener?.('pageshow', readAgain);
      return () => {
        globalThis.removeEventListener?.('pageshow', readAgain);
        running.unsubscribe();
        stopFollowing();
      };
    },

    closed(run) {
      dexie.on('close', run);
      return () => dexie.on('close').unsubscribe(run);
    },

    ids: () =>
      attempt(async () => {
        revived(database);
        return new Set(await workbooks.toCollection().primaryKeys());
      }),

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

    begin: (workbook) =>
      attempt(() => dexie.transaction('rw', workbooks, documents, () => put(workbook, undefined, { begun: true }))),

    open: (id) =>
      attempt(() =>
        revived(database).transaction('r', workbooks, documents, journal, async (): Promise<Opened> => {
          const row = await present(id);
          const { workbook, repairs, readOnly } = await read(id);
          if (readOnly) {
            const journal = closedJournal(database, await storedAt(row));
            return { workbook, repairs, readOnly, journal, changed: row.changed };
          }
          const before = repairs.length > 0 ? () => settle(row, workbook) : nothing;
          const journal = started(openJournal(database, workbook, row.last, now), before, edited);
          const found = { workbook, at: row.changed, blank: row.begun ?? false };
          const kept = versioned(journal, database, kinds, found, now);
          return { workbook, repairs, readOnly, journal: kept, changed: row.changed };
        }),
      ),

    rename: (id, title) =>
      attempt(() =>
        dexie.transaction('rw', workbooks, documents, journal, async () => {
          const row = await present(id);
          const workbook = await writable(id);
          const patches = namingPatches(workbook, title);
          if (patches.length === 0) return null;
          const { version } = workbook;
          const last = await journal.add({ workbook: id, by: NAMING, version, patches: writeEntry(patches) });
          await workbooks.put({ ...row, title: nameOf(renamed(workbook, title)), last });
          return null;
        }),
      ),

    duplicate: (id, title) =>
      attempt(() =>
        dexie.transaction('rw', workbooks, documents, thumbnails, journal, async () => {
          const { drawn } = await present(id);
          const { about, ...workbook } = renamed(await writable(id), title);
          const { sample: _, ...own } = about;
          const picture = await thumbnails.get(id);
          const copy = await put({ ...workbook, about: own, id: randomId() }, undefined, drawn ? { drawn } : {});
          if (picture) await thumbnails.add({ ...picture, id: copy });
          return copy;
        }),
      ),

    remove: (id) => mark(id, true),
    restore: (id) => mark(id, false),
    versions: storedVersions(database, kinds, now),
    links: storedLinks(database),
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
    append: async (patches, name) => {
      const done = await prepared();
      const written = done.ok ? await journal.append(patches, name) : done;
      if (written.ok && !edited) after();
      edited ||= written.ok;
      return written;
    },
    snapshot: async (workbook, thumbnail) => {
      const done = await prepared();
      return done.ok ? journal.snapshot(workbook, thumbnail) : done;
    },
    check: () => journal.check(),
    renew: (workbook, thumbnail) => {
      ready = true; // what was found, and is to be kept, is gone
      return journal.renew(workbook, thumbnail);
    },
  };
}

function unreadable(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
