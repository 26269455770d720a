import { recorder } from '../robot/recorder';
import { liveThrough } from '../torture/bad-day';
import windows from '../torture/windows.day';
import { expect, test } from './fixtures';

test('two windows on one workbook: one writes, the other follows, and takes it over', async ({ app }) => {
  const one = app.page;
  const hand = recorder(one);
  await hand.startsAFishbone();
  await hand.types('Late buses');
  const two = await one.context().newPage();
  const other = recorder(two);
  await two.goto(one.url());
  await expect(two.getByText('This workbook is being edited in another window.').first()).toBeVisible();
  await other.sees('Late buses');

  await hand.types(' in winter');
  await other.sees('Late buses in winter');
  await other.selects('Late buses in winter');
  await two.keyboard.press('Enter');
  await two.keyboard.type('Typed where nobody may type');
  await expect(two.getByText('To write here, press “Edit here” below.')).toBeVisible();

  await hand.types(' and in the rain');
  await other.pressesButton('Edit here'); // before the last words were called saved
  await other.waitsUntilSaved();
  await expect(one.getByText('This workbook is being edited in another window.').first()).toBeVisible();
  await other.sees('Late buses in winter and in the rain');
  await other.selects('Late buses in winter and in the rain');
  await other.presses('Tab');
  await other.types('Ice');
  await other.waitsUntilSaved();
  await expect(one.getByRole('treeitem', { name: 'Ice' })).toBeVisible();
  expect(await hand.reads()).toEqual(await other.reads());

  await two.close();
  await expect(one.locator('[data-saving=saved]')).toBeVisible(); // the other window is closed: this one may edit
});

const keepsNothing = {
  'a database that may not be opened': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Access is denied.', 'SecurityError');
    };
  },
  'no database at all': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
};

for (const [why, take] of Object.entries(keepsNothing))
  test(`where the browser keeps nothing (${why}) one can still begin, edit and save a copy, and is told`, async ({
    page,
    served,
  }) => {
    await page.addInitScript(take);
    // its dialog belongs to the system
    await page.addInitScript(() => Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }));
    const hand = recorder(page);
    await page.goto(served.url);
    await expect(page.getByRole('alert')).toContainText('This browser keeps nothing here');
    await hand.pressesButton('Settings');
    await expect(page.getByRole('dialog')).toContainText(
      'what is not saved as a file is gone when this page is closed',
    );
    await page.keyboard.press('Escape');

    await hand.startsAFishbone();
    await hand.types('Late buses');
    const status = page.getByRole('contentinfo');
    await expect(status).toContainText('Not saved: this browser keeps nothing here.');
    const copied = page.waitForEvent('download');
    await status.getByRole('button', { name: 'Save a copy' }).click();
    expect((await copied).suggestedFilename()).toBe('Late buses.throughline');
    await page.getByRole('link', { name: 'Workbooks' }).click();
    await hand.opensFromTheLibrary('Late buses'); // as long as the page lives
  });

test(windows.title, () => liveThrough(windows));
