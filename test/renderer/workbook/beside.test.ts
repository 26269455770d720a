import i18next from 'i18next';
import { expect, test } from 'vitest';
import { startWords } from '../../../renderer/app/i18n';
import { openEditorSession } from '../../../renderer/editor/editor-session';
import { openWorkbookStore } from '../../../renderer/store/workbook-store';
import { watchBeside } from '../../../renderer/workbook/side-effect-notices/side-effect-notices';
import { cut } from '../../../shared/actions/copy';
import type { Press } from '../../../shared/actions/keys';
import { dropped } from '../../../shared/actions/move';
import { loosen } from '../../../shared/actions/notes';
import { changeType } from '../../../shared/commands/change-type';
import { deleteElements } from '../../../shared/commands/delete';
import { removeElements } from '../../../shared/commands/elements';
import { makeFirst, removeLinks } from '../../../shared/commands/links';
import { THROUGH } from '../../../shared/cross-links/cross-links';
import { kinds } from '../../../shared/kinds';
import { driver } from '../../../shared/kinds/driver/driver';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import { outlined } from '../../workbooks';
import { heldClock, paperJournal, plainDrawer } from '../store/desk';

await startWords();

const workbook = outlined(
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
);
const idOf = (text: string) => [...workbook.elements.values()].find((element) => element.text === text)?.id ?? '';
const orientation = idOf('Orientation');

function open(of = workbook) {
  const opened = { workbook: of, repairs: [], readOnly: false, journal: paperJournal() };
  const store = openWorkbookStore({ opened, kinds, drawer: plainDrawer(), clock: heldClock() });
  const session = openEditorSession({ store, first: 'outline', mac: false, tookBack: () => {}, refuse: () => {} });
  const told: [string, boolean][] = [];
  watchBeside(i18next.t, store, (...all) => told.push(all));
  return { at: store.getState, session, told };
}

const key = (name: string, shiftKey = false): Press => ({
  key: name,
  shiftKey,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
});
const outward = key('Tab', true);

const links = [...workbook.links.values()];
const linkTo = (text: string) => {
  const link = links.find(({ to }) => to === idOf(text));
  if (!link) throw new Error(`nothing serves ${text}`);
  return link;
};

test('links that a move or another type leaves no room for do not go without a word', () => {
  const { at, session, told } = open();
  const context = session.context();
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

test('what a move made of something is said; what is being made or was a note is not', () => {
  const { at, session, told } = open();
  const press = (...keys: Press[]) => {
    for (const key of keys) session.press(key);
  };
  at().select([orientation]);
  press(outward, outward, outward); // a change idea may serve a primary driver, too
  press({ ...key(']'), ctrlKey: true });
  expect(told).toEqual([
    [
      '“Orientation” is now: primary driver. It was: change idea. “Orientation” no longer serves “Lists are current”; one more link is gone, too.',
      false,
    ],
    ['“Orientation” is now: secondary driver. It was: primary driver.', false],
  ]);
  at().undo();
  press(key('Enter'), key('Tab'), outward); // a line that is only just made
  const context = session.context();
  if (!context) throw new Error('no diagram');
  loosen(context, [idOf('Teams')]);
  const placing = session.context();
  if (placing) dropped(placing, [idOf('Teams')], idOf('Transition'), 'under');
  expect(told.length).toBe(2);
});

test('what is cut along with a driver is said, where it serves one that stays', () => {
  const { at, session, told } = open();
  const cutting = (...texts: string[]) => {
    at().select(texts.map(idOf));
    const context = session.context();
    if (context) cut(context);
  };
  cutting('Transition');
  expect(told).toEqual([
    ['“Orientation” was cut along with it, though it serves “Lists are current” as well; so was one more.', false],
  ]);
  at().undo();
  cutting('Orientation');
  expect(told.length).toBe(1);
});

test('what was carried on and is deleted leaves a word about where it went, on both sides', () => {
  const { diagrams, elements } = outlined('kind: fishbone\nproblem: Too few come\n\nPeople\n  Nobody knows them\n');
  const cause = [...elements.values()].find(({ text }) => text === 'Nobody knows them');
  if (!cause) throw new Error('no cause');
  const through = { id: 'through-1', type: THROUGH, from: cause.id, to: idOf('Transition'), more: {} };
  const { at, told } = open({
    ...workbook,
    diagrams: new Map([...workbook.diagrams, ...diagrams]),
    elements: new Map([...workbook.elements, ...elements]),
    links: new Map([...workbook.links, [through.id, through]]),
  });
  at().perform(deleteElements(fishbone, [cause.id]));
  at().undo();
  at().perform(deleteElements(driver, [idOf('Transition'), idOf('Students know someone'), orientation]));
  expect(told).toEqual([
    ['It was carried on: “Transition” (Driver diagram) stays, and leads back to nothing.', false],
    ['It came from “Nobody knows them” (Fishbone), which stays, and leads here no longer.', false],
  ]);
});
