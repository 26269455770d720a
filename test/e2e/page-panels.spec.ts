import type { Page } from '@playwright/test';
import { recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

/** A problem with two categories and three causes, one of which a coach would ask about. */
async function begin(page: Page) {
  const hand = recorder(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await hand.startsAFishbone();
  await hand.typesAtFullSpeed([
    ...'Late buses',
    'Enter',
    ...'Roads',
    'Tab',
    ...'Icy hills',
    'Enter',
    ...'Teachers do not care',
  ]);
  await hand.presses('Tab');
  await hand.types('Écoles fermées');
  await hand.waitsUntilDrawn();
  return hand;
}

const palette = (page: Page) => page.getByRole('combobox', { name: 'What do you want to do' });
const tab = (page: Page, name: string) => page.getByRole('tab', { name });

test('details of a line: a note is one step back, Escape leads to the line, the panel stays as it was left', async ({
  app,
}) => {
  const { page } = app;
  const hand = await begin(page);
  await hand.selects('Icy hills');
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Icy hills');
  await hand.presses('Control+i');
  await expect(tab(page, 'Details')).toBeFocused();
  await hand.presses('Tab');
  const note = page.getByRole('textbox', { name: 'Note' });
  await expect(note).toBeFocused();
  await hand.types('Only in winter');
  await hand.presses('Tab', 'Space');
  await expect(page.getByRole('checkbox', { name: 'Private' })).toBeChecked();
  await hand.presses('Escape');
  await expect(hand.line('Icy hills')).toBeFocused();
  await hand.presses('Control+z');
  await expect(page.getByRole('checkbox', { name: 'Private' })).not.toBeChecked();
  await expect(note).toHaveValue('Only in winter');
  await hand.presses('Control+z');
  await expect(note).toHaveValue('');
  const focus = page.getByRole('checkbox', { name: 'In focus' });
  const stays = await focus.evaluate((box: HTMLInputElement) => {
    box.click();
    return box.checked;
  });
  expect(stays).toBe(true); // it does not spring back until the panel has heard of it

  await hand.selects('Roads');
  await page.getByRole('radio', { name: 'Teal' }).click();
  await expect(page.getByRole('radio', { name: 'Teal' })).toBeChecked();
  await expect(hand.label('Roads').locator('.mark-box')).toHaveAttribute('style', /--c6-/);
  await hand.presses('Control+i');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await hand.waitsUntilSaved();
  await page.reload();
  await hand.selects('Roads');
  await expect(page.getByRole('complementary')).toHaveCount(0);
});

test('found without accents and case, also where it is folded away; Escape leads to what was found', async ({
  app,
}) => {
  const { page } = app;
  const hand = await begin(page);
  await hand.selects('Teachers do not care');
  await hand.presses('Control+.');
  await hand.doesNotSee('Écoles fermées');
  await hand.presses('Control+f');
  await hand.types('ecoles');
  await expect(page.getByRole('search')).toContainText('1 of 1');
  await hand.presses('Escape');
  await expect(hand.line('Écoles fermées')).toBeFocused();
  await hand.presses('Control+f');
  await hand.types('e');
  await expect(page.getByRole('search')).toContainText('1 of');
  await hand.presses('Enter', 'Shift+Enter', 'Shift+Enter');
  const last = page.getByRole('treeitem', { selected: true });
  await expect(last).toHaveText('Écoles fermées');
  await hand.types('xyz');
  await expect(page.getByRole('search')).toContainText('Nothing found');
  await hand.presses('Escape');
  await expect(page.getByRole('search')).toHaveCount(0);
  await expect(last).toBeFocused();
});

test('the palette does and goes, the sheet of keys is searched, the colours stay', async ({ app }) => {
  const { page } = app;
  const hand = await begin(page);
  await hand.selects('Teachers do not care');
  await hand.presses('Control+k');
  await expect(palette(page)).toBeFocused();
  await hand.types('move up');
  await hand.presses('Enter');
  expect((await hand.reads()).slice(2, 4)).toEqual(['    Teachers do not care', '      Écoles fermées']);
  await expect(hand.line('Teachers do not care')).toBeFocused();
  await hand.presses('Control+k');
  await expect(palette(page)).toBeFocused();
  await hand.types('icy');
  await hand.presses('Enter');
  await expect(hand.line('Icy hills')).toBeFocused();

  await hand.presses('F1');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet.getByRole('searchbox')).toBeFocused();
  await hand.types('why');
  await expect(sheet.getByRole('term')).toHaveText(['ask why']);
  await hand.presses('Escape', 'Escape');
  await expect(sheet).toHaveCount(0);
  await expect(hand.line('Icy hills')).toBeFocused();

  await hand.presses('Control+,');
  await expect(page.getByRole('radio', { name: /^As the system/ })).toBeFocused();
  await hand.presses('ArrowDown', 'ArrowDown', 'Escape');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await hand.waitsUntilSaved();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('what is typed before a panel is there is for that panel, and so is the Enter behind it', async ({ app }) => {
  const { page } = app;
  let letGo = () => {};
  const typed = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/(Palette|KeySheet)-[^/]*\.js$/, async (route) => {
    await typed;
    await route.continue();
  });
  const hand = await begin(page);
  await hand.selects('Teachers do not care');
  await hand.presses('Control+k');
  await hand.types('move up');
  await hand.presses('Enter');
  letGo();
  await expect(hand.line('Teachers do not care')).toBeFocused();
  expect((await hand.reads()).slice(2, 4)).toEqual(['    Teachers do not care', '      Écoles fermées']);
});

test('what a coach would ask: from the list to the line, left alone, and asked again', async ({ app }) => {
  const { page } = app;
  const hand = await begin(page);
  await hand.selects('Icy hills');
  const asked = hand.line('Teachers do not care');
  await expect(asked).toHaveAccessibleDescription(/^A coach would ask/);
  await hand.presses('F7');
  const list = page.getByRole('region', { name: 'What a coach would ask' });
  await expect(list).toBeFocused();
  await list.getByRole('button', { name: 'Teachers do not care' }).press('Enter');
  await expect(asked).toHaveAttribute('aria-selected', 'true');
  const item = list.getByRole('article').filter({ hasText: 'Teachers do not care' });
  await item.getByRole('button', { name: 'Leave it' }).first().press('Enter');
  await expect(asked).not.toHaveAccessibleDescription(/^A coach would ask/);
  await page.getByRole('log').getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(asked).toHaveAccessibleDescription(/^A coach would ask/);
  await list.focus();
  await hand.presses('F7');
  await expect(list).toHaveCount(0);
  await expect(asked).toBeFocused();
});

test('a second diagram comes in, gets a name, goes and comes back; the outline folds to the edge', async ({ app }) => {
  const { page } = app;
  const hand = await begin(page);
  await page.getByRole('button', { name: 'New diagram' }).press('Enter');
  await page.getByRole('list', { name: 'Fishbone' }).getByRole('button', { name: 'Empty' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Problem' })).toBeFocused();
  await hand.types('Why are there so few drivers?');
  const second = page.getByRole('button', { name: 'Why are there so few drivers?', exact: true });
  await second.press('F2');
  await hand.types('Drivers');
  await hand.presses('Enter');
  const named = page.getByRole('button', { name: 'Drivers', exact: true });
  await expect(named).toBeFocused();
  await hand.presses('Delete');
  await hand.sees('Late buses');
  await expect(page.locator(':focus')).toHaveCount(1);
  await page.getByRole('log').getByRole('button', { name: 'Undo' }).press('Enter');
  await named.press('Enter');
  await hand.sees('Why are there so few drivers?');

  await page.getByRole('button', { name: 'Fold the outline to the edge' }).press('Enter');
  await expect(page.getByRole('tree')).toHaveCount(0);
  await hand.waitsUntilSaved();
  await page.reload();
  await expect(page.getByRole('application')).toBeVisible();
  await expect(page.getByRole('tree')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show the outline' }).press('Enter');
  await hand.sees('Why are there so few drivers?'); // the one that was shown
  await page.locator('.diagram-name', { hasText: 'Late buses' }).press('Enter');
  await hand.sees('Late buses');
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Fishbone' })).toBeVisible(); // not one diagram after another
});
