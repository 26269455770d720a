import { expect, test } from 'vitest';
import { outlineOf, workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { drawing } from '../../../shared/kinds/driver/drawing';
import { driver } from '../../../shared/kinds/driver/driver';
import { allowedOf } from '../../../shared/kinds/link-rules';
import { slideGraph, slidesOf } from '../../../shared/kinds/slides';
import { drawShown } from '../../../shared/kinds/visible-graph';
import { tableMeasure } from '../../../shared/layout/measure';
import type { Link, Workbook } from '../../../shared/model/document';
import { onlyDiagram } from '../../workbooks';
import { graphIn } from '../after';
import { faultsOf, NONE } from '../faults';
import { boxesOf, linksOf } from './drawn';

const IDEA = 'Hand-over meeting on the support list in May';
const DRIVER = 'Support lists are current';

const sample = driver.samples.find(({ name }) => name === 'on-track.driver')?.outline ?? '';

function opened(outline: string): Workbook {
  const read = workbookFromOutline(outline, kinds);
  if (!read.ok) throw new Error(read.fault.code);
  expect(read.value.left).toEqual([]);
  return read.value.workbook;
}

const bare = opened(sample);
const idOf = (words: string): string =>
  graphIn(bare)
    .all()
    .find(({ text }) => text === words)?.id ?? '';
const link: Link = { id: 'second', type: 'serves', from: idOf(IDEA), to: idOf(DRIVER), more: { weak: true } };
const linked: Workbook = { ...bare, links: new Map([[link.id, link]]) };

/** A sample has no such link: what one changes in it is seen here. */
test('an idea of the sample serves a second driver: in the picture, on the slides, in the outline', () => {
  const graph = graphIn(linked);
  expect(allowedOf(graph, driver, [link])).toEqual([link]);

  const { scene } = drawShown(driver, drawing, { graph, measure: tableMeasure, aspect: 16 / 9, hurry: false });
  const { crossings: _, ...faults } = faultsOf(scene, { ids: graph.all().map(({ id }) => id), mayCross: true });
  const { crossings: __, ...none } = NONE;
  expect(faults).toEqual(none);
  const drawn = linksOf(scene).find(({ id }) => id === link.id);
  const [upper, lower] = [boxesOf(scene).get(link.to), boxesOf(scene).get(link.from)];
  expect(drawn?.dash).toBeDefined();
  expect(drawn?.points.at(0)?.x).toBeCloseTo((upper?.x ?? 0) + (upper?.width ?? 0));
  expect(Math.abs((drawn?.points.at(-1)?.y ?? 0) - (lower?.y ?? 0) - (lower?.height ?? 0) / 2)).toBeLessThan(
    (lower?.height ?? 0) / 2,
  );

  const shows = slidesOf(graph, driver).flatMap((slide) =>
    slideGraph(graph, driver, slide)
      .all()
      .flatMap(({ text, more }) => (text === IDEA ? [[slide.title, more.weak === true]] : [])),
  );
  expect(shows).toEqual([
    ['Transition into ninth grade', false],
    ['Adults who team around students', true],
  ]);

  const text = outlineOf(linked, onlyDiagram(linked), kinds);
  const wanted = sample.replace(
    '    Data technician posts the list every Monday\n',
    `    Data technician posts the list every Monday\n    -> ${IDEA} [weak]\n`,
  );
  expect(text).toEqual({ ok: true, value: wanted });
  const again = opened(wanted);
  const ends = [...again.links.values()].map(({ from, to }) => [from, to].map((id) => again.elements.get(id)?.text));
  expect(ends).toEqual([[IDEA, DRIVER]]);
});
