import { expect, test } from 'vitest';
import { workbookFromOutline } from '../../shared/import/outline';
import { kinds } from '../../shared/kinds';
import { directionOf } from '../../shared/kinds/direction';
import { drawShown } from '../../shared/kinds/visible-graph';
import { tableMeasure } from '../../shared/layout/measure';
import { build, type Graph } from '../../shared/model/graph';
import { graphIn } from './after';

function graphOf(outline: string): Graph {
  const made = workbookFromOutline(outline, kinds);
  if (!made.ok) throw new Error(made.fault.code);
  return graphIn(made.value.workbook);
}

const chosen = (graph: Graph, direction: string) =>
  build({ ...graph.diagram, settings: { direction } }, graph.all(), graph.links);

const draw = (graph: Graph) => {
  const kind = kinds.get(graph.diagram.kind);
  if (!kind) throw new Error('no kind');
  return drawShown(kind, kind.views[0], { graph, measure: tableMeasure, aspect: 16 / 9, hurry: false });
};

test('most words say the direction, unless the team has chosen one', () => {
  const hebrew = graphOf('kind: fishbone\nproblem: מים\n\nבית\n  tree');
  expect(directionOf(hebrew)).toBe('rtl');
  expect(directionOf(chosen(hebrew, 'ltr'))).toBe('ltr');
  const english = graphOf('kind: fishbone\nproblem: water\n\nhouse\n  עץ');
  expect(directionOf(english)).toBe('ltr');
  expect(directionOf(chosen(english, 'rtl'))).toBe('rtl');
  expect(directionOf(chosen(english, 'down'))).toBe('ltr');
});

test.each([...kinds.values()])('$id leads to the left by choice, on the same page with the same memory', (kind) => {
  const sample = kind.samples[0];
  if (!sample) throw new Error('no sample');
  const graph = graphOf(sample.outline);
  const there = draw(graph);
  const turned = draw(chosen(graph, 'rtl'));
  expect(turned.memory).toEqual(there.memory);
  expect(turned.anchor.x).toBeCloseTo(there.scene.width - there.anchor.x, 6);
  expect(turned.scene).toMatchObject({ width: there.scene.width, height: there.scene.height });
  expect(turned.scene.marks).toHaveLength(there.scene.marks.length);
});
