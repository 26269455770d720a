import type { Workbook } from '../model/document';
import type { Command } from './command';
import { renameDiagram, renameWorkbook } from './elements';

/** A workbook's only diagram goes by the workbook's name until it has one of its own. */
export function rename(workbook: Workbook, title: string): Command {
  const command = renameWorkbook(title);
  const [only, ...others] = workbook.diagrams.values();
  if (!only || others.length > 0 || only.title !== workbook.title) return command;
  return {
    ...command,
    recipe(draft) {
      command.recipe(draft);
      renameDiagram(only.id, title).recipe(draft);
    },
  };
}
