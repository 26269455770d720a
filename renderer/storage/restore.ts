import { type Patch, replay } from '../../shared/commands/command';
import type { Fault, Repair } from '../../shared/file/fault';
import { readWorkbook } from '../../shared/file/read';
import { writeWorkbook } from '../../shared/file/write';
import type { Kind } from '../../shared/kinds/kind';
import type { Workbook } from '../../shared/model/document';
import { ok, type Result } from '../../shared/model/result';
import type { Entry } from './database';
import { compareVersions, readEntry, readVersion } from './entries';

type Kinds = ReadonlyMap<string, Kind>;

export interface Restored {
  workbook: Workbook;
  repairs: readonly Repair[];
  /** Made by a newer version, or last edited with one: to be looked at, not written. Nothing is mended then. */
  readOnly: boolean;
}

/**
 * The document as it stood when the last edit was acknowledged: the snapshot, then the journal. The result went through
 * the file door as a whole, so that no entry can make what a file could not. What a newer version has written stays where
 * it is and shuts the document; an older one's does not fit and is put aside.
 */
export function restore(text: string, entries: readonly Entry[], kinds: Kinds): Result<Restored, Fault> {
  const read = readWorkbook(text, kinds);
  if (!read.ok) return read;
  const { workbook, repairs, readOnly } = read.value;
  if (readOnly) return ok({ workbook, repairs: [], readOnly });
  const later = entries.findIndex((entry) => age(entry, workbook) > 0);
  if (later >= 0) {
    const before = restore(text, entries.slice(0, later), kinds);
    return before.ok ? ok({ ...before.value, repairs: [{ code: 'storage.later' }], readOnly: true }) : before;
  }
  if (entries.length === 0) return ok(read.value);
  const whole = replayed(workbook, entries, kinds);
  if (whole) return ok({ ...whole, repairs: [...repairs, ...whole.repairs], readOnly });

  // Some entry does not fit. One after the other, then, each checked before the next stands on it.
  let sound: Checked = { workbook, repairs };
  for (const entry of entries) {
    const next = replayed(sound.workbook, [entry], kinds);
    sound = {
      workbook: next?.workbook ?? sound.workbook,
      repairs: [...sound.repairs, ...(next?.repairs ?? [{ code: 'storage.entry' }])],
    };
  }
  return ok({ ...sound, readOnly });
}

interface Checked {
  workbook: Workbook;
  repairs: readonly Repair[];
}

/** Null where an entry is of another version, is no list of patches, does not fit the document, or leaves one that is none. */
function replayed(before: Workbook, entries: readonly Entry[], kinds: Kinds): Checked | null {
  const patches: Patch[] = [];
  for (const entry of entries) {
    const list = age(entry, before) === 0 ? readEntry(entry.patches) : null;
    if (!list) return null;
    patches.push(...list);
  }
  try {
    const read = readWorkbook(writeWorkbook(replay(before, patches)), kinds);
    return read.ok && !read.value.readOnly && read.value.workbook.id === before.id ? read.value : null;
  } catch {
    return null; // a patch that does not resolve, or a document that cannot even be written
  }
}

/** Above 0: the entry is of a newer version than the document; 0: of the same; NaN: its version is none. */
function age({ version }: Entry, workbook: Workbook): number {
  const own = readVersion(version);
  return own ? compareVersions(own, workbook.version) : Number.NaN;
}
