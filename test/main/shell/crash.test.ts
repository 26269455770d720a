import { beforeEach, expect, test, vi } from 'vitest';
import { shell as words } from '../../../shared/words/en/shell';
import { fakeWindow } from './window';

interface Question {
  message: string;
  buttons: string[];
  cancelId: number;
  signal: AbortSignal;
  answer(button: number): void;
}
const electron = vi.hoisted(() => ({ questions: [] as Question[] }));
vi.mock('electron', () => ({
  dialog: {
    showMessageBox: (_: unknown, options: Omit<Question, 'answer'>) =>
      new Promise((resolve) => {
        const answer = (response: number) => resolve({ response });
        options.signal.addEventListener('abort', () => answer(options.cancelId)); // as Electron does
        electron.questions.push({ ...options, answer });
      }),
  },
}));
const { offerReload } = await import('../../../main/shell/crash');

beforeEach(() => {
  electron.questions.length = 0;
});

function open() {
  const fake = fakeWindow();
  offerReload(fake.window);
  return fake;
}
const asked = () => electron.questions.map(({ message }) => message);
const settled = () => new Promise((resolve) => setImmediate(resolve));

async function answer(button: string): Promise<void> {
  const question = electron.questions.at(-1);
  question?.answer(question.buttons.indexOf(button));
  await settled();
}

test.each(['crashed', 'oom', 'killed', 'launch-failed'])('a page that is gone (%s) is loaded again', async (reason) => {
  const { crash, done } = open();
  crash(reason);
  expect(asked()).toEqual([words['crash.gone']]);
  await answer(words['crash.reload']);
  expect(done).toEqual(['reloaded']);
});

test('or its window closes', async () => {
  const { crash, done } = open();
  crash('crashed');
  await answer(words['crash.close']);
  expect(done).toEqual(['closed']);
});

test('a page that has ended as it should is asked about by nobody', () => {
  const { crash } = open();
  crash('clean-exit');
  expect(asked()).toEqual([]);
});

test('a page that hangs can be waited for, and Escape means that', async () => {
  const { contents, done } = open();
  contents.emit('unresponsive');
  expect(asked()).toEqual([words['crash.hangs']]);
  const [question] = electron.questions;
  expect(question?.buttons[question.cancelId]).toBe(words['crash.wait']);
  await answer(words['crash.wait']);
  expect(done).toEqual([]);
});

test('it is ended and loaded again without another question', async () => {
  const { contents, done } = open();
  contents.emit('unresponsive');
  await answer(words['crash.reload']);
  expect(done).toEqual(['reloaded']);
  expect(asked()).toEqual([words['crash.hangs']]);
});

test('a page that answers again takes the question back, and nothing happens to it', async () => {
  const { contents, done } = open();
  contents.emit('unresponsive');
  contents.emit('responsive');
  await settled();
  expect(electron.questions[0]?.signal.aborted).toBe(true);
  expect(done).toEqual([]);
});
