import type { Kind } from '../shared/kinds/kind';
import { newWorkbook } from '../shared/kinds/new';
import type { Element, Workbook } from '../shared/model/document';
import { idsFrom } from '../shared/model/ids';

/** Ids follow from the title, so that a failing test fails again. */
export const emptyWorkbook = (kind: Kind, title = 'Untitled'): Workbook => newWorkbook(kind, title, idsFrom(title));

/** The one diagram of a workbook that has one. */
export function onlyDiagram(workbook: Workbook): string {
  const [id] = workbook.diagrams.keys();
  if (id === undefined || workbook.diagrams.size !== 1) throw new Error('expected one diagram');
  return id;
}

export function rootOf(workbook: Workbook): Element {
  for (const element of workbook.elements.values()) if (element.parent === null) return element;
  throw new Error('expected a root');
}
