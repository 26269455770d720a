import { expect, test } from './fixtures';
import { inChromium } from './in-chromium';

test('what the page calls saved is there after the browser has crashed', async ({ served }, info) => {
  const home = info.outputPath('profile');
  const { page } = await inChromium(home, served.url);
  await page.getByRole('button', { name: 'Fishbone' }).click();
  await page.getByRole('textbox').first().waitFor();
  const typed = 'Why does it persist';
  await page.keyboard.type(typed);
  await expect(page.getByText(/^Saved on this device, \d/)).toBeVisible();
  const address = page.url();

  const context = page.context();
  const gone = context.waitForEvent('close');
  const browser = await context.browser()?.newBrowserCDPSession();
  browser?.send('Browser.crash').catch(() => {}); // nobody is left to answer
  await gone;

  const again = await inChromium(home, address);
  await expect(again.page.getByRole('tree')).toContainText(typed);
  await again.close();
});
