import { expect, test } from 'vitest';
import { foldsNext, readIn } from '../../../renderer/export/legible';
import { perform } from '../../../shared/commands/command';
import { setFields } from '../../../shared/commands/fields';
import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import { shownOf } from '../../../shared/kinds/visible-graph';
import { graphOf } from '../../../shared/model/graph';
import { onlyDiagram } from '../../workbooks';

test('folding goes from the last whys inwards, stops at the categories, and can be taken back', () => {
  const read = workbookFromOutline(
    'Roads\n  Ice\n    Salt comes late\n      No lorry\n  Works\n    Every June\nDrivers',
    kinds,
  );
  if (!read.ok) throw new Error(read.fault.code);
  let { workbook } = read.value;
  const graph = () => {
    const found = graphOf(workbook, onlyDiagram(workbook));
    if (!found) throw new Error('no diagram');
    return found;
  };
  const seen = () =>
    shownOf(graph(), fishbone)
      .graph.all()
      .map(({ text }) => text)
      .filter(Boolean);
  const fold = (ids: readonly string[], folded: true | undefined) =>
    setFields(ids, { folded }, { key: 'command.fold' });
  const whole = seen();
  const steps = [];
  for (let next = foldsNext(graph(), fishbone); next.length > 0; next = foldsNext(graph(), fishbone)) {
    workbook = perform(workbook, fold(next, true))?.workbook ?? workbook;
    steps.push({ next, seen: seen() });
  }
  expect(steps.map((step) => step.seen)).toEqual([
    ['Roads', 'Ice', 'Salt comes late', 'Works', 'Every June', 'Drivers'],
    ['Roads', 'Ice', 'Works', 'Drivers'],
  ]);
  for (const { next } of steps) workbook = perform(workbook, fold(next, undefined))?.workbook ?? workbook;
  expect(seen()).toEqual(whole);
});

test('from 11 points on a slide can be read in a room, from 14 in a hall', () => {
  expect([10.99, 11, 13.99, 14].map(readIn)).toEqual(['close', 'room', 'room', 'hall']);
});
