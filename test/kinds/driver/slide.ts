import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { drawing } from '../../../shared/kinds/driver/drawing';
import { samples } from '../../../shared/kinds/driver/samples';
import { drawBest } from '../../../shared/kinds/visible-graph';
import { tableMeasure } from '../../../shared/layout/measure';
import { graphOf } from '../../../shared/model/graph';
import { pageOf } from '../../../shared/scene/page';
import { words } from '../../../shared/words';

const common = new Map(Object.entries(words.en.common));

/** pt of the smallest words of a sample on a slide of 13.333 x 7.5 inches, with its title, team and date. */
export function smallestOfSample(name: string): number {
  const read = workbookFromOutline(samples.find((sample) => sample.name === name)?.outline ?? '', kinds);
  if (!read.ok) throw new Error(read.fault.code);
  const { workbook } = read.value;
  const [diagram] = workbook.diagrams.values();
  const graph = diagram && graphOf(workbook, diagram.id);
  const kind = diagram && kinds.get(diagram.kind);
  if (!graph || !kind) throw new Error('no diagram');
  return pageOf({
    id: 'd',
    title: diagram.title,
    about: workbook.about,
    measure: tableMeasure,
    translate: (key) => common.get(key) ?? key,
    size: { width: 1600, height: 900 },
    draw: (aspect) => drawBest(kind, drawing, { graph, measure: tableMeasure, aspect }),
  }).smallest;
}
