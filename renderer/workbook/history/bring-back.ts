import type { StoreApi } from 'zustand/vanilla';
import { become } from '../../../shared/commands/become';
import type { Workbook } from '../../../shared/model/document';
import { byOrder } from '../../../shared/model/order';
import type { WorkbookState } from '../../store/state';

/** The workbook stands as the version has it: one step. What is shown and selected stays, as far as it is there. */
export function bringBack(store: StoreApi<WorkbookState>, version: Workbook): void {
  const { perform, selection } = store.getState();
  perform(become(version), { select: selection.filter((id) => version.elements.has(id)), edit: null });
  const { workbook, diagram, show } = store.getState();
  const [first] = [...workbook.diagrams.values()].sort(byOrder);
  if (!workbook.diagrams.has(diagram) && first) show(first.id);
}
