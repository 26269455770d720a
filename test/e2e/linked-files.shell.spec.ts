import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { readWorkbook } from '../../shared/file/read';
import { writeWorkbook } from '../../shared/file/write';
import { kinds } from '../../shared/kinds';
import type { Workbook } from '../../shared/model/document';
import { recorder } from '../robot/recorder';
import { wrongs } from './access';
import { expect, test } from './fixtures';

async function workbookIn(path: string): Promise<Workbook> {
  const read = readWorkbook(await readFile(path), kinds);
  if (!read.ok) throw new Error(read.fault.code);
  return read.value.workbook;
}

const wordsIn = async (path: string) => [...(await workbookIn(path)).elements.values()].map(({ text }) => text);

/** Somebody else changes words in the file, in another program. */
async function reworded(path: string, from: string, to: string): Promise<void> {
  const workbook = await workbookIn(path);
  const elements = new Map(
    [...workbook.elements].map(([id, element]) => [id, element.text === from ? { ...element, text: to } : element]),
  );
  await writeFile(path, writeWorkbook({ ...workbook, elements }));
}

/** Holds what is on its way to the disk. Returns what lets it go. */
async function heldBack(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { digest } = SubtleCrypto.prototype;
    const gate = new Promise((resolve) => Object.assign(window, { letGo: resolve }));
    SubtleCrypto.prototype.digest = async function (...ask) {
      await gate;
      return digest.apply(this, ask);
    };
  });
  return () => page.evaluate(() => Reflect.get(window, 'letGo')());
}

test('a workbook that was saved stays in its file, and what others write there is met', async ({ app }) => {
  const { page } = app;
  await recorder(page).startsAFishbone();
  await page.keyboard.type('Why?');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Time');
  const path = await app.save(() => page.keyboard.press('ControlOrMeta+s'));
  await expect(page.getByText(`This workbook is kept in “${basename(path)}” from now on.`).first()).toBeVisible();

  // What is typed is in the file.
  await page.keyboard.press('Enter');
  await page.keyboard.type('People');
  await expect.poll(() => wordsIn(path)).toEqual(['Why?', 'Time', 'People']);

  // Somebody else writes while there is nothing unsaved here.
  await reworded(path, 'Time', 'Short blocks');
  await expect(page.getByText('was changed in another program. What it holds now stands here.').last()).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Short blocks/ })).toBeVisible();

  // Both write at once: nothing is overwritten, and both can be put together.
  await page.getByRole('treeitem', { name: /^People/ }).click();
  const letGo = await heldBack(page);
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('New teachers');
  await reworded(path, 'Why?', 'Why so late?');
  await letGo();
  const offer = page.getByRole('button', { name: 'Compare and choose' });
  await expect(page.getByRole('log').filter({ has: offer })).toBeVisible();
  await page.getByRole('button', { name: 'Put away' }).last().click();
  await page.getByRole('contentinfo').getByRole('button', { name: 'Compare and choose' }).click();
  const beside = (await readdir(dirname(path))).filter((name) => name.includes('(conflict, '));
  expect(beside).toHaveLength(1);
  expect(await wordsIn(join(dirname(path), beside[0] ?? ''))).toContain('New teachers');
  expect(await wordsIn(path)).toContain('Why so late?');
  await expect(page.getByText('The changes do not get in each other’s way.')).toBeVisible();
  expect(await wrongs(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep this' }).click();
  await expect.poll(() => wordsIn(path)).toEqual(['Why so late?', 'Short blocks', 'New teachers']);
  await expect(page.getByRole('treeitem', { name: /^Why so late/ })).toBeVisible();
});

test('a file that is opened again leads to its workbook; copies and recent files are on the start screen', async ({
  app,
}) => {
  const { page } = app;
  await recorder(page).startsAFishbone();
  await page.keyboard.type('Why?');
  const path = await app.save(() => page.keyboard.press('ControlOrMeta+s'));
  await page.getByRole('link', { name: 'Workbooks' }).click();
  await app.open(path, () => page.getByRole('button', { name: 'Open a file' }).click());
  await expect(page.getByRole('treeitem', { name: /^Why/ })).toBeVisible();
  await page.getByRole('link', { name: 'Workbooks' }).click();
  await expect(page.getByRole('button', { name: /^More for/ })).toHaveCount(1);
  await expect(page.getByRole('button', { name: basename(path) })).toBeVisible();
  await page.getByRole('button', { name: 'Safety copies' }).click();
  await expect(
    page
      .getByRole('dialog')
      .getByRole('button', { name: /^Open the copy of/ })
      .first(),
  ).toBeVisible();
  expect(await wrongs(page)).toEqual([]);
  await page
    .getByRole('button', { name: /^Open the copy of/ })
    .first()
    .click();
  await expect(page.getByRole('treeitem', { name: /^Why/ })).toBeVisible();
});

test('a file that is gone, or a folder by now, is said to be that, whatever was known of it before', async ({
  app,
}) => {
  const { page } = app;
  await recorder(page).startsAFishbone();
  await page.keyboard.type('Why?');
  const path = await app.save(() => page.keyboard.press('ControlOrMeta+s'));
  const status = page.getByRole('contentinfo');
  await expect(status).toContainText(`Saved in ${basename(path)}`);
  await writeFile(path, '{"half');
  await expect(status).toContainText('Another program has changed');

  const leaves = () => page.evaluate(() => void dispatchEvent(new Event('blur'))); // what waits is written then
  await rm(path);
  await expect(status).toContainText('This file is no longer where it was');
  await leaves();
  await expect(status).toContainText('This file is no longer where it was');
  await expect(status).not.toContainText('Another program has changed');
  await expect(page.getByRole('button', { name: 'Find it' })).toBeVisible();

  await mkdir(path);
  await expect(status).toContainText('This is no file');
  await leaves();
  await expect(status).toContainText('This is no file');
});
