import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { recorder } from '../robot/recorder';
import { ask } from './bridge';
import { expect, test } from './fixtures';
import { argsFor, executablePath, launchElectron, noElectron } from './in-electron';

test('the window shows the page from the app’s own scheme, in a sandbox', async ({ app }) => {
  const { page } = app;
  expect(page.url()).toMatch(/^throughline:\/\/app\//);
  await expect(page.getByRole('main')).toBeVisible();
  const seen = await page.evaluate(() => ({
    node: ['process', 'require', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
    bridge: Object.keys(window.throughline ?? {}),
    secure: isSecureContext,
  }));
  expect(seen).toEqual({ node: [], bridge: ['ask', 'on'], secure: true });
});

test('a question that is not in the contract is refused', async ({ app }) => {
  const bytes = [1];
  for (const payload of [
    {},
    { name: '', bytes, types: [] },
    { name: 'x', types: [] },
    { name: 'x', bytes, types: [], path: '/etc/passwd' },
    { name: 'x', bytes, types: [{ name: 'All', endings: ['../*'] }] },
  ])
    expect(await ask(app.page, 'file.save', payload), JSON.stringify(payload)).toBe('refused');
});

base.describe('the shell', () => {
  base.skip(noElectron !== null, noElectron ?? '');
  let electron: ElectronApplication;
  let page: Page;
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  base.beforeEach(async ({}, info) => {
    electron = await launchElectron(info.outputPath('profile'));
    page = await electron.firstWindow();
  });
  base.afterEach(() => electron.close());

  base('serves nothing but the page under its scheme', async () => {
    const answers = await page.evaluate(
      (paths) =>
        Promise.all(
          paths.map((path) =>
            fetch(path).then(
              ({ status }) => status,
              () => 'none',
            ),
          ),
        ),
      [
        '/',
        '/.stamp',
        '/..%2fshell/main.cjs',
        '/%2e%2e/shell/main.cjs',
        'throughline://elsewhere/',
        'file:///etc/passwd',
      ],
    );
    expect(answers).toEqual([200, 400, 400, 404, 'none', 'none']);
  });

  base('neither goes elsewhere nor opens another window', async () => {
    expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull();
    await electron.evaluate(({ webContents }) => {
      const prevented = new Promise((resolve) => {
        webContents.getAllWebContents()[0]?.on('will-navigate', (event) => resolve(event.defaultPrevented));
      });
      Object.assign(globalThis, { prevented });
    });
    await page.evaluate(() => location.assign('https://example.com/'));
    expect(await electron.evaluate(() => Reflect.get(globalThis, 'prevented'))).toBe(true);
  });

  base('grants nothing of the machine but writing to the clipboard', async () => {
    const granted = await page.evaluate(() =>
      Promise.all(
        ['camera', 'geolocation', 'notifications', 'clipboard-read', 'clipboard-write'].map(async (name) => {
          const { state } = await navigator.permissions.query(Object({ name }));
          return [name, state];
        }),
      ),
    );
    expect(granted.filter(([, state]) => state === 'granted')).toEqual([['clipboard-write', 'granted']]);
  });

  base('answers the page of this app alone', async () => {
    const preload = join(import.meta.dirname, '../../dist/shell/preload.cjs');
    const answer = await electron.evaluate(async ({ BrowserWindow }, preload) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload } });
      await window.loadURL('data:text/html,stranger');
      return window.webContents.executeJavaScript(
        `throughline.ask('file.open', { title: 'x', types: [] }).then(() => 'answered', String)`,
      );
    }, preload);
    expect(answer).toContain('Only the page of this app is answered.');
  });

  base('leaves undo and redo to the page, and has copy and paste', async () => {
    const roles = await electron.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items.map(({ role }) => role) ?? []),
    );
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectall']));
    expect(roles).not.toContain('undo');
    expect(roles).not.toContain('redo');
  });

  base('asks before it closes on words that could not be saved, and closes when told to', async () => {
    await recorder(page).startsAFishbone();
    await page.evaluate(() => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
    });
    await page.keyboard.type('Late buses');
    await expect(page.getByRole('contentinfo').getByText(/^Not saved/)).toBeVisible();
    const close = (button: number) =>
      electron.evaluate(({ BrowserWindow, dialog }, button) => {
        const asked = new Promise((resolve) => {
          const showMessageBoxSync = (_: unknown, { message, buttons }: { message: string; buttons: string[] }) => {
            resolve([message, ...buttons]);
            return button;
          };
          Object.assign(dialog, { showMessageBoxSync });
        });
        BrowserWindow.getAllWindows()[0]?.close();
        return asked;
      }, button);
    expect(await close(0)).toEqual(['The last changes could not be saved.', 'Stay', 'Leave without them']);
    await expect(page.getByRole('contentinfo').getByText(/^Not saved/)).toBeVisible();
    await Promise.all([electron.waitForEvent('close'), close(1).catch(() => undefined)]);
  });

  base('a second start shows the window of the first, and ends', async ({ browserName: _ }, info) => {
    const shown = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    expect(await shown()).toBe(false);
    const [code] = await once(spawn(executablePath ?? '', argsFor(info.outputPath('profile'))), 'exit');
    expect(code).toBe(0);
    await expect.poll(shown).toBe(true);
  });
});
