import { recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

test('an error in one panel leaves the document and the other panels alone, and the panel comes back', async ({
  page,
  served,
}) => {
  const hand = recorder(page);
  await page.addInitScript(() => Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }));
  await page.goto(served.url);
  await hand.startsAFishbone();
  await page.keyboard.type('Late buses');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Roads');
  await hand.line('Late buses').click();

  // What the status line joins its counts with, as if it were broken.
  await page.evaluate(() => {
    const { format } = Intl.ListFormat.prototype;
    Intl.ListFormat.prototype.format = () => {
      throw new Error('broken for a test');
    };
    addEventListener('mend', () => {
      Intl.ListFormat.prototype.format = format;
    });
  });
  await page.keyboard.press('Tab');
  await page.keyboard.type('Drivers');
  await expect(page.getByText(/^Something went wrong in this part of the page/)).toBeVisible();
  expect(await hand.reads()).toEqual(['Late buses', '  Roads', '  Drivers']);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Late buses.throughline');
  await page.evaluate(() => dispatchEvent(new Event('mend')));
  await page.getByRole('button', { name: 'Show it again' }).click();
  await expect(page.getByText('2 categories', { exact: true })).toBeVisible();
});

test('an error outside of any panel is told once, with a copy to save', async ({ page, served }) => {
  const hand = recorder(page);
  await page.goto(served.url);
  await hand.startsAFishbone();
  await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('broken for a test'))));
  await expect(page.getByText(/^Something went wrong on this page/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save a copy' })).toBeVisible();
});

test('a workbook that is not there: a sentence, and the way back', async ({ app }) => {
  const { page } = app;
  await page.evaluate(() => location.assign('#/w/nowhere'));
  await expect(page.getByRole('alert')).toHaveText('This workbook is no longer on this computer.');
  await page.getByRole('link', { name: 'Go to your workbooks' }).click();
  await expect(page.getByRole('heading', { name: 'Start something new' })).toBeVisible();
});
