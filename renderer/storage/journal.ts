import type { Patch } from '../../shared/commands/command';
import type { Fault } from '../../shared/file/fault';
import { writeWorkbook } from '../../shared/file/write';
import type { Workbook } from '../../shared/model/document';
import { randomId } from '../../shared/model/ids';
import { fail, type Result } from '../../shared/model/result';
import type { Journal } from '../store/library';
import type { Database, Row } from './database';
import { kindsOf } from './database';
import { readEntry, writeEntry } from './entries';
import { attempt, Refusal } from './faults';

/**
 * A journal writes only while the document on the disk is the one that it has seen: `last` tells. If another window was
 * faster it refuses, since patches, and even more a snapshot, of an older document would undo what that window did.
 * After a failed `append` the caller sends the same patches again, first.
 */
export function openJournal(database: Database, { id, version }: Workbook, seen: number, now: () => number): Journal {
  const { dexie, workbooks, documents, thumbnails, journal } = database;
  const by = randomId();
  let last = seen;

  const current = async (): Promise<Row> => {
    const row = await workbooks.get(id);
    if (!row || row.deleted !== undefined) throw new Refusal({ code: 'storage.absent' });
    return row;
  };

  /** How many patches of ours are in although the connection broke before it said so. Throws where others wrote as well. */
  const unheard = async (row: Row): Promise<number> => {
    const entries = await journal
      .where({ workbook: id })
      .and(({ seq = 0 }) => seq > last)
      .sortBy('seq');
    const counts = entries.map((entry) => (entry.by === by ? readEntry(entry.patches)?.length : undefined));
    if (entries.at(-1)?.seq !== row.last || counts.includes(undefined))
      throw new Refusal({ code: 'storage.elsewhere' });
    return counts.reduce<number>((sum, count = 0) => sum + count, 0);
  };

  return {
    append: async (patches) => {
      const written = await attempt(() =>
        dexie.transaction('rw', workbooks, journal, async () => {
          const row = await current();
          const rest = patches.slice(row.last === last ? 0 : await unheard(row));
          if (rest.length === 0) return row.last;
          const seq = await journal.add({ workbook: id, by, version, patches: writeEntry(rest) });
          await workbooks.put({ ...row, title: titleIn(rest) ?? row.title, last: seq, changed: now() });
          return seq;
        }),
      );
      if (written.ok) last = written.value;
      return done(written);
    },

    snapshot: async (workbook, thumbnail) => {
      const text = writeWorkbook(workbook);
      const written = await attempt(() =>
        dexie.transaction('rw', workbooks, documents, thumbnails, journal, async () => {
          const row = await current();
          if (row.last !== last) throw new Refusal({ code: 'storage.elsewhere' });
          await documents.put({ id, text });
          if (thumbnail) await thumbnails.put({ id, ...thumbnail });
          const drawn = thumbnail && { drawn: now() };
          await workbooks.put({ ...row, title: workbook.title, kinds: kindsOf(workbook), ...drawn });
          await journal.where({ workbook: id }).delete();
        }),
      );
      return done(written);
    },
  };
}

/** For a document that is only to be looked at. */
export const closedJournal: Journal = {
  append: async () => fail({ code: 'storage.newer' }),
  snapshot: async () => fail({ code: 'storage.newer' }),
};

const done = (result: Result<unknown, Fault>): Result<null, Fault> => (result.ok ? { ok: true, value: null } : result);

function titleIn(patches: readonly Patch[]): string | undefined {
  const titles = patches.filter(({ path }) => path.length === 1 && path[0] === 'title').map(({ value }) => value);
  const title: unknown = titles.at(-1);
  return typeof title === 'string' ? title : undefined;
}
