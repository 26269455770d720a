import { recorder } from '../robot/recorder';
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

  await hand.types(' and in the rain');
  await other.pressesButton('Edit here'); // before the last words were called saved
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
