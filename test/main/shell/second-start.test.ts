import { beforeEach, expect, test, vi } from 'vitest';
import { fakeWindow } from './window';

interface Question {
  detail: string;
  buttons: string[];
  signal: AbortSignal;
}
const electron = vi.hoisted(() => ({ questions: [] as Question[] }));
vi.mock('electron', () => ({
  app: { getVersion: () => '1.4.0' },
  dialog: {
    showMessageBox: (_: unknown, options: Question) =>
      new Promise((resolve) => {
        options.signal.addEventListener('abort', () => resolve({ response: 0 })); // as Electron does
        electron.questions.push(options);
      }),
  },
}));
const { otherThan, programIn, tellOther } = await import('../../../main/shell/second-start');

const own = programIn('/programs/one');
const other = { version: '1.3.0', folder: '/programs/two' };
const open = () => electron.questions.filter(({ signal }) => !signal.aborted).map(({ detail }) => detail);

beforeEach(() => {
  electron.questions.length = 0;
});

test('says which program runs and which one was started, with one button that only agrees', () => {
  void tellOther(fakeWindow().window, own, other);
  expect(open()).toEqual([expect.stringMatching(/1\.4\.0, \/programs\/one.*1\.3\.0, \/programs\/two/s)]);
  expect(electron.questions[0]?.buttons).toEqual(['OK']);
});

test('a later start takes the place of what an earlier one said: one message at a time', async () => {
  const { window } = fakeWindow();
  const first = tellOther(window, own, other);
  void tellOther(window, own, { ...other, folder: '/programs/three' });
  await first;
  expect(open()).toEqual([expect.stringContaining('/programs/three')]);
});

test('a window that was closed meanwhile is told nothing', async () => {
  const { window } = fakeWindow();
  window.destroy();
  await tellOther(window, own, other);
  expect(electron.questions).toEqual([]);
});

test.each([[undefined], [null], ['1.3.0'], [7], [{}], [{ version: 1, folder: '/' }], [{ version: '1.3.0' }], [own]])(
  'what tells nothing of another program is none: %j',
  (told) => expect(otherThan(own, told)).toBeNull(),
);

test('another version, or another folder, is another program', () => {
  expect(otherThan(own, { ...other, more: true })).toEqual(other);
  expect(otherThan(own, { ...own, version: '1.5.0' })).toEqual({ ...own, version: '1.5.0' });
});
