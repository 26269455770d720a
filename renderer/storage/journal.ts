import type { Patch } from '../../shared/commands/command';
import { writeWorkbook } from '../../shared/file/write';
import type { Workbook } from '../../shared/model/document';
import { randomId } from '../../shared/model/ids';
import { nameOf } from '../../shared/model/name';
import { ok } from '../../shared/model/result';
import type { Journal, Thumbnail } from '../store/library';
import { type Database, kindsOf, type Row, revived } from './database';
import { readEntry, writeEntry } from './entries';
import { attempt, Refusal } from './faults';
import { NAMING, renamed } from './naming';

/**
 * A journal writes only while the document on the disk is the one that it has seen: `last` tells. If another window was
 * faster it refuses, since patches, and even more a snapshot, of an older document would undo what that window did. Only a
 * new name from the start screen is no reason to refuse: it is taken into the next snapshot.
 * After a failed `append` the caller sends the same patches again, first; after `storage.deleted` it calls `renew`.
 */
export function openJournal(database: Database, { id, version }: Workbook, seen: number, now: () => number): Journal {
  const { workbooks, documents, thumbnails, journal } = database;
  const by = randomId();
  let last = seen;
  let isLogged = false; // the entry `last` is ours, and no snapshot has taken it in yet
  let named: string | undefined; // by the start screen, since the document was opened

  const current = async (): Promise<Row> => {
    const row = await workbooks.get(id);
    if (!row) throw new Refusal({ code: 'storage.deleted' }); // it was there when this journal was opened
    if (row.deleted !== undefined) throw new Refusal({ code: 'storage.binned' });
    return row;
  };

  /** How many patches of ours are in although the connection broke before it said so. Throws where others wrote as well. */
  const unheard = async (row: Row): Promise<number> => {
    if (row.last === last) return 0;
    const entries = await journal
      .where({ workbook: id })
      .and(({ seq = 0 }) => seq > last)
      .sortBy('seq');
    const lists = entries.map((entry) => (entry.by === by || entry.by === NAMING ? readEntry(entry.patches) : null));
    if (entries.at(-1)?.seq !== row.last || lists.includes(null)) throw new Refusal({ code: 'storage.elsewhere' });
    named = titleIn(lists.flatMap((list) => list ?? [])) ?? named;
    return entries.reduce((sum, entry, i) => sum + (entry.by === by ? (lists[i]?.length ?? 0) : 0), 0);
  };

  const put = async (row: Row, stands: Workbook, thumbnail: Thumbnail | null): Promise<number> => {
    const workbook = named === undefined ? stands : renamed(stands, named);
    await documents.put({ id, text: writeWorkbook(workbook) });
    if (thumbnail) await thumbnails.put({ id, ...thumbnail });
    const drawn = thumbnail && { drawn: now() };
    await workbooks.put({ ...row, title: nameOf(workbook), kinds: kindsOf(workbook), ...drawn });
    await journal.where({ workbook: id }).delete();
    return row.last;
  };

  /** The next entry gets a number that no window has seen: in a new database they would begin with 1 again. */
  const numberOn = async (): Promise<void> => {
    if (last > 0 && !(await journal.get(last)))
      await journal.put({ seq: last, workbook: id, by, version, patches: '[]' }); // `put` takes it out again
  };

  return {
    append: async (patches, name) => {
      await database.fresh;
      const written = await attempt(() =>
        revived(database).transaction('rw', workbooks, journal, async () => {
          const row = await current();
          const rest = patches.slice(await unheard(row));
          if (rest.length === 0) return row.last;
          const seq = await journal.add({ workbook: id, by, version, patches: writeEntry(rest) });
          const { begun: _, ...listed } = row;
          const title = titleIn(rest) ?? (named === undefined ? name : undefined) ?? row.title;
          await workbooks.put({ ...listed, title, last: seq, changed: now() });
          return seq;
        }),
      );
      if (!written.ok) return written;
      last = written.value;
      isLogged = true;
      if (titleIn(patches) !== undefined) named = undefined;
      return ok(null);
    },

    snapshot: async (stands, thumbnail) => {
      const written = await attempt(() =>
        revived(database).transaction('rw', workbooks, documents, thumbnails, journal, async () => {
          const row = await current();
          if ((await unheard(row)) > 0) throw new Refusal({ code: 'storage.elsewhere' });
          return put(row, stands, thumbnail);
        }),
      );
      if (!written.ok) return written;
      last = written.value;
      isLogged = false;
      return ok(null);
    },

    check: () =>
      attempt(() =>
        revived(database).transaction('r', workbooks, documents, journal, async () => {
          const row = await current();
          const isWhole = (await documents.where({ id }).count()) > 0;
          const entry = isLogged && row.last === last ? await journal.where({ seq: last }).count() : 1;
          if (!isWhole || entry === 0) throw new Refusal({ code: 'storage.deleted' });
          return null;
        }),
      ),

    renew: async (stands, thumbnail) => {
      await database.fresh;
      const written = await attempt(() =>
        revived(database).transaction('rw', workbooks, documents, thumbnails, journal, async () => {
          const row = await workbooks.get(id);
          if (row?.deleted !== undefined) throw new Refusal({ code: 'storage.binned' });
          if (row && row.last !== last) throw new Refusal({ code: 'storage.elsewhere' }); // another window was faster
          await numberOn();
          const known = { id, title: '', kinds: [], sample: stands.about.sample ?? false, last };
          return put(row ?? { ...known, changed: now() }, stands, thumbnail);
        }),
      );
      if (!written.ok) return written;
      isLogged = false;
      return ok(null);
    },
  };
}

function titleIn(patches: readonly Patch[]): string | undefined {
  const titles = patches.filter(({ path }) => path.length === 1 && path[0] === 'title').map(({ value }) => value);
  const title: unknown = titles.at(-1);
  return typeof title === 'string' ? title : undefined;
}
