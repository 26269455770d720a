import type { Kind } from '../../shared/kinds/kind';
import { compare, countOf } from '../../shared/model/compare';
import type { Workbook } from '../../shared/model/document';
import type { Journal } from '../store/library';
import type { Database } from './database';
import { attempt } from './faults';
import { putVersion } from './versions';

const APART = 5 * 60_000; // ms between two versions that are kept while somebody works

export interface Found {
  workbook: Workbook;
  /** When it was changed last, ms since 1970. */
  at: number;
  /** It was begun here, and there is nothing in it yet. */
  blank: boolean;
}

/**
 * A journal that keeps versions as it goes: once something has changed how the workbook was found, from then on how it stands;
 * either only when the newest is five minutes old and holds something else. Each is a transaction of its own, behind that of
 * the snapshot: where there is no room the version is given up, and not the edit.
 */
export function versioned(
  journal: Journal,
  database: Database,
  kinds: ReadonlyMap<string, Kind>,
  found: Found,
  now: () => number,
): Journal {
  let before: Found | null = found;
  let next = 0; // ms since 1970
  return {
    ...journal,
    snapshot: async (workbook, thumbnail) => {
      const written = await journal.snapshot(workbook, thumbnail);
      const at = now();
      const early = at < next && next - at <= APART; // further off it is where the clock was put back
      if (!written.ok || early || (before && countOf(compare(before.workbook, workbook)) === 0)) return written;
      next = at + APART; // also where it fails: a full disk is not asked with every rest
      const stood = before && !before.blank ? { ...before, thumbnail: null } : { workbook, at, thumbnail };
      const kept = await attempt(() => putVersion(database, kinds, { ...stood, now: at, name: null, apart: APART }));
      if (!kept.ok) return written;
      before = null;
      next -= kept.value;
      return written;
    },
  };
}
