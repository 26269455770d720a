import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { recorder } from '../robot/recorder';
import { argsFor, executablePath, launchElectron, noElectron } from './in-electron';

/** A window from its first start by a double click on a file to the crash of its page: two launches on one profile. */

test.skip(noElectron !== null, noElectron ?? '');
test.describe.configure({ mode: 'serial' });

let home: string;
let profile: string;
let electron: ElectronApplication;
let page: Page;

const start = async (...words: string[]) => {
  electron = await launchElectron(profile, words);
  page = await electron.firstWindow();
};

test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'throughline-test-'));
  profile = join(home, 'profile');
  for (const name of ['Math gap.throughline', 'Où est le bus 🚌.throughline'])
    await copyFile(join(import.meta.dirname, '../fixtures/format-1.0.throughline'), join(home, name));
});
test.afterAll(async () => {
  await electron.close().catch(() => undefined);
  await rm(home, { recursive: true, force: true });
});

const line = 'Few chances to feel successful in a lesson';
const typed = `${line}, and snow`;
const placing = { x: 30, y: 20, width: 901, height: 702 };

test('opens the file that it is started with, and closes at once without a word of it being lost', async () => {
  const file = join(home, 'Math gap.throughline');
  await start(file);
  await recorder(page).selects(line);
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Cause' }).first()).toBeFocused();
  const closed = electron.waitForEvent('close');
  await electron.evaluate(async ({ BrowserWindow, dialog }, placing) => {
    for (const name of ['showMessageBox', 'showMessageBoxSync'])
      Object.assign(dialog, { [name]: () => process.exit(1) }); // nobody is asked
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds(placing);
    window?.webContents.setZoomLevel(1);
    await window?.webContents.executeJavaScript(`document.execCommand('insertText', false, ', and snow') && null`);
    window?.close(); // the words have not had the time to get anywhere
  }, placing);
  await closed;
  expect((await readFile(file, 'utf8')).includes(typed)).toBe(true);
});

test('stands where it stood, and what was typed is there', async () => {
  await start();
  await page.getByRole('link', { name: /math gap persist/ }).press('Enter');
  await recorder(page).sees(typed);
  const stands = await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return { ...window?.getBounds(), zoom: window?.webContents.getZoomLevel() };
  });
  expect(stands).toEqual({ ...placing, zoom: 1 });
});

const item = (id: string) =>
  electron.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(`page ${id}`);
    return item ? { label: item.label, enabled: item.enabled, keys: item.accelerator } : null;
  }, id);
const picks = (id: string) =>
  electron.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(`page ${id}`)?.click(), id);

test('has the page’s actions in its menu bar, as they can be done now', async () => {
  await expect.poll(() => item('action.undo')).toMatchObject({ enabled: false, keys: 'CmdOrCtrl+Z' });
  await recorder(page).selects(typed);
  await expect.poll(() => item('action.sibling')).toEqual({ label: 'Next line', enabled: true, keys: 'Enter' });
  await picks('action.remove');
  await recorder(page).doesNotSee(typed);
  await expect.poll(() => item('action.undo')).toMatchObject({ enabled: true });
  await picks('action.undo');
  await recorder(page).sees(typed);
  await expect.poll(() => item('action.undo')).toMatchObject({ enabled: false });
  await picks('action.keys');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  const menus = await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(menus).toEqual(expect.arrayContaining(['File', 'Edit', 'Write', 'Move', 'Mark', 'View', 'Window', 'Help']));
});

test('opens what a second start is given, from where that was started, and that one ends', async () => {
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const second = spawn(executablePath ?? '', [...argsFor(profile), 'Où est le bus 🚌.throughline'], { cwd: home });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect
    .poll(() => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);
  await recorder(page).sees(line);
  const nothing = spawn(executablePath ?? '', [...argsFor(profile), 'Nothing.throughline'], { cwd: home });
  await once(nothing, 'exit');
  await expect(page.getByText(/Nothing\.throughline.* could not be opened/)).toBeVisible();
});

test('says that another clone was started, which ends without a window', async () => {
  const clone = join(home, 'clone');
  await cp(join(import.meta.dirname, '../../package.json'), join(clone, 'package.json'));
  for (const part of ['page', 'shell'])
    await cp(join(import.meta.dirname, '../../dist', part), join(clone, 'dist', part), { recursive: true });
  await electron.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    Object.assign(dialog, {
      showMessageBox: async (_: unknown, { message, detail }: { message: string; detail: string }) => {
        asked.push(message, detail);
        return { response: 0, checkboxChecked: false };
      },
    });
  });
  const args = argsFor(profile);
  const [code] = await once(spawn(executablePath ?? '', [...args.slice(0, -1), clone]), 'exit');
  expect(code).toBe(0);
  const asked = () => electron.evaluate(() => Reflect.get(globalThis, 'asked'));
  await expect.poll(asked).toHaveLength(2);
  const [message, detail] = await asked();
  expect(message).toBe('Another Throughline was started, and did not open.');
  expect(detail).toMatch(/^This window is\n\d+\.\d+\.\d+, .*\n\nThe other one is\n\d+\.\d+\.\d+, /);
  expect(detail).toContain(join(clone, 'dist', 'shell'));
  expect(detail).toContain('close this window first');
  await once(spawn(executablePath ?? '', [...args]), 'exit');
  expect(await asked()).toHaveLength(2); // the same program once more
});

test('offers to load a page again that has crashed, and the work is there', async () => {
  await recorder(page).selects(line);
  await page.keyboard.press('F2');
  await page.keyboard.type(', and ice');
  await recorder(page).waitsUntilSaved();
  const asked = await electron.evaluate(({ BrowserWindow, dialog }) => {
    const asked = new Promise((resolve) => {
      const showMessageBox = async (_: unknown, { message, buttons }: { message: string; buttons: string[] }) => {
        resolve([message, ...buttons]);
        return { response: 0, checkboxChecked: false };
      };
      Object.assign(dialog, { showMessageBox });
    });
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    return asked;
  });
  expect(asked).toEqual(['The page has stopped.', 'Load it again', 'Close']);
  const outline = () =>
    electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `document.querySelector('[role="tree"]')?.textContent ?? ''`,
      ),
    );
  await expect.poll(outline).toContain(`${line}, and ice`);
});
