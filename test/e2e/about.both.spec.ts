import { recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

test('the licenses of what the page is made with are in it', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('about');
  await page.keyboard.press('Enter');
  const about = page.getByRole('dialog', { name: 'About Throughline' });
  await expect(about.locator('details').first()).toHaveText(/^throughline \d+\.\d+\.\d+, MIT/);
  const react = about.locator('details', { hasText: /^react 1/ });
  await react.locator('summary').click();
  await expect(react).toContainText('Permission is hereby granted, free of charge');
});
