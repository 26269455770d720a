import { expect, test } from 'vitest';
import { openWorkbookStore } from '../../../../renderer/store/workbook-store';
import { openRetype } from '../../../../renderer/workbook/inspector/retype';
import { kinds } from '../../../../shared/kinds';
import { driver } from '../../../../shared/kinds/driver/driver';
import { outlined } from '../../../workbooks';
import { heldClock, paperJournal, plainDrawer } from '../../store/desk';

const workbook = outlined(
  `kind: driver
aim: Raise attendance

Teams
  Lists are current
    Post the list
  Lists are read
    -> Post the list
`,
);
const idOf = (text: string) => [...workbook.elements.values()].find((element) => element.text === text)?.id ?? '';

test('types tried one after another are one step, and the last is as if it had been chosen at once', () => {
  const opened = { workbook, repairs: [], readOnly: false, journal: paperJournal() };
  const store = openWorkbookStore({ opened, kinds, drawer: plainDrawer(), clock: heldClock() });
  const retype = openRetype(store, driver, idOf('Lists are read'));
  retype('idea');
  expect(store.getState().workbook.links.size).toBe(0); // nothing serves an idea
  retype('secondary');
  expect(store.getState().workbook.links).toEqual(workbook.links);
  expect(store.getState().history.past).toEqual([]);
  retype('idea');
  retype('secondary');
  retype('idea');
  expect(store.getState().history.past).toHaveLength(1);
  store.getState().undo();
  expect(store.getState().workbook.elements).toEqual(workbook.elements);
  expect(store.getState().workbook.links).toEqual(workbook.links);
  retype('idea'); // something was done in between
  expect(store.getState().history.past).toHaveLength(1);
});
