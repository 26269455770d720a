import type { Kind } from '../kinds/kind';
import type { Workbook } from '../model/document';
import { type Merged, merge, type Side } from '../model/merge';
import { fail, ok, type Result } from '../model/result';
import type { Fault } from './fault';
import { readWorkbook } from './read';
import { writeWorkbook } from './write';

export interface Merging {
  /** The common ground. */
  base: Workbook;
  mine: Workbook;
  theirs: Workbook;
  /** By the conflicts' keys; without one it is what the conflict says is taken. */
  choices?: ReadonlyMap<string, Side>;
}

/**
 * The merge of two workbooks as it may stand in a library: through the file door, where the rules of the kinds have their say
 * (what was a cause and stands where only a category can is one now). Faults: those of reading, where both together are more
 * than a workbook may hold, or are a newer version's.
 */
export function mergedWorkbook(
  { base, mine, theirs, choices }: Merging,
  kinds: ReadonlyMap<string, Kind>,
): Result<Merged, Fault> {
  const { workbook, conflicts } = merge(base, mine, theirs, choices);
  const read = readWorkbook(writeWorkbook(workbook), kinds);
  if (!read.ok) return read;
  if (read.value.readOnly) return fail({ code: 'storage.newer' });
  return ok({ workbook: { ...read.value.workbook, id: mine.id }, conflicts });
}
