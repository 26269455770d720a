import { afterAll, describe, expect, test } from 'vitest';
import type { Opened } from '../../shared/import/open';
import type { Drawing } from '../../shared/kinds/kind';
import type { Graph } from '../../shared/model/graph';
import { countWork } from '../work';
import { large } from './large';

const work = countWork();
const { svgOf } = await import('../../shared/export/svg');
const { writeWorkbook } = await import('../../shared/file/write');
const { readWorkbook } = await import('../../shared/file/read');
const { openAnything } = await import('../../shared/import/open');
const { outlineOf } = await import('../../shared/import/outline');
const { kinds } = await import('../../shared/kinds');
const { findingsOf } = await import('../../shared/kinds/checks');
const { slidesOf } = await import('../../shared/kinds/slides');
const { tableMeasure } = await import('../../shared/layout/measure');
const { build, graphOf } = await import('../../shared/model/graph');
const { pageOf } = await import('../../shared/scene/page');
const { themes } = await import('../../shared/scene/themes');
afterAll(() => work.stop());

const filed = ({ memory }: Drawing): unknown => JSON.parse(JSON.stringify(memory));

/** Every third of all is not there yet, but for those that have something below them. */
const begun = ({ diagram, all, children, links }: Graph): Graph =>
  build(
    diagram,
    all().filter(({ id }, i) => i % 3 > 0 || children(id).length > 0),
    links,
  );

function opened(text: string): Opened {
  const read = openAnything(new TextEncoder().encode(text), 'large.txt', kinds);
  if (!read.ok) throw new Error(read.fault.code);
  return read.value;
}

function look({ workbook }: Opened) {
  const [diagram] = workbook.diagrams.values();
  const graph = graphOf(workbook, diagram?.id ?? '');
  const kind = kinds.get(diagram?.kind ?? '');
  if (!graph || !kind) throw new Error('no diagram');
  const draw = (of: Graph, memory?: unknown): Drawing =>
    kind.views[0].draw({ graph: of, measure: tableMeasure, aspect: 16 / 9, memory, hurry: memory !== undefined });
  return { workbook, graph, kind, draw };
}

/** The work of everything that the command line and the page do with an outline, by step. */
function stepsOf(text: string): ReadonlyMap<string, number> {
  const steps = new Map<string, number>();
  const step = <T>(name: string, run: () => T): T => {
    const { blocks, result } = work.of(run);
    steps.set(name, blocks);
    return result;
  };
  const { workbook, graph, kind, draw } = look(step('to read it', () => opened(text)));
  steps.set('to read it', ((steps.get('to read it') ?? 0) / text.length) * graph.size); // lines that stand far in are long
  const { about } = workbook;
  const first = step('to draw it', () => draw(graph));
  step('to draw it as it was', () => draw(graph, filed(first)));
  const few = draw(begun(graph), filed(first));
  step('to draw what is new in it', () => draw(graph, filed(few)));
  const size = { width: 1920, height: 1080 };
  const asked = { id: 'd', title: 'Large', about, measure: tableMeasure, translate: (key: string) => key, size };
  step('to set it on a page', () => svgOf(pageOf({ ...asked, draw: () => first }).scene, themes.light));
  step('to check it', () => findingsOf(graph, kind, about));
  step('to cut it into slides', () => slidesOf(graph, kind));
  step('to write its outline', () => outlineOf(workbook, graph.diagram.id, kinds));
  const json = step('to write its file', () => writeWorkbook(workbook, { withPrivate: true }));
  step('to read its file', () => readWorkbook(json, kinds));
  return steps;
}

const [FEW, MANY] = [1500, 3000];
/** n log n, and a little for what happens to fall out otherwise. */
const MOST = 1.1 * ((MANY * Math.log(MANY)) / (FEW * Math.log(FEW)));

describe('the work grows no faster than n log n', () => {
  test.each(large)('for %s', { timeout: 600_000 }, (_, outline) => {
    const few = stepsOf(outline(FEW));
    const times = [...stepsOf(outline(MANY))].map(([step, blocks]) => ({ step, times: blocks / (few.get(step) ?? 0) }));
    expect(times.filter(({ times }) => !(times <= MOST))).toEqual([]);
  });
});
