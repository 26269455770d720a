import type { Template } from '../kind';

/** The sets of categories that the field uses; each line has `template-<id>-<line>` and its question below it as words. */
const template = (id: string, lines: readonly string[]): Template => ({
  id,
  lines: lines.map((line) => ({ words: `template-${id}-${line}`, asks: `template-${id}-${line}-asks` })),
});

export const templates: readonly Template[] = [
  template('school', ['students', 'families', 'teachers', 'curriculum', 'time', 'leadership', 'systems']),
  template('four-p', ['people', 'policies', 'processes', 'place']),
  template('six-m', ['methods', 'machines', 'materials', 'measurement', 'environment', 'people']),
];
