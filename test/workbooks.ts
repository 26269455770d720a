import { workbookFromOutline } from '../shared/import/outline';
import { kinds } from '../shared/kinds';
import type { Kind } from '../shared/kinds/kind';
import { newWorkbook } from '../shared/kinds/new';
import type { Element, Workbook } from '../shared/model/document';
import { idsFrom } from '../shared/model/ids';

/** Ids follow from the title, so that a failing test fails again. */
export const emptyWorkbook = (kind: Kind, title = 'Untitled'): Workbook => newWorkbook(kind, title, idsFrom(title));

/** From an outline of any kind that there is. Throws where it cannot be read. */
export function outlined(outline: string): Workbook {
  const read = workbookFromOutline(outline, kinds);
  if (!read.ok) throw new Error(read.fault.code);
  return read.value.workbook;
}

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
