import { expect, test } from 'vitest';
import { turnInto } from '../../../renderer/store/turn-into';
import { openWorkbookStore } from '../../../renderer/store/workbook-store';
import { perform } from '../../../shared/commands/command';
import { addDiagram } from '../../../shared/commands/diagrams';
import type { Workbook } from '../../../shared/model/document';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook, onlyDiagram, rootOf } from '../../workbooks';
import { heldClock, kindsOf, paperJournal, plainDrawer, titled } from './desk';

const start = emptyWorkbook(agenda, 'Design day');
const second = emptyWorkbook(agenda, 'Second day');
const [added] = second.diagrams.values();
const both = perform(start, added ? addDiagram(added, second.elements.values()) : titled('')).workbook;

const open = (workbook: Workbook, readOnly = false) =>
  openWorkbookStore({
    opened: { workbook, repairs: [], readOnly, journal: paperJournal() },
    kinds: kindsOf(agenda),
    drawer: plainDrawer(),
    clock: heldClock(),
  });

test('a version comes back in one step, and undo leads to where one was', () => {
  const store = open(start);
  const { id } = rootOf(start);
  store.getState().select([id]);
  store.getState().perform(titled('Another'));
  store.getState().perform(titled('Yet another'));
  turnInto(store, start);
  expect(store.getState().workbook.title).toBe('Design day');
  expect(store.getState().selection).toEqual([id]);
  store.getState().undo();
  expect(store.getState().workbook.title).toBe('Yet another');
});

test('where the diagram that is shown was not in it, one is shown that was', () => {
  const store = open(both);
  const there = onlyDiagram(second);
  store.getState().show(there);
  store.getState().select([rootOf(second).id]);
  turnInto(store, start);
  expect(store.getState()).toMatchObject({ diagram: onlyDiagram(start), selection: [], editing: null });
  store.getState().undo();
  expect(store.getState().workbook.diagrams.has(there)).toBe(true);
});

test('nothing comes back into a workbook that is only to be looked at', () => {
  const store = open(both, true);
  turnInto(store, start);
  expect(store.getState().workbook).toBe(both);
});
