import type { Page } from '@playwright/test';
import { recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

/** The disk takes nothing new any more, until it is `mended`. */
const fill = (page: Page) =>
  page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    addEventListener('mend', () => Object.assign(IDBObjectStore.prototype, { add }));
  });

test('who leaves before the last words are saved is asked; who leaves after that is not', async ({ page, served }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    dialog.dismiss();
  });
  const hand = recorder(page);
  await page.goto(served.url);
  await hand.startsAFishbone();
  await fill(page);
  await page.keyboard.type('Late buses');
  await expect(page.getByRole('contentinfo').getByText(/^Not saved: There is no room left/)).toBeVisible();
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);

  await page.evaluate(() => dispatchEvent(new Event('mend')));
  await page.getByRole('button', { name: 'Try again' }).click();
  await hand.waitsUntilSaved();
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
  expect(asked).toHaveLength(1);
});

test('an outline that finds no room in the library stays in its field', async ({ page, served }) => {
  await page.goto(served.url);
  await page.getByRole('button', { name: 'Paste an outline' }).click();
  await page.getByRole('textbox', { name: 'Outline' }).fill('Late buses\n  Ice');
  await fill(page);
  await page.getByRole('button', { name: 'Make the diagram' }).click();
  await expect(page.getByRole('alert')).toContainText('There is no room left');
  await expect(page.getByRole('textbox', { name: 'Outline' })).toHaveValue('Late buses\n  Ice');
  await page.evaluate(() => dispatchEvent(new Event('mend')));
  await page.getByRole('button', { name: 'Make the diagram' }).click();
  await expect(page.getByText('Late buses').first()).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
});
