import type { Page } from '@playwright/test';
import { recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

const WORKER = '**/import-worker*.js';
const list = Array.from({ length: 1_300 }, (_, i) => `Reason ${i} why the buses are late in winter`).join('\n');

/** The worker is loaded no earlier than when the function that is returned is called. */
async function holdWorker(page: Page): Promise<() => void> {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(WORKER, async (route) => {
    await gate;
    await route.continue();
  });
  return () => release();
}

async function beginsAnOutline(page: Page, outline: string) {
  await page.getByRole('button', { name: 'Paste an outline' }).click();
  await page.getByRole('textbox', { name: 'Outline' }).fill(outline);
  await page.getByRole('button', { name: 'Make the diagram' }).click();
}

const stop = (page: Page) => page.getByRole('log').getByRole('button', { name: 'Stop' });

test('where the worker cannot be loaded the page reads by itself', async ({ page, served }) => {
  await page.route(WORKER, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(served.url);
  await expect(page.getByRole('button', { name: 'Fishbone' })).toBeVisible();
  await recorder(page).pastesForms({ 'text/plain': list });
  await expect(page.getByRole('treeitem', { name: /^Reason 0 / })).toBeVisible();
});

test('what throws while it is read in the worker is told at once, and not read again on the page', async ({
  page,
  served,
}) => {
  const body = `postMessage({ loaded: true }); onmessage = () => { throw new Error('broken for a test'); };`;
  await page.route(WORKER, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.goto(served.url);
  await expect(page.getByRole('button', { name: 'Fishbone' })).toBeVisible();
  await recorder(page).pastesForms({ 'text/plain': list });
  await expect(page.getByText(/^Something went wrong/)).toBeVisible();
  await expect(page.getByRole('tree')).toHaveCount(0);
});

test('reading can be stopped while the dialog is open: it stays, with the text, and keeps the keyboard', async ({
  app,
}) => {
  const { page } = app;
  await holdWorker(page);
  await beginsAnOutline(page, list);
  await stop(page).click();
  await expect(stop(page)).toHaveCount(0);
  await expect(page.getByText('Stopped. Nothing was changed.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Outline' })).toHaveValue(list);
  await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
});

for (const [what, close] of [
  ['Cancel', (page: Page) => page.getByRole('button', { name: 'Cancel' }).click()],
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
] as const)
  test(`${what} stops the reading, and no workbook comes of it`, async ({ app }) => {
    const { page } = app;
    const release = await holdWorker(page);
    await beginsAnOutline(page, list);
    await expect(stop(page)).toBeVisible();
    await close(page);
    await expect(stop(page)).toHaveCount(0);
    release();
    await beginsAnOutline(page, 'Late buses\n  Ice');
    await recorder(page).sees('Ice');
    await page.getByRole('link', { name: 'Workbooks' }).click();
    await expect(page.getByRole('button', { name: /^More for/ })).toHaveCount(1);
  });

test('pressed twice, the dialog makes one workbook', async ({ app }) => {
  const { page } = app;
  const release = await holdWorker(page);
  await beginsAnOutline(page, list);
  await page.getByRole('button', { name: 'Make the diagram' }).click();
  await expect(stop(page)).toHaveCount(1);
  release();
  await expect(page.getByRole('treeitem', { name: /^Reason 0 / })).toBeVisible();
  await page.getByRole('link', { name: 'Workbooks' }).click();
  await expect(page.getByRole('button', { name: /^More for/ })).toHaveCount(1);
});

test('how far reading is can be seen, and what is heard of it stays the same', async ({ page, served }) => {
  const body = 'postMessage({ loaded: true }); onmessage = () => postMessage({ lines: 300 });';
  await page.route(WORKER, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.goto(served.url);
  await recorder(page).startsAFishbone();
  await page.keyboard.press('Escape');
  await page.getByRole('treeitem').first().click();
  await recorder(page).pastesForms({ 'text/plain': list });
  await expect(page.getByText('300 lines read so far.')).toHaveAttribute('aria-hidden', 'true');
  await expect(page.getByText('Reading what was pasted. Nothing is changed yet.')).toBeVisible();
  await stop(page).focus();
  await page.keyboard.press('Enter');
  await expect(stop(page)).toHaveCount(0);
  await expect(page.locator('body:focus')).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveCount(1);
});

test('whoever leaves the workbook while a paste is read is told that nothing came in', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await page.keyboard.press('Escape');
  await page.getByRole('treeitem').first().click();
  await holdWorker(page);
  await hand.pastesForms({ 'text/plain': list });
  await expect(stop(page)).toBeVisible();
  await page.getByRole('link', { name: 'Workbooks' }).click();
  await expect(page.getByText(/^You left the workbook before what you pasted had been read/)).toBeVisible();
  await expect(stop(page)).toHaveCount(0);
});
