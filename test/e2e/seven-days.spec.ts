import { recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

const rule = 'This browser may delete your workbooks if you do not open Throughline for seven days.';

test.describe('in a browser that deletes what is not visited for a week', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/604.1',
  });

  test('the start screen says so to those who have work here, until they put it away', async ({ page, served }) => {
    const hand = recorder(page);
    const home = () => page.getByRole('link', { name: 'Workbooks' }).press('Enter');
    await page.goto(served.url);
    await expect(page.getByRole('heading', { name: 'Start something new' })).toBeVisible();
    await expect(page.getByText(rule)).toHaveCount(0);
    await hand.startsAFishbone();
    await hand.types('Late buses');
    await hand.waitsUntilSaved();
    await home();
    await expect(page.getByText(rule)).toBeVisible();
    await hand.pressesButton('Settings');
    await expect(page.getByRole('dialog').getByText(rule)).toBeVisible();
    await hand.presses('Escape');
    await page.getByRole('button', { name: 'Put away for a month' }).press('Enter');
    await expect(page.getByText(rule)).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Late buses', exact: true })).toBeFocused();
    await page.reload();
    await expect(page.getByRole('link', { name: 'Late buses', exact: true })).toBeVisible();
    await expect(page.getByText(rule)).toHaveCount(0);
  });
});

test('in Chromium nobody is told', async ({ page, served }) => {
  const hand = recorder(page);
  await page.goto(served.url);
  await hand.startsAFishbone();
  await hand.types('Late buses');
  await hand.waitsUntilSaved();
  await page.getByRole('link', { name: 'Workbooks' }).press('Enter');
  await expect(page.getByRole('link', { name: 'Late buses', exact: true })).toBeVisible();
  await expect(page.getByText(rule)).toHaveCount(0);
});
