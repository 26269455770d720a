import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barPlace, readIn } from '../../../renderer/canvas/bar-place';
import { partsOf } from '../../../renderer/canvas/groups';
import { signOf } from '../../../renderer/canvas/tie-place';
import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { driver } from '../../../shared/kinds/driver/driver';
import { tableMeasure } from '../../../shared/layout/measure';
import { graphOf } from '../../../shared/model/graph';
import { boundsOf, overlap } from '../../../shared/scene/transform';
import { onlyDiagram } from '../../workbooks';

const room = { width: 900, height: 600 };
const bar = { width: 260, height: 40 };
const rect = fc.record({
  x: fc.integer({ min: -100, max: 900 }),
  y: fc.integer({ min: -100, max: 600 }),
  width: fc.integer({ min: 20, max: 200 }),
  height: fc.integer({ min: 20, max: 80 }),
});

test('the bar at the selection never covers words, nor what is selected, and is all to be seen', () => {
  let shown = 0;
  fc.assert(
    fc.property(rect, fc.array(rect, { maxLength: 40 }), (selected, others) => {
      const taken = [selected, ...others];
      const at = barPlace(selected, taken, bar, room);
      if (!at) return;
      shown++;
      expect(taken.filter((each) => overlap({ ...at, ...bar }, each))).toEqual([]);
      expect(at.x >= 0 && at.y >= 0 && at.x + bar.width <= room.width && at.y + bar.height <= room.height).toBe(true);
    }),
    { seed: 4, numRuns: 300 },
  );
  expect(shown).toBeGreaterThan(250);
});

test('above where nothing is, else below, else at the edge of the page', () => {
  const selected = { x: 300, y: 200, width: 120, height: 60 };
  expect(barPlace(selected, [selected], bar, room)).toEqual({ x: 300, y: 153 });
  const above = { x: 0, y: 120, width: 900, height: 70 };
  expect(barPlace(selected, [selected, above], bar, room)).toEqual({ x: 300, y: 267 });
  const below = { x: 0, y: 270, width: 900, height: 70 };
  expect(barPlace(selected, [selected, above, below], bar, room)).toEqual({ x: 224, y: 16 });
});

test('docked it stands at the lower edge, beside what stands there already, and else as everywhere', () => {
  const selected = { x: 300, y: 200, width: 120, height: 60 };
  expect(barPlace(selected, [selected], bar, room, true)).toEqual({ x: 16, y: 544 });
  const legend = { x: 16, y: 550, width: 100, height: 20 };
  expect(barPlace(selected, [selected, legend], bar, room, true)).toEqual({ x: 128, y: 544 });
  const across = { x: 0, y: 550, width: 900, height: 20 };
  expect(barPlace(selected, [selected, across], bar, room, true)).toEqual({ x: 300, y: 153 });
});

test('headings of columns are words, too, and so is the sign of what is tied', () => {
  const read = workbookFromOutline('kind: driver\naim: Raise attendance\n\nTeams\n', kinds);
  if (!read.ok) throw new Error(read.fault.code);
  const { workbook } = read.value;
  const graph = graphOf(workbook, onlyDiagram(workbook));
  const [view] = driver.views;
  if (!graph) throw new Error('expected a diagram');
  const { scene, anchor } = view.draw({ graph, measure: tableMeasure, aspect: 1.5, hurry: false });
  const parts = partsOf(scene, anchor, null);
  const driverOf = parts.groups.find(({ words }) => words?.lines[0]?.text === 'Teams');
  const heading = parts.ground.find(({ mark }) => mark.kind === 'text' && mark.lines[0]?.text === 'Primary drivers');
  if (!driverOf || !heading) throw new Error('expected a driver below a heading');
  const all = readIn(parts, new Set([driverOf.id]));
  expect(all).toContainEqual(boundsOf([heading.mark]));
  expect(all).toContainEqual(signOf(driverOf));
  expect(readIn(parts, new Set())).not.toContainEqual(signOf(driverOf));
});
