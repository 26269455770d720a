import { readWorkbook } from '../../shared/file/read';
import { writeWorkbook } from '../../shared/file/write';
import type { Kind } from '../../shared/kinds/kind';
import type { Versions } from '../store/library';
import type { Database } from './database';
import { attempt, Refusal } from './faults';

/** Versions over IndexedDB. */
export function storedVersions(
  { dexie, versions, versionTexts }: Database,
  kinds: ReadonlyMap<string, Kind>,
  now: () => number,
): Versions {
  return {
    list: (workbook) =>
      attempt(async () => {
        const rows = await versions.where({ workbook }).reverse().sortBy('seq');
        return rows.map(({ seq = 0, at, name = null }) => ({ seq, at, name }));
      }),
    read: (seq) =>
      attempt(async () => {
        const read = readWorkbook((await versionTexts.get(seq))?.document ?? '', kinds);
        if (!read.ok) throw new Refusal(read.fault);
        return read.value.workbook;
      }),
    thumbnail: (seq) =>
      attempt(async () => {
        const { light, dark } = (await versionTexts.get(seq)) ?? {};
        return light !== undefined && dark !== undefined ? { light, dark } : null;
      }),
    keep: (workbook, name, thumbnail) =>
      attempt(() =>
        dexie.transaction('rw', versions, versionTexts, async () => {
          const seq = await versions.add({ workbook: workbook.id, at: now(), name });
          await versionTexts.add({ seq, document: writeWorkbook(workbook), ...thumbnail });
          return null;
        }),
      ),
    rename: (seq, name) =>
      attempt(() =>
        dexie.transaction('rw', versions, async () => {
          const row = await versions.get(seq);
          if (!row) throw new Refusal({ code: 'history.gone' });
          const { workbook, at } = row;
          await versions.put({ seq, workbook, at, ...(name !== null && { name }) });
          return null;
        }),
      ),
  };
}
