import { expect, test } from 'vitest';
import { rowsOf } from '../../../renderer/workbook/rows';
import { driver } from '../../../shared/kinds/driver/driver';
import { slideGraph, slidesOf } from '../../../shared/kinds/slides';
import { drawnOf } from '../../../shared/kinds/visible-graph';
import { build, type Graph } from '../../../shared/model/graph';
import { outlined } from '../../workbooks';
import { graphIn } from '../after';

const workbook = outlined(
  `kind: driver
title: On track
aim: Raise attendance

Transition
  Students know someone
    Orientation
      Small tables
    Letters home
Teams
  Lists are current
    -> Orientation [weak]
    Posted on Monday
`,
);
const whole = graphIn(workbook);

const folding = (...names: readonly string[]): Graph =>
  build(
    whole.diagram,
    whole.all().map((element) => (names.includes(element.text) ? { ...element, folded: true } : element)),
    whole.links,
  );

const seen = (graph: Graph): readonly string[] => {
  const { graph: drawn, folded } = drawnOf(graph, driver);
  return drawn.all().map(({ id, text, parent }) => {
    const above = drawn.get(parent ?? '')?.text ?? '';
    return `${text} < ${above}${folded.has(id) ? ` +${folded.get(id)}` : ''}`;
  });
};

test('what is folded away stands at the driver that it serves as well, where that is to be seen', () => {
  expect(seen(folding('Students know someone'))).toEqual([
    'Raise attendance < ',
    'Transition < Raise attendance',
    'Students know someone < Transition +3',
    'Teams < Raise attendance',
    'Lists are current < Teams',
    'Posted on Monday < Lists are current',
    'Orientation < Lists are current',
    'Small tables < Orientation',
  ]);
  const { graph } = drawnOf(folding('Students know someone'), driver);
  expect(graph.all().find(({ text }) => text === 'Orientation')?.more.weak).toBe(true); // as weakly as the link said
  expect(graph.links).toEqual([]);
});

test('with its own branch folded where it is, and away where both are folded', () => {
  const both = ['Students know someone', 'Orientation'];
  expect(seen(folding(...both))).toEqual(expect.arrayContaining(['Orientation < Lists are current +1']));
  expect(seen(folding(...both))).not.toContain('Small tables < Orientation');
  expect(seen(folding('Transition', 'Teams'))).toHaveLength(3);
});

test('so it does on its slide; the other one says how many are folded there', () => {
  const graph = folding('Students know someone');
  const slides = slidesOf(graph, driver).map((slide) => seen(slideGraph(graph, driver, slide)));
  expect(slides).toEqual([
    ['Raise attendance < ', 'Transition < Raise attendance', 'Students know someone < Transition +3'],
    [
      'Raise attendance < ',
      'Teams < Raise attendance',
      'Lists are current < Teams',
      'Posted on Monday < Lists are current',
      'Orientation < Lists are current',
      'Small tables < Orientation',
    ],
  ]);
});

test('nothing that serves a folded driver is on its slide for that', () => {
  const slides = (...names: readonly string[]) => {
    const graph = folding(...names);
    return slidesOf(graph, driver).map((slide) => [slide.only.size, seen(slideGraph(graph, driver, slide)).length]);
  };
  expect(slides('Teams')).toEqual([
    [6, 6],
    [2, 2],
  ]);
  expect(slides('Lists are current')).toEqual([
    [6, 6],
    [3, 3],
  ]);
});

test('in the outline it stands where it stood, and is referred to where it belongs as well', () => {
  const rows = rowsOf(folding('Students know someone'), driver);
  const told = rows.map(({ element, link, open }) => [link ? `-> ${element.text}` : element.text, open]);
  expect(told).toContainEqual(['Students know someone', false]);
  expect(told).toContainEqual(['-> Orientation', undefined]);
  expect(told).not.toContainEqual(['Orientation', true]);
});
