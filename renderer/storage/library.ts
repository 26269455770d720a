import { liveQuery } from 'dexie';
import { writeWorkbook } from '../../shared/file/write';
import type { Kind } from '../../shared/kinds/kind';
import type { Id, Workbook } from '../../shared/model/document';
import { randomId } from '../../shared/model/ids';
import type { Journal, Library, LibraryEntry, Opened } from '../library/library';
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

/** The library over IndexedDB. Each call is one transaction: it happens as a whole or not at all. */
export function storedLibrary({ database, kinds, now = Date.now }: LibraryInput): Library {
  const { dexie, workbooks, documents, thumbnails, journal, kept } = database;

  const read = async (id: Id): Promise<Restored> => {
    const stored = await documents.get(id);
    if (!stored) throw new Refusal({ code: 'storage.absent' });
    const restored = restore(stored.text, await journal.where({ workbook: id }).sortBy('seq'), kinds);
    if (!restored.ok) throw new Refusal(restored.fault);
    return restored.value;
  };

  /** What was mended replaces what was not; that is kept beside it, as it stood. */
  const settle = async (row: Row, workbook: Workbook): Promise<void> => {
    const { id } = row;
    const document = await documents.get(id);
    const entries = await journal.where({ workbook: id }).sortBy('seq');
    const before = { workbook: id, at: now(), document: document?.text ?? '', entries: entries.map((e) => e.patches) };
    await kept.add(before);
    await documents.put({ id, text: writeWorkbook(workbook) });
    await workbooks.put({ ...row, title: workbook.title, kinds: kindsOf(workbook) });
    await journal.where({ workbook: id }).delete();
  };

  const put = async (workbook: Workbook): Promise<Id> => {
    const { id, title, about } = workbook;
    await workbooks.add({
      id,
      title,
      kinds: kindsOf(workbook),
      sample: about.sample ?? false,
      changed: now(),
      last: 0,
    });
    await documents.add({ id, text: writeWorkbook(workbook) });
    return id;
  };

  return {
    watch(show, failed) {
      const list = async () => {
        const rows = await workbooks.toArray();
        const pictures = new Map((await thumbnails.toArray()).map((picture) => [picture.id, picture]));
        const entries = rows.map((row): LibraryEntry => {
          const { id, title, kinds, sample, changed } = row;
          const picture = pictures.get(id);
          const thumbnail = picture ? { light: picture.light, dark: picture.dark } : null;
          return { id, title, kinds, sample, changed, thumbnail };
        });
        return entries.sort((a, b) => b.changed - a.changed || (a.id < b.id ? -1 : 1));
      };
      const blocked = () => failed({ code: 'storage.blocked' });
      const replaced = () => failed({ code: 'storage.closed' });
      dexie.on('blocked', blocked);
      dexie.on('versionchange', replaced);
      const running = liveQuery(list).subscribe({ next: show, error: (error) => failed(faultOf(error)) });
      return () => {
        running.unsubscribe();
        dexie.on('blocked').unsubscribe(blocked);
        dexie.on('versionchange').unsubscribe(replaced);
      };
    },

    add: (workbook) =>
      attempt(() =>
        dexie.transaction('rw', workbooks, documents, journal, async () => {
          if (!(await workbooks.get(workbook.id))) return put(workbook);
          const there = await read(workbook.id).catch(unreadable);
          return there && same(there.workbook, workbook) ? workbook.id : put({ ...workbook, id: randomId() });
        }),
      ),

    open: (id) =>
      attempt(() =>
        dexie.transaction('rw', workbooks, documents, journal, kept, async (): Promise<Opened> => {
          const row = await workbooks.get(id);
          if (!row) throw new Refusal({ code: 'storage.absent' });
          const { workbook, repairs, readOnly } = await read(id);
          if (!readOnly && repairs.length > 0) await settle(row, workbook);
          return {
            workbook,
            repairs,
            journal: readOnly ? closedJournal : asking(openJournal(database, id, row.last, now)),
          };
        }),
      ),

    remove: (id) =>
      attempt(() =>
        dexie.transaction('rw', workbooks, documents, thumbnails, journal, kept, async () => {
          await Promise.all([workbooks.delete(id), documents.delete(id), thumbnails.delete(id)]);
          await Promise.all([journal.where({ workbook: id }).delete(), kept.where({ workbook: id }).delete()]);
          return null;
        }),
      ),
  };
}

/** There is something to lose now: asks the browser once not to clear it when space gets short. */
function asking(journal: Journal): Journal {
  return {
    ...journal,
    append: async (patches) => {
      const written = await journal.append(patches);
      if (written.ok) askToKeep();
      return written;
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
