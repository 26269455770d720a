import type { Page } from '@playwright/test';
import { recorder } from '../robot/recorder';
import { wrongs } from './access';
import { expect, test } from './fixtures';

/** A new driver diagram on a wide page, where its details are always there; the keyboard is in the aim. */
async function startsADriverDiagram(page: Page) {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Driver diagram' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Aim' })).toBeFocused();
  return recorder(page);
}

test("an aim's parts are its sentence, a measure is typed straight on and taken back; by keyboard alone", async ({
  app,
}) => {
  const { page } = app;
  const hand = await startsADriverDiagram(page);
  await hand.types('Increase attendance from 80% to 95% by June 2027');
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await hand.presses('Control+i');
  await expect(page.getByRole('tab', { name: 'Details' })).toBeFocused();
  await expect(field('What')).toHaveValue('Increase attendance');
  await expect(field('How much')).toHaveValue('from 80% to 95%');
  await hand.presses('Tab', 'Tab', 'Tab');
  await expect(field('For whom')).toBeFocused();
  await hand.types('grade 9');
  const aim = page.getByRole('treeitem').first();
  await expect(aim).toContainText('Increase attendance from 80% to 95% for grade 9 by June 2027');

  await hand.presses('Tab', 'Tab', 'Tab');
  await expect(page.getByRole('button', { name: 'Add a measure' })).toBeFocused();
  await hand.presses('Enter');
  await hand.typesAtFullSpeed([...'9th grade attendance']);
  await expect(field('Name')).toHaveValue('9th grade attendance');
  await expect(field('Name')).toBeFocused();
  await field('Baseline').focus();
  const odd = field('Baseline').locator('xpath=ancestor::div[1]').getByRole('status');
  await expect(odd).toHaveText(''); // there before it says anything, so that it is heard
  await hand.types('730%');
  await expect(odd).toHaveText(/more than all of it/);
  await expect(field('Baseline')).toHaveAccessibleDescription(/more than all of it/);
  expect(await wrongs(page)).toEqual([]);

  await hand.presses('Control+z');
  await expect(field('Baseline')).toHaveValue('');
  await hand.presses('Control+z');
  await expect(field('Name')).toHaveCount(0);
  await expect(aim).toContainText('for grade 9');
});

test('details begin at the top for another line, keep what was opened in them, and hint at no key of the lines', async ({
  app,
}) => {
  const { page } = app;
  const hand = recorder(page);
  await page.setViewportSize({ width: 1440, height: 400 });
  await page.getByRole('button', { name: /^Driver diagram/ }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Aim' })).toBeFocused();
  await hand.types('Raise attendance');
  await hand.presses('Enter');
  await hand.types('Families');
  await hand.presses('Enter');
  await hand.types('Buses');
  await hand.selects('Families');
  await hand.selects('Buses');
  const hints = page.locator('.keys-now');
  await expect(hints).toContainText('next primary driver');

  await page.getByRole('button', { name: 'Add a measure' }).press('Enter');
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toBeFocused();
  await expect(hints).toHaveCount(0);
  await hand.types('Riders');
  await page.getByRole('tab', { name: /^Checks/ }).click();
  await expect(name).toBeHidden();
  await page.getByRole('tab', { name: 'Details' }).click();
  await expect(name).toHaveValue('Riders');

  const owner = page.getByRole('textbox', { name: 'Who looks after it' });
  await owner.focus();
  await expect(owner).toBeInViewport();
  await hand.selects('Families');
  await expect(hints).toContainText('next primary driver');
  await expect(page.getByRole('tabpanel').getByRole('group').first()).toBeInViewport();
  await expect(owner).not.toBeInViewport();
});

test('a line becomes another sort of line in one step; what is set for the diagram is seen in the picture', async ({
  app,
}) => {
  const { page } = app;
  const hand = await startsADriverDiagram(page);
  await hand.types('Everybody is there');
  await hand.presses('Tab');
  await hand.types('Buses');
  await hand.presses('Tab');
  await hand.types('Routes are known');
  await hand.selects('Routes are known');
  const sort = page.getByRole('combobox', { name: 'What it is' });
  await sort.selectOption('Change idea');
  await expect(page.getByText('1 change idea')).toBeVisible();
  await hand.presses('Escape', 'Control+z');
  await expect(sort).toHaveValue('secondary');

  await page.locator('.surface').click({ position: { x: 20, y: 20 } });
  const heading = page.getByRole('textbox', { name: 'Heading of primary drivers' });
  await heading.fill('Levers');
  await expect(page.locator('.surface')).toContainText('Levers');
  expect(await wrongs(page)).toEqual([]);
  await hand.presses('Control+z');
  await expect(heading).toHaveValue('');
  await expect(page.locator('.surface')).toContainText('Primary drivers');
});

test('another arrangement of a driver diagram is said, since its words stand elsewhere then', async ({ app }) => {
  const { page } = app;
  const hand = await startsADriverDiagram(page);
  await hand.types('Increase attendance from 80% to 95% by June 2027');
  await hand.presses('Tab');
  await hand.types('Families know what is due');
  await hand.presses('Tab');
  await hand.types('Weekly messages');
  await hand.presses('Tab');
  await hand.types('Text on Fridays');
  await hand.presses('Escape', 'Escape');
  await hand.waitsUntilDrawn();
  const said = page.getByRole('log').getByText('The drawing is arranged anew');
  await expect(said).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Arrangement' }).selectOption('Lists of ideas');
  await expect(said).toHaveText('The drawing is arranged anew: Lists of ideas.');
});
