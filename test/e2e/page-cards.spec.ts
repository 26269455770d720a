import { recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

test('a card shows the diagram as it was left, however fast', async ({ page, served }) => {
  await page.addInitScript(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      const address = createObjectURL(blob);
      blob.text().then((text) => Object.assign(window, { [address]: text }));
      return address;
    };
  });
  const hand = recorder(page);
  const shown = (words: string) =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: words, exact: true }) })
      .locator('img')
      .first()
      .evaluate((image: HTMLImageElement) => String(Reflect.get(window, image.src)).replace(/<[^>]*>/g, ' '));
  await page.goto(served.url);
  await hand.startsAFishbone();
  for (const words of ['Late', 'Later', 'Latest']) {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(words);
    await page.getByRole('link', { name: 'Workbooks' }).click();
    await expect.poll(() => shown(words)).toMatch(new RegExp(`\\b${words}\\b`));
    await hand.opensFromTheLibrary(words);
    await page.getByRole('treeitem').first().click();
    await page.keyboard.press('F2');
  }
});
