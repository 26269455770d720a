import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeWindow } from './window';

const electron = vi.hoisted(() => ({ answer: 0, asked: 0 }));
vi.mock('electron', () => ({
  app: {},
  BrowserWindow: {},
  ipcMain: {},
  powerMonitor: {},
  dialog: {
    showMessageBoxSync: () => {
      electron.asked++;
      return electron.answer;
    },
  },
}));
const { leaveInPeace } = await import('../../../main/shell/leaving');

beforeEach(() => {
  vi.useFakeTimers();
  electron.asked = 0;
});
afterEach(() => void vi.useRealTimers());

const later = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

function open(before = async () => {}) {
  const fake = fakeWindow();
  return { ...fake, leaving: leaveInPeace(fake.window, before) };
}

test('a window waits until its page has put everything down, and what is its own is written', async () => {
  let write = () => {};
  const { window, leaving, told, done } = open(
    () =>
      new Promise((resolve) => {
        write = resolve;
      }),
  );
  leaving.ready();
  window.close();
  window.close(); // somebody is impatient
  await later(1_000);
  expect([told, done]).toEqual([['window.leaving'], []]);
  leaving.left();
  await later();
  expect(done).toEqual([]);
  write();
  await later();
  expect(done).toEqual(['closed']);
  expect(electron.asked).toBe(0);
});

test('not for ever', async () => {
  const { window, leaving, done } = open();
  leaving.ready();
  window.close();
  await later(4_900);
  expect(done).toEqual([]);
  await later(200);
  expect(done).toEqual(['closed']);
});

test('not for a page that has not begun, is gone, or hangs', async () => {
  for (const happens of [
    () => {},
    ({ leaving, crash }: ReturnType<typeof open>) => {
      leaving.ready();
      crash('crashed');
    },
    ({ leaving, contents }: ReturnType<typeof open>) => {
      leaving.ready();
      contents.emit('unresponsive');
    },
    ({ leaving, contents }: ReturnType<typeof open>) => {
      leaving.ready();
      contents.emit('did-navigate');
    },
  ]) {
    const opened = open();
    happens(opened);
    opened.window.close();
    await later();
    expect([opened.told, opened.done]).toEqual([[], ['closed']]);
  }
});

test('a page that crashes while it is waited for is waited for no more', async () => {
  const { window, leaving, crash, done } = open();
  leaving.ready();
  window.close();
  await later(100);
  crash('oom');
  await later();
  expect(done).toEqual(['closed']);
});

test('who stays with words that could not be saved is waited for again the next time', async () => {
  const { window, page, leaving, told, done } = open();
  leaving.ready();
  page.objects = true;
  const leave = async () => {
    window.close();
    leaving.left();
    await later();
  };
  electron.answer = 0;
  await leave();
  expect(done).toEqual([]);
  electron.answer = 1;
  await leave();
  expect(done).toEqual(['closed']);
  expect(electron.asked).toBe(2);
  expect(told).toEqual(['window.leaving', 'window.leaving']);
});
