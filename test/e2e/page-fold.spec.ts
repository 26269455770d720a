import { mathGap, recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

test('branches fold with keys and with the pointer, in the outline and in the drawing, and come out again', async ({
  app,
}) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await app.paste(mathGap);
  await hand.waitsUntilDrawn();
  const all = await page.getByRole('treeitem').count();
  const time = hand.line('Limited instructional time');

  await time.click();
  await page.keyboard.press('ArrowLeft');
  await expect(time).toHaveAttribute('aria-expanded', 'false');
  await expect(time).toHaveAttribute('aria-description', /^3 lines are folded away below it\./);
  await hand.seesLines(all - 3);
  await expect(hand.label('Limited instructional time').getByText('+3')).toBeVisible();
  await expect(hand.label('Pacing favours')).toHaveCount(0);

  await page.keyboard.press('ArrowLeft'); // folded already: to the line above
  await expect(page.getByRole('treeitem', { selected: true })).toHaveText(/^African American/);
  await time.click();
  await page.keyboard.press('ControlOrMeta+.');
  await hand.seesLines(all);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight'); // nothing below it
  await expect(hand.line('Math blocks are short and often interrupted')).toHaveAttribute('aria-selected', 'true');

  const turner = time.locator('.line-turner');
  const box = await turner.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await turner.click();
  await expect(time).toHaveAttribute('aria-expanded', 'false');
  await expect(time).toHaveAttribute('aria-selected', 'true'); // who stood in it stands at its edge
  await page.keyboard.press('Tab'); // asks for one more: what is written is to be seen
  await page.keyboard.type('The timetable follows the buses');
  await hand.sees('Math blocks are short and often interrupted');
  await page.keyboard.press('Escape'); // takes it back, and folds again what was folded
  await expect(time).toHaveAttribute('aria-expanded', 'false');
  await hand.asks('Fold all branches');
  await hand.seesLines(5);
  await hand.asks('Unfold all');
  await hand.seesLines(all);
});

test('what is in focus, known and voted for has its sign before the words', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await app.paste(mathGap);
  await hand.selects('Concepts are taught as formulas');
  await hand.presses('ControlOrMeta+Shift+f', 'ControlOrMeta+Shift+k', 'ControlOrMeta+d', 'ControlOrMeta+d');
  const label = hand.label('Concepts are taught as formulas');
  await expect(label.locator('[data-role="focus"]')).toHaveCount(1);
  await expect(label.locator('[data-role="standing"]')).toHaveCount(1);
  await expect(label.locator('[data-role="vote"]')).toHaveCount(2);
  await expect(label.locator('[data-role="votes-count"]')).toHaveText('2');
  const picture = page.getByRole('region', { name: 'Picture' });
  await expect(picture.getByText('Supported by what we looked at')).toBeVisible();
  await hand.presses(
    'ControlOrMeta+Shift+d',
    'ControlOrMeta+Shift+d',
    'ControlOrMeta+Shift+k',
    'ControlOrMeta+Shift+f',
  );
  await expect(label.locator('[data-role]')).toHaveCount(1);
});
