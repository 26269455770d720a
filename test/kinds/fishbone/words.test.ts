import { expect, test } from 'vitest';
import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { drawing } from '../../../shared/kinds/fishbone/drawing';
import { samples } from '../../../shared/kinds/fishbone/samples';
import { tableMeasure } from '../../../shared/layout/measure';
import type { Graph } from '../../../shared/model/graph';
import { graphOf } from '../../../shared/model/graph';
import { pageOf } from '../../../shared/scene/page';
import { graphOf as graphOfSketch, sample } from './random';

const SLIDE = { width: 1600, height: 900 };

/** pt of the smallest words on a slide of 13.333 x 7.5 inches. */
function smallest(graph: Graph, title = '', about = {}): number {
  const draw = (aspect: number) => drawing.draw({ graph, measure: tableMeasure, aspect, hurry: false });
  return pageOf({ id: 'd', title, about, measure: tableMeasure, say: (key) => key, size: SLIDE, draw }).smallest;
}

const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;

test.each([
  { causes: 15, categories: 4, least: 14 },
  { causes: 30, categories: 5, least: 10.5 },
  { causes: 60, categories: 6, least: 7.5 },
])('$causes causes can be read on a slide: $least pt', ({ causes, categories, least }) => {
  const sizes = Array.from({ length: 12 }, (_, i) =>
    smallest(graphOfSketch(sample({ causes, categories, depth: 3, seed: i + 1 }))),
  );
  expect(mean(sizes)).toBeGreaterThanOrEqual(least);
});

test('the sample can be read on a slide with its title: 12 pt', () => {
  const read = workbookFromOutline(samples[0]?.outline ?? '', kinds);
  if (!read.ok) throw new Error(read.fault.code);
  const { workbook } = read.value;
  const [diagram] = workbook.diagrams.values();
  const graph = diagram && graphOf(workbook, diagram.id);
  if (!graph) throw new Error('no diagram');
  expect(smallest(graph, diagram.title, workbook.about)).toBeGreaterThanOrEqual(12);
});

test('no word is cut in two that fits into a line', () => {
  for (let seed = 1; seed <= 6; seed++) {
    const head = sample({ causes: 60, categories: 6, depth: 3, seed });
    const graph = graphOfSketch(head);
    const { scene } = drawing.draw({ graph, measure: tableMeasure, aspect: 1, hurry: false });
    for (const mark of scene.marks) {
      if (mark.kind !== 'text') continue;
      const words = new Set(graph.get(mark.id ?? '')?.text.split(/[ -]/));
      for (const { text } of mark.lines) for (const word of text.split(/[ -]/)) expect(words).toContain(word);
    }
  }
});
