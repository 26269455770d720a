import type { Page } from '@playwright/test';
import { recorder } from '../robot/recorder';
import { losses } from '../torture/losses';
import { expect, test } from './fixtures';

const anew = /^The browser’s copy of this workbook was deleted\. It has been saved again from this page\./;

/** How soon it is said is counted by `npm run torture deleted`: here the machine may be busy. */
const isSaid = (page: Page) => expect(page.getByText(anew)).toBeVisible();

for (const [what, lose] of Object.entries(losses))
  test(`${what} while nobody types: that is said, and what stood on the screen is there after a reload`, async ({
    page,
    served,
  }) => {
    const hand = recorder(page);
    await page.goto(served.url);
    await hand.startsAFishbone();
    await hand.types('Late buses');
    await hand.presses('Enter');
    await hand.types('Ice on the roads');
    await hand.waitsUntilSaved();
    await lose(page);
    await isSaid(page);
    await hand.waitsUntilSaved();
    await page.reload();
    await hand.sees('Late buses');
    await hand.sees('Ice on the roads');
    await page.getByRole('link', { name: 'Workbooks' }).press('Enter');
    await expect(page.getByRole('link', { name: 'Late buses', exact: true })).toBeVisible();
  });

test('two windows: the one that writes saves it again, and the other goes on from there', async ({ app }) => {
  const one = app.page;
  const hand = recorder(one);
  await hand.startsAFishbone();
  await hand.types('Late buses');
  await hand.waitsUntilSaved();
  const two = await one.context().newPage();
  await two.goto(one.url());
  await recorder(two).sees('Late buses');
  await losses['its site data are cleared']?.(two);
  await isSaid(one);
  await hand.types(' in winter');
  await recorder(two).sees('Late buses in winter');
  await two.getByRole('button', { name: 'Edit here' }).click();
  await recorder(two).waitsUntilSaved();
  await two.reload();
  await recorder(two).sees('Late buses in winter');
});

test('where it cannot be saved again the status line and the notice say the same, and offer a file, no reload', async ({
  page,
  served,
}) => {
  const hand = recorder(page);
  await page.goto(served.url);
  await hand.startsAFishbone();
  await hand.types('Late buses');
  await hand.waitsUntilSaved();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });
  await losses['its tables are emptied']?.(page);
  const words =
    /^The browser’s copy of this workbook was deleted, and it could not be saved again: There is no room left/;
  await expect(page.getByRole('contentinfo').getByText(words)).toBeVisible();
  await expect(page.getByRole('log').getByText(words)).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Save a copy' })).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Reload' })).toHaveCount(0);
});

test('a newer version takes the database: reload is offered where all is saved, a file where it is not', async ({
  page,
  served,
}) => {
  const hand = recorder(page);
  await page.goto(served.url);
  await hand.startsAFishbone();
  await hand.types('Late buses');
  await hand.waitsUntilSaved();
  await page.evaluate(() => void indexedDB.open('throughline', 1_000));
  const status = page.getByRole('contentinfo');
  await expect(status.getByText(/^Everything here is saved\. Another window brought a newer/)).toBeVisible();
  await expect(status.getByRole('button', { name: 'Reload' })).toBeVisible();
  await hand.types(' in winter');
  await expect(status.getByText(/your last words could not be saved\. Save a copy as a file first/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reload' })).toHaveCount(0);
  await expect(status.getByRole('button', { name: 'Save a copy' })).toBeVisible();
});

test('the start screen says that workbooks are gone, and looks again', async ({ page, served }) => {
  const hand = recorder(page);
  await page.goto(served.url);
  await hand.startsAFishbone();
  await hand.types('Late buses');
  await hand.waitsUntilSaved();
  await page.getByRole('link', { name: 'Workbooks' }).press('Enter');
  await expect(page.getByRole('link', { name: 'Late buses', exact: true })).toBeVisible();
  await losses['its tables are emptied']?.(page);
  await expect(page.getByRole('alert')).toContainText('Some of your workbooks are gone');
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByRole('button', { name: /math gap/ })).toBeVisible();
});
