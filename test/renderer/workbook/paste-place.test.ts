import i18next from 'i18next';
import { beforeEach, expect, test } from 'vitest';
import { startWords } from '../../../renderer/app/i18n';
import { openEditorSession } from '../../../renderer/editor/editor-session';
import { openWorkbookStore } from '../../../renderer/store/workbook-store';
import { notices } from '../../../renderer/ui/notices';
import { rememberPlace } from '../../../renderer/workbook/paste-place';
import { removeElements } from '../../../shared/commands/elements';
import { kinds } from '../../../shared/kinds';
import { onlyDiagram, outlined } from '../../workbooks';
import { heldClock, paperJournal, plainDrawer } from '../store/desk';

await startWords();
const { t } = i18next;
const texts = () => notices.getState().list.map(({ text }) => text);

beforeEach(() => notices.setState({ list: [] }));

/** A workbook with a second, empty diagram. */
function opened() {
  const first = outlined('problem: Late buses\n\nRoads\n  Ice\nDrivers');
  const diagram = first.diagrams.get(onlyDiagram(first));
  if (!diagram) throw new Error('no diagram');
  const workbook = { ...first, diagrams: new Map(first.diagrams).set('other', { ...diagram, id: 'other' }) };
  const file = { workbook, repairs: [], readOnly: false, journal: paperJournal() };
  const store = openWorkbookStore({ opened: file, kinds, drawer: plainDrawer(), clock: heldClock() });
  store.getState().show(diagram.id);
  const session = openEditorSession({ store, first: 'outline', mac: false, tookBack: () => {}, refuse: () => {} });
  const called = (words: string) => [...workbook.elements.values()].find(({ text }) => text === words)?.id ?? '';
  return { store, session, called, diagram: diagram.id, remember: () => rememberPlace({ t, store, session }) };
}

test('whoever looks at another diagram meanwhile gets the paste where it was made', () => {
  const { store, called, diagram, remember } = opened();
  store.getState().select([called('Drivers')]);
  const goBack = remember();
  store.getState().show('other');
  expect(goBack()).toMatchObject({ selection: [called('Drivers')], editing: null });
  expect(store.getState().diagram).toBe(diagram);
});

test('whoever goes on typing elsewhere meanwhile gets it after the words in which it was made', () => {
  const { store, called, remember } = opened();
  store.getState().select([called('Ice')]);
  store.getState().edit(called('Ice'));
  const goBack = remember();
  store.getState().select([called('Drivers')]);
  store.getState().edit(called('Drivers'));
  expect(goBack()).toMatchObject({ selection: [called('Ice')], editing: called('Ice') });
});

test('where the line has gone meanwhile it goes below what stood above', () => {
  const { store, called, remember } = opened();
  store.getState().select([called('Ice')]);
  const goBack = remember();
  store.getState().perform(removeElements([called('Ice')]), { select: [called('Drivers')] });
  expect(goBack()).toMatchObject({ selection: [called('Roads')] });
});

test('where another window has begun to edit, nothing is brought in, and that is said', () => {
  const { store, remember } = opened();
  const goBack = remember();
  store.getState().shut();
  expect(goBack()).toBeNull();
  expect(texts()).toEqual([expect.stringMatching(/^Another window began to edit .* Nothing was changed/)]);
});

test('where the workbook was left, nothing is brought in, and that is said', () => {
  const { session, remember } = opened();
  const goBack = remember();
  session.stop();
  expect(goBack()).toBeNull();
  expect(texts()).toEqual([expect.stringMatching(/^You left the workbook .* Nothing was changed/)]);
});
