import { type Patch, perform } from '../../shared/commands/command';
import { rename } from '../../shared/commands/rename';
import type { Workbook } from '../../shared/model/document';

/** Who wrote an entry of the journal that does nothing but give the workbook another name, from the start screen. */
export const NAMING = 'naming';

/** What a new name changes; none where it is called that already. */
export const namingPatches = (workbook: Workbook, title: string): readonly Patch[] =>
  perform(workbook, rename(workbook, title)).step?.patches ?? [];

export const renamed = (workbook: Workbook, title: string): Workbook =>
  perform(workbook, rename(workbook, title)).workbook;
