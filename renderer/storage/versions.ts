import { readWorkbook } from '../../shared/file/read';
import { writeWorkbook } from '../../shared/file/write';
import type { Kind } from '../../shared/kinds/kind';
import { compare, countOf } from '../../shared/model/compare';
import type { Workbook } from '../../shared/model/document';
import { fitText, LIMITS } from '../../shared/model/schema';
import type { Thumbnail, Version, Versions } from '../store/library';
import type { Database, VersionRow } from './database';
import { attempt, Refusal } from './faults';
import { thin } from './thin';

type Kinds = ReadonlyMap<string, Kind>;

/** Characters: a larger one takes more room than its document, a hundred times over, and is drawn again when somebody looks. */
const PICTURE = 60_000;

/** Versions over IndexedDB. */
export function storedVersions(database: Database, kinds: Kinds, now: () => number): Versions {
  const { dexie, versions, versionTexts } = database;
  return {
    list: (workbook) =>
      attempt(async () => (await versions.where({ workbook }).reverse().sortBy('seq')).map(versionOf)),
    read: (seq) =>
      attempt(async () => {
        const text = await versionTexts.get(seq);
        if (!text) throw new Refusal({ code: 'history.gone' });
        const read = readWorkbook(text.document, kinds);
        if (!read.ok) throw new Refusal(read.fault);
        return read.value.workbook;
      }),
    thumbnail: (seq) =>
      attempt(async () => {
        const { light, dark } = (await versionTexts.get(seq)) ?? {};
        return light !== undefined && dark !== undefined ? { light, dark } : null;
      }),
    keep: (workbook, name, thumbnail) =>
      attempt(async () => {
        const at = now();
        await putVersion(database, kinds, { workbook, name, thumbnail, at, now: at, apart: 0 });
        return null;
      }),
    rename: (seq, name) =>
      attempt(() =>
        dexie.transaction('rw', versions, async () => {
          const row = await versions.get(seq);
          if (!row) throw new Refusal({ code: 'history.gone' });
          const { workbook, at } = row;
          await versions.put({ seq, workbook, at, ...(name !== null && { name: fitText(name, LIMITS.tag).text }) });
          return null;
        }),
      ),
  };
}

export interface Moment {
  workbook: Workbook;
  /** When it stood so, and what time it is. ms since 1970 */
  at: number;
  now: number;
  name: string | null;
  thumbnail: Thumbnail | null;
  /** Without a name it is kept only when the newest one is this old. ms */
  apart: number;
}

/**
 * Puts how a workbook stands beside its earlier versions and lets those go whose time has come. Without a name nothing is kept
 * where the newest one holds the same. Returns how old the newest is by then, 0 where it is this one. ms
 */
export const putVersion = (
  { dexie, versions, versionTexts }: Database,
  kinds: Kinds,
  { workbook, at, now, name, thumbnail, apart }: Moment,
): PromiseLike<number> =>
  dexie.transaction('rw', versions, versionTexts, async () => {
    const rows = await versions.where({ workbook: workbook.id }).sortBy('seq');
    const newest = rows.at(-1);
    if (name === null && newest) {
      const age = now - newest.at;
      if (age >= 0 && age < apart) return age;
      if (holds((await versionTexts.get(newest.seq ?? 0))?.document ?? '', workbook, kinds)) return 0;
    }
    const row = { workbook: workbook.id, at, ...(name !== null && { name: fitText(name, LIMITS.tag).text }) };
    const seq = await versions.add(row);
    const picture = thumbnail && thumbnail.light.length <= PICTURE ? thumbnail : {};
    await versionTexts.add({ seq, document: writeWorkbook(workbook), ...picture });
    const all = [...rows, { ...row, seq }].map(versionOf);
    const kept = new Set(thin(all, now));
    const gone = all.filter((version) => !kept.has(version)).map((version) => version.seq);
    await versions.bulkDelete(gone);
    await versionTexts.bulkDelete(gone);
    return 0;
  });

const versionOf = ({ seq = 0, at, name }: VersionRow): Version => ({ seq, at, name: name ?? null });

/** One that cannot be read holds something else. */
function holds(document: string, workbook: Workbook, kinds: Kinds): boolean {
  const read = readWorkbook(document, kinds);
  return read.ok && countOf(compare(read.value.workbook, workbook)) === 0;
}
