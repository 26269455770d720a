import type { StoreApi } from 'zustand/vanilla';
import { become } from '../../shared/commands/replace-document';
import type { Workbook } from '../../shared/model/document';
import { byOrder } from '../../shared/model/order';
import type { WorkbookState } from './state';

/** The open workbook becomes this one: one step. What is shown and selected stays, as far as it is there. */
export function turnInto(store: StoreApi<WorkbookState>, target: Workbook): void {
  const { perform, selection } = store.getState();
  perform(become(target), { select: selection.filter((id) => target.elements.has(id)), edit: null });
  const { workbook, diagram, show } = store.getState();
  const [first] = [...workbook.diagrams.values()].sort(byOrder);
  if (!workbook.diagrams.has(diagram) && first) show(first.id);
}
