import { starting } from '../../shared/words/en/starting';
import { expect, test } from './fixtures';

test.use({ javaScriptEnabled: false });

test('without scripts the page asks for them, where a person looks first', async ({ page, served }) => {
  await page.goto(served.url);
  const sentence = page.locator('noscript');
  await expect(sentence).toBeInViewport({ ratio: 1 });
  expect(await sentence.textContent()).toBe(starting['start.no-script']);
});
