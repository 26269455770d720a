import type { Locator } from '@playwright/test';
import { mathGap, recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

test('what is being typed stays where it is on the screen, and the head does when others go', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await app.paste(mathGap);
  await hand.waitsUntilDrawn();
  await page.getByRole('button', { name: 'Smaller' }).click();
  await page.getByRole('button', { name: 'Smaller' }).click();
  await hand.line('Math content knowledge varies').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Courses');
  await hand.waitsUntilDrawn();
  const words = hand.label('Courses');
  const place = await restingPlace(words);
  await page.keyboard.type(' in college stop at algebra');
  await hand.waitsUntilDrawn();
  const now = await restingPlace(words);
  const steps = [now.x - place.x, now.x + now.width - place.x - place.width].map(Math.abs);
  expect(Math.min(...steps)).toBeLessThan(STEP);
  expect(Math.abs(now.y + now.height - place.y - place.height)).toBeLessThan(STEP);

  const problem = hand.label('African American');
  await hand.line('Limited instructional time').click();
  const head = await restingPlace(problem);
  await page.keyboard.press('Delete');
  await expect(hand.label('Limited instructional time')).toHaveCount(0);
  await hand.waitsUntilDrawn();
  expect(await restingPlace(problem)).toEqual(head);
});

const STEP = 24; // px: that much the drawing may give way, so that its head can rest

test('arrows walk the drawing as it stands, and what is selected comes into view', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await app.paste(mathGap);
  await page.getByRole('button', { name: 'Larger' }).click({ clickCount: 4 });
  await page.getByRole('application').focus();
  const selected = page.getByRole('treeitem', { selected: true });
  await page.keyboard.press('Home');
  await expect(selected).toHaveText(/^African American/);
  await page.keyboard.press('ArrowLeft');
  await expect(selected).not.toHaveText(/^African American/);
  const [head, next] = [hand.label('African American'), hand.label((await selected.textContent()) ?? '')];
  expect((await next.boundingBox())?.x ?? 0).toBeLessThan((await head.boundingBox())?.x ?? 0);
  await page.keyboard.press('ArrowRight');
  await expect(selected).toHaveText(/^African American/);
  await page.keyboard.press('End');
  await expect(selected).toHaveText('Pacing favours coverage over mastery');
  await expect(hand.label('Pacing favours')).toBeInViewport({ ratio: 0.99 });
  await expect(
    page.getByRole('log').getByText(/^Pacing favours.* Cause under Limited instructional time\.$/),
  ).toHaveCount(1);
});

test('without motion for those who do not want any', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await hand.startsAFishbone();
  await app.paste(mathGap);
  await expect(hand.label('African American')).toBeVisible();
  const durations = await page
    .locator('.label, .mark-line')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).transitionDuration));
  expect(new Set(durations)).toEqual(new Set(['0s']));
});

test('a workbook gets a name, and its only diagram with it', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await page.keyboard.type('Late buses');
  await page.getByRole('button', { name: 'Late buses' }).click();
  await page.keyboard.type('Design Day');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Design Day', level: 2 })).toBeVisible();
  await expect(page).toHaveTitle('Design Day – Throughline');
  expect(await hand.reads()).toEqual(['Late buses']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: 'Late buses' })).toBeFocused();
});

/** Where it is when it stands still: a view that is fitted takes its time. */
async function restingPlace(label: Locator) {
  const place = async () => (await label.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  let last = await place();
  await expect
    .poll(async () => {
      const before = last;
      last = await place();
      return last.width > 0 && JSON.stringify(last) === JSON.stringify(before);
    })
    .toBe(true);
  return last;
}
