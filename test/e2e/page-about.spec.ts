import type { Page } from '@playwright/test';
import { recorder } from '../robot/recorder';
import { themes, wrongs } from './access';
import { expect, test } from './fixtures';

const about = (page: Page) => page.getByRole('dialog', { name: 'About Throughline' });

test('about: by the palette, with the version and the license of each part', async ({ page, served }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const hand = recorder(page);
  await page.goto(served.url);
  await hand.startsAFishbone();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('about');
  expect(asked).not.toContain('/licenses.json');
  await page.keyboard.press('Enter');
  await expect(about(page)).toContainText(/Version \d+\.\d+\.\d+/);
  const react = about(page).locator('details', { hasText: /^react 1/ });
  await react.locator('summary').click();
  await expect(react).toContainText('Permission is hereby granted, free of charge');
  const font = about(page).locator('details', { hasText: 'OFL-1.1' });
  await font.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(font).toContainText('SIL OPEN FONT LICENSE');
  for (const theme of themes) {
    await page.emulateMedia(theme);
    expect(await wrongs(page)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await expect(about(page)).toBeHidden();
  await expect(page.locator('main :focus')).toHaveCount(1); // where the hand was
});

test('about: from the settings of the start screen; what cannot be read is said, and asked for again', async ({
  page,
  served,
}) => {
  await page.route('**/licenses.json', (route) => route.abort());
  await page.goto(served.url);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'About Throughline' }).click();
  await expect(about(page).getByRole('alert')).toContainText('The licenses could not be read. Your work is as it was.');
  expect(await wrongs(page)).toEqual([]);
  await page.unroute('**/licenses.json');
  await about(page).getByRole('button', { name: 'Try again' }).click();
  await expect(about(page).locator('details').first()).toBeVisible();
  await expect(about(page).getByRole('alert')).toHaveCount(0);
  await about(page).getByRole('button', { name: 'Close' }).click();
  await expect(about(page)).toBeHidden();
});

test('about: as long as the list is on its way, that is said', async ({ page, served }) => {
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/licenses.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(served.url);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'About Throughline' }).click();
  await expect(about(page).getByRole('status')).toHaveText('Reading the licenses');
  answer();
  await expect(about(page).locator('details').first()).toBeVisible();
});
