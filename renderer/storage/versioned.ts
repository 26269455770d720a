import type { Kind } from '../../shared/kinds/kind';
import type { Workbook } from '../../shared/model/document';
import type { Journal } from '../store/library';
import type { Database } from './database';
import { attempt } from './faults';
import { putVersion } from './versions';

const APART = 5 * 60_000; // ms between two versions that are kept while somebody works

interface Found {
  workbook: Workbook;
  /** When it was changed last, ms since 1970. */
  at: number;
}

/**
 * A journal that keeps versions as it goes: with the first snapshot of a sitting how the workbook was found (null: there was
 * nothing in it yet), from then on how it stands; either only when the newest is five minutes old and something has changed.
 * Each is a transaction of its own, behind that of the snapshot: where there is no room the version is given up, not the edit.
 */
export function versioned(
  journal: Journal,
  database: Database,
  kinds: ReadonlyMap<string, Kind>,
  found: Found | null,
  now: () => number,
): Journal {
  let before = found;
  let next = 0; // ms since 1970
  return {
    ...journal,
    snapshot: async (workbook, thumbnail) => {
      const written = await journal.snapshot(workbook, thumbnail);
      const at = now();
      if (!written.ok || at < next) return written;
      next = at + APART; // also where it fails: a full disk is not asked with every rest
      const moment = before ? { ...before, thumbnail: null } : { workbook, at, thumbnail };
      const kept = await attempt(() => putVersion(database, kinds, { ...moment, now: at, name: null, apart: APART }));
      if (!kept.ok) return written;
      before = null;
      next -= kept.value;
      return written;
    },
  };
}
