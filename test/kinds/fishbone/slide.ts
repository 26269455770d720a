import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { drawing } from '../../../shared/kinds/fishbone/drawing';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import { samples } from '../../../shared/kinds/fishbone/samples';
import { drawBest } from '../../../shared/kinds/visible-graph';
import { tableMeasure } from '../../../shared/layout/measure';
import type { About } from '../../../shared/model/document';
import { type Graph, graphOf } from '../../../shared/model/graph';
import { pageOf } from '../../../shared/scene/page';
import { words } from '../../../shared/words';
import { graphOf as graphOfSketch, type Sketch } from './random';

const SLIDE = { width: 1600, height: 900 };
const common = new Map(Object.entries(words.en.common));

/** pt of the smallest words on a slide of 13.333 x 7.5 inches. */
function smallest(graph: Graph, title: string, about: About): number {
  const draw = (aspect: number) => drawBest(fishbone, drawing, { graph, measure: tableMeasure, aspect });
  const translate = (key: string) => common.get(key) ?? key;
  return pageOf({ id: 'd', title, about, measure: tableMeasure, translate, size: SLIDE, draw }).smallest;
}

export const smallestOf = (head: Sketch): number => smallest(graphOfSketch(head), '', {});

/** Of the sample, with its title, team and date. */
export function smallestOfSample(): number {
  const read = workbookFromOutline(samples[0]?.outline ?? '', kinds);
  if (!read.ok) throw new Error(read.fault.code);
  const { workbook } = read.value;
  const [diagram] = workbook.diagrams.values();
  const graph = diagram && graphOf(workbook, diagram.id);
  if (!graph) throw new Error('no diagram');
  return smallest(graph, diagram.title, workbook.about);
}
