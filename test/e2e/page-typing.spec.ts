import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { atFullSpeed, drawn, label, line, newFishbone, outline, saved } from './page-hand';

test('whole lines at full speed, in the outline and in the picture: no key is lost between two lines', async ({
  app,
}) => {
  const { page } = app;
  await newFishbone(page);
  const words = ['Late buses', 'Roads', 'Ice', 'Works', 'Potholes', 'Drivers'];
  const keys = words.flatMap((word) => [...word, word === 'Roads' || word === 'Works' ? 'Tab' : 'Enter']);
  await atFullSpeed(page, keys.slice(0, -1));
  const expected = ['1 Late buses', '2 Roads', '3 Ice', '3 Works', '4 Potholes', '4 Drivers'];
  expect(await outline(page)).toEqual(expected);

  await line(page, 'Works').click();
  await atFullSpeed(page, ['Enter', ...'First', 'Enter', ...'Second', 'Enter', ...'Third', 'Tab', ...'Why']);
  expect((await outline(page)).slice(6)).toEqual(['3 First', '3 Second', '3 Third', '4 Why']);
});

test('the drawing says what the outline says', async ({ app }) => {
  const { page } = app;
  await newFishbone(page);
  await page.keyboard.type('Late buses');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Roads');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ice on the hills');
  await page.keyboard.press('F6'); // leaves the words, goes to another panel
  await expect.poll(() => drawn(page)).toEqual(expect.arrayContaining(['Late buses', 'Roads', 'Ice on the hills']));
});

test('a letter on a selected line takes the place of its words, F2 goes on behind them, Escape brings them back', async ({
  app,
}) => {
  const { page } = app;
  await newFishbone(page);
  await page.keyboard.type('Late buses');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Roads');
  await line(page, 'Late buses').click();
  await page.keyboard.press('F2');
  await page.keyboard.type(' in winter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await outline(page)).toEqual(['1 Late buses in winter', '2 Roads']);
  await line(page, 'Late buses in winter').click();
  await page.keyboard.type('Xy');
  expect(await outline(page)).toEqual(['1 Xy', '2 Roads']);
  await page.keyboard.press('Escape');
  expect(await outline(page)).toEqual(['1 Late buses in winter', '2 Roads']);
});

test('what Escape takes back is named, and can be brought back until something else is done', async ({ app }) => {
  const { page } = app;
  await newFishbone(page);
  await atFullSpeed(page, [...'Late', 'Enter', ...'Roads are closed in winter']);
  await page.keyboard.press('Escape');
  expect(await outline(page)).toEqual(['1 Late']);
  const told = page.getByRole('log').getByText('“Roads are closed in winter” was taken back.');
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter');
  await expect(told).toHaveCount(0);
  expect(await outline(page)).toEqual(['1 Late', '2 Roads are closed in winter']);
  await expect(page.getByRole('application')).toBeFocused();

  await line(page, 'Roads are closed in winter').click();
  await page.keyboard.press('F2');
  await page.keyboard.type(' and in spring');
  await page.keyboard.press('Escape');
  expect(await outline(page)).toEqual(['1 Late', '2 Roads are closed in winter']);
  await expect(page.getByText('“Roads are closed in winter and in spring” was taken back.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Bring it back' })).toHaveCount(0);
});

test('undo and redo go by lines and times of typing; what is there survives a reload', async ({ app }) => {
  const { page } = app;
  await newFishbone(page);
  await page.keyboard.type('Late buses');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Roads');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ice');
  await page.keyboard.press('ControlOrMeta+z');
  expect(await outline(page)).toEqual(['1 Late buses', '2 Roads']);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await outline(page)).toEqual(['1 Late buses']);
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  expect(await outline(page)).toEqual(['1 Late buses', '2 Roads', '3 Ice']);
  await saved(page);
  await page.reload();
  await expect(line(page, 'Ice')).toBeVisible();
  expect(await outline(page)).toEqual(['1 Late buses', '2 Roads', '3 Ice']);
});

for (const [name, undo] of [
  ['the button', (page: Page) => page.getByRole('button', { name: 'Undo' }).click()],
  ['the keys', (page: Page) => page.keyboard.press('ControlOrMeta+z')],
] as const)
  test(`undo by ${name} on a line that is still empty takes that line away, and no other`, async ({ app }) => {
    const { page } = app;
    await newFishbone(page);
    await atFullSpeed(page, [...'Late', 'Enter', ...'Roads', 'Enter', ...'Drivers', 'Enter']);
    expect(await outline(page)).toEqual(['1 Late', '2 Roads', '2 Drivers', '2 A category of causes']);
    await undo(page);
    expect(await outline(page)).toEqual(['1 Late', '2 Roads', '2 Drivers']);
    await expect(page.getByRole('treeitem', { selected: true })).toHaveText('Drivers');
    await page.keyboard.press('F2');
    await page.keyboard.type(' are few');
    expect(await outline(page)).toEqual(['1 Late', '2 Roads', '2 Drivers are few']);
  });

test('moving in and out, up and down, deleting, all from the keyboard', async ({ app }) => {
  const { page } = app;
  await newFishbone(page);
  await atFullSpeed(page, [...'P', 'Enter', ...'A', 'Tab', ...'a', 'Enter', ...'b', 'Enter', ...'c']);
  await page.keyboard.press('Alt+ArrowUp');
  expect(await outline(page)).toEqual(['1 P', '2 A', '3 a', '3 c', '3 b']);
  await page.keyboard.press('Shift+Tab');
  expect(await outline(page)).toEqual(['1 P', '2 A', '3 a', '3 b', '2 c']);
  await page.keyboard.press('Alt+ArrowUp');
  expect(await outline(page)).toEqual(['1 P', '2 c', '2 A', '3 a', '3 b']);
  await line(page, 'A').click();
  await page.keyboard.press('ControlOrMeta+]');
  expect(await outline(page)).toEqual(['1 P', '2 c', '3 A', '4 a', '4 b']);
  await page.keyboard.press('Delete');
  expect(await outline(page)).toEqual(['1 P', '2 c']);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await outline(page)).toEqual(['1 P', '2 c', '3 A', '4 a', '4 b']);
});

test('words are changed in the picture where they stand', async ({ app }) => {
  const { page } = app;
  await newFishbone(page);
  await atFullSpeed(page, [...'Late', 'Enter', ...'Roads', 'Tab', ...'Ice']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+y');
  await label(page, 'Roads').dblclick();
  await page.keyboard.type(' and hills');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Snow');
  expect(await outline(page)).toEqual(['1 Late', '2 Roads and hills', '3 Ice', '3 Snow']);
});

test('a keyboard that comes in by Tab gets out by Escape and Tab', async ({ app }) => {
  const { page } = app;
  await newFishbone(page);
  await atFullSpeed(page, [...'Late', 'Enter', ...'Roads']);
  await line(page, 'Late').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('application', { name: 'Picture of the diagram' })).toBeFocused();
  expect(await outline(page)).toEqual(['1 Late', '2 Roads']);
});

test('an input method writes its words, and its own Enter makes no line', async ({ app }) => {
  const { page } = app;
  await newFishbone(page);
  await page.keyboard.press('Enter');
  const session = await page.context().newCDPSession(page);
  for (const text of ['k', 'か', 'かん'])
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
  await session.send('Input.insertText', { text: '漢' });
  await page.keyboard.type('!');
  expect(await outline(page)).toEqual(['1 What problem are you looking at?', '2 漢!']);
});
