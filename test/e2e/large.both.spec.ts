import type { Page } from '@playwright/test';
import { recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

const LONG = ' that takes so many words that the outline needs several lines for it';
const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) =>
    i % 50 === 0 ? `Category ${i}` : `  Reason ${i}${i % 3 === 0 ? LONG : ''}`,
  ).join('\n');

/** How many labels the drawing shows as bars, from afar. */
const bars = (page: Page): Promise<number> =>
  page
    .locator('.far > .ground path')
    .evaluateAll((paths) => paths.reduce((sum, path) => sum + (path.getAttribute('d')?.split('M').length ?? 1) - 1, 0));

test('a large fishbone is drawn at once, and drawn well by the worker', async ({ app }) => {
  const hand = recorder(app.page);
  await hand.startsAFishbone();
  await app.paste(lines(800));
  await hand.sees('Category 750');
  await expect.poll(() => bars(app.page)).toBeGreaterThanOrEqual(801);
  await hand.waitsUntilDrawn();
  // One that could not start would be gone, and the page would have drawn it all by itself.
  expect(app.page.workers().map((worker) => worker.url())).toEqual([expect.stringMatching(/layout-worker/)]);
  await hand.waitsUntilSaved();
});

test('of a long outline few lines are in the page, and the keys lead through all of them', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await app.paste(lines(800));
  const selected = page.getByRole('tree').locator('[aria-selected=true]');
  await hand.sees('Category 750');
  expect(await page.getByRole('treeitem').count()).toBeLessThan(150);
  await hand.selects('Reason 751');

  await hand.presses('End');
  await expect(selected).toHaveText('Reason 799');
  await expect(selected).toBeInViewport();
  await expect(selected).toBeFocused();
  await expect(selected).toHaveAttribute('aria-posinset', '49');
  await expect(selected).toHaveAttribute('aria-setsize', '49');

  await hand.presses('Home', ...Array.from({ length: 101 }, () => 'ArrowDown'));
  await expect(selected).toHaveText('Category 100');
  await expect(selected).toBeInViewport();
  await expect(selected).toBeFocused();

  await page.getByRole('tree').hover();
  await page.mouse.wheel(0, 9_000);
  await expect(selected).not.toBeInViewport();
  await hand.presses('ArrowDown');
  await expect(selected).toHaveText('Reason 101');
  await expect(selected).toBeInViewport();

  await hand.presses('Enter');
  await hand.types('A new reason');
  await expect(hand.line('A new reason')).toBeInViewport();
  await hand.presses('Escape');
  await hand.findsByName('Reason 601');
  await expect(selected).toHaveText('Reason 601');
  await expect(selected).toBeInViewport();
});

test('near, a large drawing has the labels that are in view, and they can be pressed', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await app.paste(lines(800));
  await hand.waitsUntilDrawn();
  await expect.poll(() => bars(page)).toBeGreaterThanOrEqual(801);
  const surface = page.getByRole('application');
  await surface.hover();
  await page.keyboard.down('Control');
  for (let i = 0; i < 16; i++) await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(() => page.locator('.label .mark-words').count()).toBeGreaterThan(3);
  expect(await page.locator('.label').count()).toBeLessThan(401);

  const label = await page.locator('.label:has(.mark-words)').evaluateAll((all) => {
    const seen = all.map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return { id: each.getAttribute('data-id'), x: x + width / 2, y: y + height / 2 };
    });
    return seen.find(
      ({ id, x, y }) => document.elementFromPoint(x, y)?.closest('.label')?.getAttribute('data-id') === id,
    );
  });
  if (!label) throw new Error('no label is in view');
  await page.mouse.click(label.x, label.y);
  await expect(page.getByRole('tree').locator('[aria-selected=true]')).toHaveAttribute('data-id', label.id ?? '');
});
