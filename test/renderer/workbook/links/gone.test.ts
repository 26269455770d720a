import i18next from 'i18next';
import { expect, test } from 'vitest';
import { openSitting } from '../../../../renderer/desk/sitting';
import { openWorkbookStore } from '../../../../renderer/store/workbook-store';
import { watchLinks } from '../../../../renderer/workbook/links/gone';
import { loosen } from '../../../../shared/actions/notes';
import { changeType } from '../../../../shared/commands/change-type';
import { deleteElements } from '../../../../shared/commands/delete';
import { removeElements } from '../../../../shared/commands/elements';
import { makeFirst, removeLinks } from '../../../../shared/commands/links';
import { workbookFromOutline } from '../../../../shared/import/outline';
import { kinds } from '../../../../shared/kinds';
import { driver } from '../../../../shared/kinds/driver/driver';
import { words } from '../../../../shared/words';
import { heldClock, paperJournal, plainDrawer } from '../../store/desk';

await i18next.init({
  resources: { en: { ...words.en, driver: driver.words.en ?? {} } },
  lng: 'en',
  defaultNS: 'common',
  keySeparator: false,
  interpolation: { escapeValue: false },
});

const read = workbookFromOutline(
  `kind: driver
aim: Raise attendance

Transition
  Students know someone
    Orientation
Teams
  Lists are current
    -> Orientation
  Lists are read
    -> Orientation
`,
  kinds,
);
if (!read.ok) throw new Error(read.fault.code);
const { workbook } = read.value;
const idOf = (text: string) => [...workbook.elements.values()].find((element) => element.text === text)?.id ?? '';
const orientation = idOf('Orientation');

function open() {
  const opened = { workbook, repairs: [], readOnly: false, journal: paperJournal() };
  const store = openWorkbookStore({ opened, kinds, drawer: plainDrawer(), clock: heldClock() });
  const sitting = openSitting({ store, first: 'outline', mac: false, tookBack: () => {} });
  const told: [string, boolean][] = [];
  watchLinks(i18next.t, store, (...all) => told.push(all));
  return { at: store.getState, sitting, told };
}

const links = [...workbook.links.values()];
const linkTo = (text: string) => {
  const link = links.find(({ to }) => to === idOf(text));
  if (!link) throw new Error(`nothing serves ${text}`);
  return link;
};

test('links that a move or another type leaves no room for do not go without a word', () => {
  const { at, sitting, told } = open();
  const context = sitting.context();
  if (!context) throw new Error('no diagram');
  loosen(context, [orientation]);
  const words = '“Orientation” no longer serves “Lists are current”; one more link is gone, too.';
  expect(told).toEqual([[words, false]]);
  at().undo();
  at().perform(changeType(driver, idOf('Lists are current'), 'idea')); // and nothing serves an idea
  expect(told.slice(1)).toEqual([['“Orientation” no longer serves “Lists are current”.', false]]);
});

test('nor does one that was taken away, which is what was meant', () => {
  const { at, told } = open();
  at().perform(removeLinks([linkTo('Lists are current').id]));
  expect(told).toEqual([['“Orientation” no longer serves “Lists are current”.', true]]);
});

test('what stays since it serves another driver as well is said, and where it is', () => {
  const { at, told } = open();
  at().perform(deleteElements(driver, [idOf('Transition')]));
  expect(told).toEqual([['“Orientation” stays, under “Lists are current”.', false]]);
});

test('nothing is said where nothing is lost but what was deleted', () => {
  const { at, told } = open();
  at().perform(makeFirst(driver, linkTo('Lists are current'), null));
  at().perform(removeElements([idOf('Lists are read')]));
  at().undo();
  at().undo();
  at().redo();
  expect(told).toEqual([]);
});
