import type { StoreApi } from 'zustand/vanilla';
import { become } from '../../shared/commands/become';
import type { Workbook } from '../../shared/model/document';
import { byOrder } from '../../shared/model/order';
import type { WorkbookState } from './state';

/** The open workbook becomes this one, in one step of undo; what is no longer there is neither selected nor shown. */
export function turnInto(store: StoreApi<WorkbookState>, target: Workbook): void {
  const { diagram, selection, perform, show } = store.getState();
  const [first] = [...target.diagrams.values()].sort(byOrder);
  perform(become(target), { select: selection.filter((id) => target.elements.has(id)), edit: null });
  if (first && !target.diagrams.has(diagram)) show(first.id);
}
