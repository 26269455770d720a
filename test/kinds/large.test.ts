import { expect, test } from 'vitest';
import { openAnything } from '../../shared/import/open';
import { kinds } from '../../shared/kinds';
import { tableMeasure } from '../../shared/layout/measure';
import { graphOf } from '../../shared/model/graph';
import { GROUND } from './driver/arrangements';
import { faultsOf, NONE } from './faults';
import { large } from './large';

/** Of the searches' bounds both sides: below them all is tried, above them not. */
test.each(large)('%s is drawn without a fault', { timeout: 600_000 }, (_, outline) => {
  for (const size of [600, 1600]) {
    const read = openAnything(new TextEncoder().encode(outline(size)), 'large.txt', kinds);
    const workbook = read.ok ? read.value.workbook : undefined;
    const [diagram] = workbook?.diagrams.values() ?? [];
    const graph = workbook && graphOf(workbook, diagram?.id ?? '');
    const view = kinds.get(diagram?.kind ?? '')?.views[0];
    if (!graph || !view) throw new Error('no diagram');
    const asked = { graph, measure: tableMeasure, aspect: 16 / 9 };
    const first = view.draw({ ...asked, hurry: false });
    const again = view.draw({ ...asked, memory: JSON.parse(JSON.stringify(first.memory)), hurry: true });
    const ids = graph.all().map(({ id }) => id);
    expect(faultsOf(first.scene, { ids, mayCross: true, ground: GROUND })).toEqual({
      ...NONE,
      crossings: expect.any(Number),
    });
    expect(again).toEqual(first);
  }
});
