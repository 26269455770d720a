import { afterEach, expect, test, vi } from 'vitest';
import { openDrawer } from '../../../renderer/store/drawer';
import { type Answer, type Ask, drawn, type Job } from '../../../renderer/store/drawn';
import { perform } from '../../../shared/commands/command';
import { addElements } from '../../../shared/commands/elements';
import { kinds } from '../../../shared/kinds';
import type { Kind } from '../../../shared/kinds/kind';
import { elementsFromLines } from '../../../shared/kinds/lines';
import { build, type Graph, graphOf } from '../../../shared/model/graph';
import { idsFrom } from '../../../shared/model/ids';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook, onlyDiagram, rootOf } from '../../workbooks';

afterEach(() => vi.unstubAllGlobals());

const all = new Map<string, Kind>([...kinds, [agenda.id, agenda]]);

/** Stands in for the browser's: what crosses is copied as between threads. `broken`: its script does not load. */
function workers({ broken = false } = {}) {
  const started: StandIn[] = [];
  class StandIn {
    onmessage: ((event: { data: Answer }) => void) | null = null;
    onerror: (() => void) | null = null;
    stopped = false;
    constructor() {
      started.push(this);
    }
    postMessage(message: Ask) {
      if (this.stopped) throw new Error('nobody is there');
      const { number, diagram, elements, ...rest } = structuredClone(message);
      queueMicrotask(() => {
        if (broken) return this.onerror?.();
        try {
          const drawing = drawn(all, { graph: build(diagram, elements), ...rest });
          this.onmessage?.({ data: structuredClone({ number, drawing }) });
        } catch (error) {
          this.onmessage?.({ data: { number, failed: String(error) } });
        }
      });
    }
    terminate() {
      this.stopped = true;
    }
  }
  vi.stubGlobal('Worker', StandIn);
  return started;
}

function jobFor(kind: Kind): Job {
  const start = emptyWorkbook(kind);
  const diagram = onlyDiagram(start);
  const lines = Array.from({ length: 40 }, (_, i) => ({ depth: i % 3, text: `because of ${i}`, tags: [] }));
  const type = kind.rules.grows(kind.root) ?? '';
  const place = { type, parent: rootOf(start).id, after: null };
  const elements = elementsFromLines(lines, diagram, idsFrom('lines'));
  const { workbook } = perform(start, addElements({ kind, diagram, place, elements }));
  const graph: Graph | undefined = graphOf(workbook, diagram);
  if (!graph) throw new Error('no diagram');
  return { graph, aspect: 1.5, memory: undefined, hurry: false };
}

test.each([...all.values()])('$id: the worker draws what the page would draw', async (kind) => {
  const started = workers();
  const drawer = openDrawer(all);
  const job = jobFor(kind);
  expect(started).toHaveLength(0);
  const first = await drawer.away(job);
  expect(first).toEqual(drawer.here(job));
  const again = { ...job, memory: first.memory, hurry: true };
  expect(await drawer.away(again)).toEqual(drawer.here(again));
  expect(started).toHaveLength(1);
});

test('where the worker does not start, the page draws, now and later', async () => {
  const started = workers({ broken: true });
  const drawer = openDrawer(all);
  const job = jobFor(agenda);
  const [one, two] = await Promise.all([drawer.away(job), drawer.away(job)]);
  expect([one, two]).toEqual([drawer.here(job), drawer.here(job)]);
  expect(await drawer.away(job)).toEqual(one);
  expect(started.map(({ stopped }) => stopped)).toEqual([true]);
});

test('where there are no workers, too', async () => {
  vi.stubGlobal('Worker', undefined);
  const drawer = openDrawer(all);
  const job = jobFor(agenda);
  expect(await drawer.away(job)).toEqual(drawer.here(job));
});

test('a view that throws is heard of, and the next one is drawn', async () => {
  workers();
  const drawer = openDrawer(all);
  const job = jobFor(agenda);
  const { diagram } = job.graph;
  await expect(drawer.away({ ...job, graph: build({ ...diagram, kind: 'unheard' }, []) })).rejects.toThrow('unheard');
  expect(await drawer.away(job)).toEqual(drawer.here(job));
});
