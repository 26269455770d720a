import { describe, expect, test } from 'vitest';
import { openAnything } from '../../shared/import/open';
import { kinds } from '../../shared/kinds';
import { tableMeasure } from '../../shared/layout/measure';
import { graphOf } from '../../shared/model/graph';
import { strangers } from './hostile/strangers';
import { judged } from './judged';

const MOST = 2_000; // ms of work, until it is known what a file is
const FEW = 50; // elements, which any layout draws at once

/** So that a number that is none can be seen in JSON, which has null for it. */
const spelled = (_: string, value: unknown): unknown => (typeof value === 'number' ? `${value}` : value);

const distinct = (words: readonly string[]): number => new Set(words).size;

describe('Files of a stranger', () => {
  test('There are 125, each under a name of its own and wrong in a way of its own.', () => {
    expect(strangers).toHaveLength(125);
    expect(distinct(strangers.map(({ name }) => name))).toBe(125);
    expect(distinct(strangers.map(({ what }) => what))).toBe(125);
  });

  test.each(strangers)(
    'is opened or refused in a sentence within two seconds of work: $what',
    ({ name, bytes }) => {
      const made = bytes();
      expect(made.length).toBeLessThanOrEqual(6_000_000);
      const { ms, wrong } = judged(made, name);
      expect(wrong).toEqual([]);
      expect(ms).toBeLessThanOrEqual(MOST);
      expect('ran' in {} || 'polluted' in {}).toBe(false);
    },
    60_000,
  );

  test.each(strangers.filter(({ name }) => /^(?:memor|settings|names|hues|marks|halves|measures|foreign)/.test(name)))(
    'is drawn with whatever it remembers: $what',
    ({ name, bytes }) => {
      const opened = openAnything(bytes(), name, kinds);
      if (!opened.ok) throw new Error(opened.fault.code);
      const { workbook } = opened.value;
      for (const diagram of workbook.diagrams.values()) {
        const [graph, kind] = [graphOf(workbook, diagram.id), kinds.get(diagram.kind)];
        if (!graph || !kind || graph.size > FEW) continue;
        const memories = [undefined, ...Object.values(diagram.memory).slice(0, FEW)];
        for (const memory of memories)
          for (const hurry of [true, false]) {
            const { scene } = kind.views[0].draw({ graph, measure: tableMeasure, aspect: 16 / 9, memory, hurry });
            expect(JSON.stringify(scene, spelled)).not.toMatch(/NaN|Infinity/);
          }
      }
    },
    60_000,
  );
});
