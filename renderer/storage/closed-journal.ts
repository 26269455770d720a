import { fail, ok } from '../../shared/model/result';
import type { Journal } from '../store/library';
import type { Database, Entry, Row } from './database';
import { attempt, Refusal } from './faults';

/** A document as it lies on the disk, with what this version does not know of it. */
export interface Stored {
  row: Row;
  text: string;
  entries: readonly Entry[];
}

/** For a document that is only to be looked at: nothing is written, but what was deleted comes back to the letter. */
export function closedJournal({ dexie, workbooks, documents, journal }: Database, stored: Stored): Journal {
  const { row, text, entries } = stored;
  const hasDocument = async () => (await documents.where({ id: row.id }).count()) > 0;
  return {
    append: async () => fail({ code: 'storage.newer' }),
    snapshot: async () => fail({ code: 'storage.newer' }),
    check: () =>
      attempt(() =>
        dexie.transaction('r', workbooks, documents, async () => {
          const there = await workbooks.get(row.id);
          if (there?.deleted !== undefined) throw new Refusal({ code: 'storage.binned' });
          if (!there || !(await hasDocument())) throw new Refusal({ code: 'storage.deleted' });
          return null;
        }),
      ),
    renew: async () => {
      const written = await attempt(() =>
        dexie.transaction('rw', workbooks, documents, journal, async () => {
          const there = await workbooks.get(row.id);
          if (there?.deleted !== undefined) throw new Refusal({ code: 'storage.binned' });
          if (there && (await hasDocument())) return; // another window was faster
          let { last } = row;
          await documents.put({ id: row.id, text });
          await journal.where({ workbook: row.id }).delete();
          for (const { seq: _, ...entry } of entries) last = await journal.add(entry); // another one may have its number now
          await workbooks.put({ ...row, last });
        }),
      );
      return written.ok ? ok(null) : written;
    },
  };
}
