import type { Page } from '@playwright/test';
import { mathGap, recorder } from '../robot/recorder';
import { wrongs } from './access';
import { expect, test } from './fixtures';

async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+v');
}

const themes = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['contrast', { contrast: 'more' }],
  ['narrow', { viewport: { width: 640, height: 800 } }],
] as const;

for (const [name, options] of themes)
  test.describe(name, () => {
    test.use(options);
    test(`nothing is wrong for assistive technology: ${name}`, async ({ page, served }) => {
      const hand = recorder(page);
      await page.goto(served.url);
      await expect(page.getByRole('button', { name: /math gap/ })).toBeVisible();
      expect(await wrongs(page)).toEqual([]);
      await page.getByRole('button', { name: 'Paste an outline' }).click();
      await expect(page.getByRole('textbox', { name: 'Outline' })).toBeFocused();
      expect(await wrongs(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await hand.startsAFishbone();
      expect(await wrongs(page)).toEqual([]);
      await paste(page, mathGap);
      await hand.line('Lessons stay procedural').click();
      expect(await wrongs(page)).toEqual([]);
      await page.keyboard.press('Tab');
      expect(await wrongs(page)).toEqual([]);
    });

    test(`nor in what stands around the picture: ${name}`, async ({ page, served }) => {
      const hand = recorder(page);
      await page.goto(served.url);
      await hand.startsAFishbone();
      await paste(page, `${mathGap}\nBlame\n  Teachers do not care [belief, grade 6]`);
      await hand.line('Teachers do not care').click();
      await expect(page.getByText(/^\d questions?$/)).toBeVisible();
      await page.keyboard.press('ControlOrMeta+i'); // the details, with what is known and a tag
      await expect(page.getByRole('tab', { name: 'Details' })).toBeFocused();
      expect(await wrongs(page)).toEqual([]);
      await page.keyboard.press('ArrowRight');
      expect(await wrongs(page)).toEqual([]);
      await page.keyboard.press('F7');
      await page.keyboard.press('ControlOrMeta+f');
      await page.keyboard.type('care');
      expect(await wrongs(page)).toEqual([]);
      for (const [keys, title] of [
        ['ControlOrMeta+k', 'All that can be done'],
        ['F1', 'Keys'],
        ['ControlOrMeta+,', 'Settings'],
      ] as const) {
        await page.keyboard.press(keys);
        await expect(page.getByRole('dialog', { name: title })).toBeVisible();
        expect(await wrongs(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
      await page.keyboard.press('F7');
      await page
        .getByRole('button', { name: name === 'narrow' ? 'Outline' : 'Fold the outline', exact: false })
        .click();
      expect(await wrongs(page)).toEqual([]);
    });

    test(`nor in what a meeting needs, and in what goes out: ${name}`, async ({ page, served }) => {
      const hand = recorder(page);
      await page.goto(served.url);
      await hand.startsAFishbone();
      await paste(page, mathGap);
      await hand.line('Lessons stay procedural').click();
      await page.keyboard.press('ControlOrMeta+j');
      await expect(page.getByRole('region', { name: 'Quick notes' }).getByRole('textbox')).toBeFocused();
      await page.keyboard.type('Said and kept');
      await page.keyboard.press('Enter');
      expect(await wrongs(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await hand.asks('Agenda and timer');
      await expect(page.getByRole('timer')).toBeVisible();
      expect(await wrongs(page)).toEqual([]);
      await hand.asks('Vote');
      await expect(page.getByText(/dots left/).first()).toBeVisible();
      expect(await wrongs(page)).toEqual([]);
      await page.keyboard.press('ControlOrMeta+e');
      await expect(page.getByRole('dialog').getByText(/^The smallest words will be/)).toBeVisible();
      expect(await wrongs(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });
  });

test('at 200% of a small window nothing is lost and nothing scrolls sideways', async ({ page, served }) => {
  const hand = recorder(page);
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto(served.url);
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await sideways()).toBe(0);
  await hand.startsAFishbone();
  await paste(page, mathGap);
  expect(await sideways()).toBe(0);
  await expect(hand.line('Lessons stay procedural')).toBeVisible();
  await page.getByRole('button', { name: 'Picture' }).click();
  await expect(hand.label('Lessons stay')).toBeVisible();
});

test('the keyboard is never left with nothing: a card is deleted and put back, a notice is closed', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  for (const name of ['First', 'Second']) {
    await hand.startsAFishbone();
    await page.keyboard.type(name);
    await hand.waitsUntilSaved();
    await page.getByRole('link', { name: 'Workbooks' }).press('Enter');
  }
  await page.getByRole('button', { name: 'More for Second' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
  await expect(page.getByRole('link', { name: 'Second' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'First' })).toBeFocused();

  await page.getByRole('button', { name: 'Put it back' }).press('Enter');
  await expect(page.getByRole('link', { name: 'Second' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'First' })).toBeFocused();

  await page.getByRole('button', { name: 'More for First' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
  const next = page.getByRole('button', { name: /math gap/ });
  await expect(next).toBeFocused();
  await page.getByRole('button', { name: 'Put away' }).last().press('Enter');
  await expect(page.getByText('“First” was deleted.')).toHaveCount(0);
  await expect(next).toBeFocused();
});
