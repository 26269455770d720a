import type { Command } from '../../shared/commands/command';
import { become } from '../../shared/commands/replace-document';
import { mergedWorkbook } from '../../shared/file/merged';
import { readWorkbook } from '../../shared/file/read';
import { writeWorkbook } from '../../shared/file/write';
import type { Kind } from '../../shared/kinds/kind';
import type { Workbook } from '../../shared/model/document';

/** As it last stood on the disk for this window, as it stands here, as it stands on the disk now. */
export interface Apart {
  base: Workbook;
  mine: Workbook;
  theirs: Workbook;
}

/**
 * One step on what another window has made of the document that adds what was done here meanwhile. Null where both did
 * different things to the same one: then nobody but the person can say what shall be.
 */
export function rejoined({ base, mine, theirs }: Apart, kinds: ReadonlyMap<string, Kind>): Command | null {
  const asRead = (workbook: Workbook) => {
    const read = readWorkbook(writeWorkbook(workbook), kinds); // what comes from the disk has gone through this door, too
    return read.ok ? read.value.workbook : workbook;
  };
  const merged = mergedWorkbook({ base: asRead(base), mine: asRead(mine), theirs }, kinds);
  if (!merged.ok || merged.value.conflicts.length > 0) return null;
  return { ...become(merged.value.workbook), label: { key: 'command.rejoin' } };
}
