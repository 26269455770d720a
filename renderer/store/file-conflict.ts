import type { Fault } from '../../shared/file/fault';
import { isMended, readWorkbook } from '../../shared/file/read';
import type { Kind } from '../../shared/kinds/kind';
import type { Workbook } from '../../shared/model/document';
import type { Spot, Whole } from '../host/host';

/** What somebody else wrote while there was something here that the file did not have; the person has yet to say what shall be. */
export interface Clash {
  name: string; // the file's
  base: Workbook;
  /** Null where it cannot be read, or not wholly. */
  theirs: Workbook | null;
  fault: Fault | null;
  /** The name of the file with what stood here, beside it; null where none could be written. */
  copy: string | null;
  spot: Spot;
  text: string;
}

/** Where the person is asked it is taken as it is, or not at all: what had to be mended is not what they wrote. */
export function theirsIn(
  { bytes }: Pick<Whole, 'bytes'>,
  kinds: ReadonlyMap<string, Kind>,
): { theirs: Workbook; fault: null } | { theirs: null; fault: Fault } {
  const read = readWorkbook(bytes, kinds);
  if (!read.ok) return { theirs: null, fault: read.fault };
  if (read.value.readOnly) return { theirs: null, fault: { code: 'files.newer' } };
  if (isMended(read.value)) return { theirs: null, fault: { code: 'files.damaged' } };
  return { theirs: read.value.workbook, fault: null };
}

/** What both began with; nothing where that cannot be read. */
export function groundIn(base: string, mine: Workbook, kinds: ReadonlyMap<string, Kind>): Workbook {
  const read = readWorkbook(base, kinds);
  return read.ok ? read.value.workbook : { ...mine, diagrams: new Map(), elements: new Map(), links: new Map() };
}

/** Without a diagram in common it is another workbook, which somebody has put there, or has shown by mistake. */
export const isKin = (theirs: Workbook, { diagrams }: Workbook): boolean =>
  diagrams.size === 0 || [...diagrams.keys()].some((diagram) => theirs.diagrams.has(diagram));
