import type { Diagram, Workbook } from '../../shared/model/document';

/** Has somebody done something? What the layout remembers is no edit. Tables that nobody touched are the same ones. */
export function isEdit(before: Workbook, after: Workbook): boolean {
  if (before === after) return false;
  const same = (['title', 'about', 'elements', 'links', 'extra'] as const).every((key) => before[key] === after[key]);
  return (
    !same ||
    before.diagrams.size !== after.diagrams.size ||
    ![...after.diagrams].every(([id, diagram]) => {
      const was = before.diagrams.get(id);
      return was !== undefined && isAsDrawn(was, diagram);
    })
  );
}

const isAsDrawn = (a: Diagram, b: Diagram): boolean =>
  a === b || (['kind', 'title', 'order', 'settings'] as const).every((key) => a[key] === b[key]);
