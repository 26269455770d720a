import type { Workbook } from '../model/document';
import { writeWorkbook } from './write';

/** Do they say the same? What the layout remembers is no difference. */
export const isSameDocument = (a: Workbook, b: Workbook): boolean => a === b || bare(a) === bare(b);

const bare = (workbook: Workbook): string =>
  writeWorkbook({
    ...workbook,
    diagrams: new Map([...workbook.diagrams].map(([id, diagram]) => [id, { ...diagram, memory: {} }])),
  });
