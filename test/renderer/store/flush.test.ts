import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askBeforeLeaving, flushWhenHidden } from '../../../renderer/store/flush';
import { isLasting } from '../../../renderer/store/saver';
import { openWorkbookStore } from '../../../renderer/store/workbook-store';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook } from '../../workbooks';
import { heldClock, kindsOf, paperJournal, plainDrawer, settled, titled } from './desk';

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function open() {
  const journal = paperJournal();
  const opened = { workbook: emptyWorkbook(agenda), repairs: [], readOnly: false, journal };
  const store = openWorkbookStore({ opened, kinds: kindsOf(agenda), drawer: plainDrawer(), clock: heldClock() });
  return { journal, store, at: () => store.getState() };
}

/** Node's own events have no such answer that could be written. */
class BeforeUnload extends Event {
  override returnValue = false;
}

/** The window is to be closed. Does the browser ask first? */
function asks(): boolean {
  const event = new BeforeUnload('beforeunload', { cancelable: true });
  return !window.dispatchEvent(event) && event.returnValue;
}

test('a page that is hidden brings what was typed to the disk at once', async () => {
  const { store, at, journal } = open();
  const stop = flushWhenHidden(store);
  at().perform(titled('One'));
  window.dispatchEvent(new Event('pagehide'));
  await settled();
  expect(journal.calls).toEqual(['append', 'snapshot']);
  stop();
});

test('nobody is asked before leaving who has typed nothing, or whose words are on the disk or on their way', async () => {
  const { store, at, journal } = open();
  const stop = askBeforeLeaving(store);
  expect(asks()).toBe(false);
  const answer = journal.hold();
  at().perform(titled('One'));
  await settled();
  expect([asks(), at().owes()]).toEqual([false, true]);
  answer();
  await settled();
  expect([asks(), at().owes()]).toEqual([false, false]);
  stop();
});

test('who would lose words that could not be written is asked, until they are', async () => {
  const { store, at, journal } = open();
  const stop = askBeforeLeaving(store);
  journal.broken = { code: 'storage.full' };
  at().perform(titled('One'));
  await settled();
  expect(asks()).toBe(true);
  const answer = journal.hold();
  const again = at().flush();
  await settled();
  expect(at().saving.state).toBe('saving');
  expect(asks()).toBe(true); // to try again is not yet to have done it
  journal.broken = null;
  answer();
  await again;
  expect(asks()).toBe(false);
  journal.broken = { code: 'storage.full' };
  at().perform(titled('Two'));
  await settled();
  stop();
  expect(asks()).toBe(false);
});

test('trying again is offered where it can help', () => {
  const lasting = ['storage.full', 'storage.failed', 'storage.elsewhere', 'storage.absent', 'storage.newer'];
  expect(lasting.map((code) => isLasting({ code }))).toEqual([false, false, true, true, true]);
});
