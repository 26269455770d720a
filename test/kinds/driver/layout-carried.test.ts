import { expect, test } from 'vitest';
import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { drawing } from '../../../shared/kinds/driver/drawing';
import { driver } from '../../../shared/kinds/driver/driver';
import { receives } from '../../../shared/kinds/driver/receives';
import { samples } from '../../../shared/kinds/fishbone/samples';
import { drawBest } from '../../../shared/kinds/visible-graph';
import { tableMeasure } from '../../../shared/layout/measure';
import { build } from '../../../shared/model/graph';
import { pageOf } from '../../../shared/scene/page';

test('the causes of a fishbone, carried over whole, are read on a slide: wide columns rather than many lines', () => {
  const outline = samples.find(({ name }) => name.startsWith('math-gap'))?.outline ?? '';
  const read = workbookFromOutline(outline, kinds);
  if (!read.ok) throw new Error(read.fault.code);
  const [diagram] = read.value.workbook.diagrams.values();
  const causes = [...read.value.workbook.elements.values()].filter(({ type }) => type !== 'problem');
  const aim = [...read.value.workbook.elements.values()].find(({ parent }) => parent === null);
  if (!diagram || !aim) throw new Error('no diagram');
  const drivers = receives(causes).map((each) => ({ ...each, parent: each.parent ?? aim.id }));
  const graph = build({ ...diagram, kind: 'driver' }, [{ ...aim, type: 'aim' }, ...drivers]);
  const { smallest } = pageOf({
    id: 'd',
    title: diagram.title,
    about: read.value.workbook.about,
    measure: tableMeasure,
    translate: (key) => key,
    size: { width: 1600, height: 900 },
    draw: (aspect) => drawBest(driver, drawing, { graph, measure: tableMeasure, aspect }),
  });
  expect(smallest).toBeGreaterThanOrEqual(8.8);
});
