import { beforeEach, describe, expect, test, vi } from 'vitest';

const electron = vi.hoisted(() => ({
  handlers: new Map<string, (event: unknown, payload: unknown) => Promise<unknown>>(),
  windows: new Map<unknown, unknown>(),
}));

// The shell's own door with nobody behind it: importing the real one would look for a program to start.
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, answer: (event: unknown, payload: unknown) => Promise<unknown>) =>
      electron.handlers.set(channel, answer),
  },
  BrowserWindow: { fromWebContents: (contents: unknown) => electron.windows.get(contents) ?? null },
}));

const { answerAt, tellTo } = await import('../../../main/shell/ipc');
type Window = Parameters<typeof tellTo>[0];

/** A window with a page from this address, and what was told to it. */
function windowAt(url: string) {
  const sent: unknown[] = [];
  const mainFrame = { url, send: (event: string, told: unknown) => void sent.push([event, told]) };
  const contents = { mainFrame, isCrashed: () => false };
  const window: Window = Object({ isDestroyed: () => false, webContents: contents });
  electron.windows.set(contents, window);
  return { window, contents, mainFrame, sent };
}

const ours = 'throughline://app/index.html';
const ask = (event: object, payload: unknown) => electron.handlers.get('file.read')?.(event, payload);
const place = { place: 'a1' };

describe('a question to the shell', () => {
  let asked: unknown[];
  beforeEach(() => {
    asked = [];
    answerAt('file.read', (payload) => {
      asked.push(payload);
      return { failed: 'read.absent' };
    });
  });

  test('is answered to our own page', async () => {
    const { contents, mainFrame } = windowAt(ours);
    expect(await ask({ sender: contents, senderFrame: mainFrame }, place)).toEqual({ failed: 'read.absent' });
    expect(asked).toEqual([place]);
  });

  test.each([
    'https://example.org/',
    'https://app/',
    'throughline://elsewhere/',
    'throughline://app.example.org/',
    'file:///app/',
    'data:text/html,throughline://app/',
    'about:blank',
    '',
  ])('is not answered to a page from %j', async (url) => {
    const { contents, mainFrame } = windowAt(url);
    await expect(ask({ sender: contents, senderFrame: mainFrame }, place)).rejects.toThrow('Only the page of this app');
    expect(asked).toEqual([]);
  });

  test('is not answered to a frame in our page, not even of our own address, nor to one that has gone', async () => {
    const { contents } = windowAt(ours);
    for (const senderFrame of [{ url: ours }, { url: 'https://example.org/' }, null])
      await expect(ask({ sender: contents, senderFrame }, place)).rejects.toThrow('Only the page of this app');
    expect(asked).toEqual([]);
  });

  test('is not answered where there is no window', async () => {
    const mainFrame = { url: ours };
    await expect(ask({ sender: { mainFrame }, senderFrame: mainFrame }, place)).rejects.toThrow('Only the page');
  });

  test.each([undefined, null, 'a1', {}, { place: '../a' }, { place: 7 }, { ...place, path: '/etc/passwd' }])(
    'that breaks the contract is not answered: %j',
    async (payload) => {
      const { contents, mainFrame } = windowAt(ours);
      await expect(ask({ sender: contents, senderFrame: mainFrame }, payload)).rejects.toThrow();
      expect(asked).toEqual([]);
    },
  );

  test('is not answered with more than the contract has', async () => {
    const { contents, mainFrame } = windowAt(ours);
    answerAt('file.read', () => Object({ failed: 'read.absent', path: '/home/team' }));
    await expect(ask({ sender: contents, senderFrame: mainFrame }, place)).rejects.toThrow();
  });
});

describe('what the shell tells', () => {
  test('is heard by our own page', () => {
    const { window, sent } = windowAt(ours);
    tellTo(window, 'file.changed', place);
    expect(sent).toEqual([['file.changed', place]]);
  });

  test('is heard by no other', () => {
    const { window, sent } = windowAt('https://example.org/');
    tellTo(window, 'file.changed', place);
    expect(sent).toEqual([]);
  });

  test('is no more than the contract has', () => {
    const { window, sent } = windowAt(ours);
    expect(() => tellTo(window, 'file.changed', Object({ ...place, path: '/home/team' }))).toThrow();
    expect(sent).toEqual([]);
  });
});
