import { expect, test } from 'vitest';
import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { tableMeasure } from '../../../shared/layout/measure';
import { graphOf } from '../../../shared/model/graph';
import { pageOf } from '../../../shared/scene/page';

test('the math gap can be read from the back of the room, with its title, team and date', () => {
  const sample = [...kinds.values()].flatMap(({ samples }) => samples).find(({ name }) => name.startsWith('math-gap'));
  const read = workbookFromOutline(sample?.outline ?? '', kinds);
  if (!read.ok) throw new Error(read.fault.code);
  const { workbook } = read.value;
  const [diagram] = workbook.diagrams.values();
  const graph = diagram && graphOf(workbook, diagram.id);
  const view = diagram && kinds.get(diagram.kind)?.views[0];
  if (!graph || !view) throw new Error('expected a diagram');
  const { scene, smallest } = pageOf({
    id: diagram.id,
    title: diagram.title,
    about: workbook.about,
    measure: tableMeasure,
    translate: (key) => key,
    size: { width: 1280, height: 720 }, // 96 px an inch, so 4 px are 3 pt
    draw: (aspect) => view.draw({ graph, measure: tableMeasure, aspect, hurry: false }),
  });
  const texts = scene.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
  const words = texts.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ');
  expect(words).toContain(diagram.title);
  expect(words).toContain(workbook.about.team);
  expect(Math.min(...texts.map(({ size }) => size * 0.75))).toBeCloseTo(smallest, 6);
  expect(smallest).toBeGreaterThanOrEqual(12);
});
