import { ok } from '../../shared/model/result';
import type { Links } from '../store/library';
import type { Database } from './database';
import { attempt } from './faults';

/** Which workbook is kept in which file. A file is that of one workbook: the one that took it last. */
export function storedLinks({ dexie, links }: Database): Links {
  return {
    of: (workbook) =>
      attempt(async () => {
        const row = await links.get(workbook);
        if (!row) return null;
        const { workbook: _, place: __, ...link } = row;
        return link;
      }),
    at: async (place) => {
      const found = await attempt(() => links.where({ place }).first());
      return found.ok ? ok(found.value?.workbook ?? null) : found;
    },
    put: (workbook, link) =>
      attempt(() =>
        dexie.transaction('rw', links, async () => {
          await links.delete(workbook);
          if (!link) return null;
          await links.where({ place: link.spot.place }).delete();
          await links.put({ ...link, workbook, place: link.spot.place });
          return null;
        }),
      ),
  };
}
