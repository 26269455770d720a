import { type Patch, replay } from '../../shared/commands/command';
import type { Fault, Repair } from '../../shared/file/fault';
import { readWorkbook } from '../../shared/file/read';
import { writeWorkbook } from '../../shared/file/write';
import type { Kind } from '../../shared/kinds/kind';
import type { Workbook } from '../../shared/model/document';
import { ok, type Result } from '../../shared/model/result';
import type { Entry } from './database';
import { readEntry } from './entries';

type Kinds = ReadonlyMap<string, Kind>;

export interface Restored {
  workbook: Workbook;
  repairs: readonly Repair[];
  /** Made by a newer version: to be looked at, not written. */
  readOnly: boolean;
}

/**
 * The document as it stood when the last edit was acknowledged: the snapshot, then the journal. The result went through
 * the file door as a whole, so that no entry can make what a file could not.
 */
export function restore(text: string, entries: readonly Entry[], kinds: Kinds): Result<Restored, Fault> {
  const read = readWorkbook(text, kinds);
  if (!read.ok) return read;
  const { workbook, repairs, readOnly } = read.value;
  if (readOnly || entries.length === 0) return ok(read.value);
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

/** Null where an entry is no list of patches, does not fit the document, or leaves one that is none. */
function replayed(before: Workbook, entries: readonly Entry[], kinds: Kinds): Checked | null {
  const patches: Patch[] = [];
  for (const entry of entries) {
    const list = readEntry(entry.patches);
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
