import type { Page } from '@playwright/test';
import { recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

test('whole lines at full speed, in the outline and in the picture: no key is lost between two lines', async ({
  app,
}) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  const words = ['Late buses', 'Roads', 'Ice', 'Works', 'Potholes', 'Drivers'];
  const keys = words.flatMap((word) => [...word, word === 'Roads' || word === 'Works' ? 'Tab' : 'Enter']);
  await hand.typesAtFullSpeed(keys.slice(0, -1));
  const expected = ['Late buses', '  Roads', '    Ice', '    Works', '      Potholes', '      Drivers'];
  expect(await hand.reads()).toEqual(expected);

  await hand.line('Works').click();
  await hand.typesAtFullSpeed(['Enter', ...'First', 'Enter', ...'Second', 'Enter', ...'Third', 'Tab', ...'Why']);
  expect((await hand.reads()).slice(6)).toEqual(['    First', '    Second', '    Third', '      Why']);
});

test('with a processor four times slower no key is lost or out of order', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await app.paste(Array.from({ length: 120 }, (_, i) => `${i % 20 === 0 ? '' : '  '}Reason ${i}`).join('\n'));
  await hand.waitsUntilDrawn();
  await hand.selects('Reason 50');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const words = 'nobody knows who is asked when the bus comes late again';
  await hand.typesAtFullSpeed(['Enter', ...words, 'Enter', ...words]);
  const read = (await hand.reads()).map((line) => line.trim());
  expect(read.filter((line) => line === words)).toHaveLength(2);
  await expect.poll(async () => (await hand.drawn()).filter((label) => label === words).length).toBe(2);
});

test('who types on while a new diagram is being made loses no letter', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await page.getByRole('button', { name: 'Fishbone' }).focus();
  await hand.typesAtFullSpeed(['Enter', ...'Attendance falls']);
  await expect(page.getByRole('textbox', { name: 'Problem' })).toHaveValue('Attendance falls');
  expect(await hand.reads()).toEqual(['Attendance falls']);
});

test('what a template says already waits for words where a capital holds their place', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  const aim = page.getByRole('textbox', { name: 'Aim' });
  await page.getByRole('button', { name: 'From a sentence' }).focus();
  await hand.typesAtFullSpeed(['Enter', ...'attendance']);
  await expect(aim).toHaveValue('Increase attendance from A to B for W by D');
  await expect(aim).toBeFocused();
  await hand.types(' at school');
  await hand.presses('Enter');
  expect((await hand.reads())[0]).toBe('Increase attendance at school from A to B for W by D');
});

test('the drawing says what the outline says', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await page.keyboard.type('Late buses');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Roads');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ice on the hills');
  await page.keyboard.press('F6'); // leaves the words, goes to another panel
  await expect.poll(() => hand.drawn()).toEqual(expect.arrayContaining(['Late buses', 'Roads', 'Ice on the hills']));
});

test('a letter on a selected line takes the place of its words, F2 goes on behind them, Escape brings them back', async ({
  app,
}) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await page.keyboard.type('Late buses');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Roads');
  await hand.line('Late buses').click();
  await page.keyboard.press('F2');
  await page.keyboard.type(' in winter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await hand.reads()).toEqual(['Late buses in winter', '  Roads']);
  await hand.line('Late buses in winter').click();
  await page.keyboard.type('Xy');
  expect(await hand.reads()).toEqual(['Xy', '  Roads']);
  await page.keyboard.press('Escape');
  expect(await hand.reads()).toEqual(['Late buses in winter', '  Roads']);
});

test('what Escape takes back is named, and can be brought back until something else is done', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await hand.typesAtFullSpeed([...'Late', 'Enter', ...'Roads are closed in winter']);
  await page.keyboard.press('Escape');
  expect(await hand.reads()).toEqual(['Late']);
  const told = page.getByRole('log').getByText('“Roads are closed in winter” was taken back.');
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter');
  await expect(told).toHaveCount(0);
  expect(await hand.reads()).toEqual(['Late', '  Roads are closed in winter']);
  await expect(page.getByRole('application')).toBeFocused();

  await hand.line('Roads are closed in winter').click();
  await page.keyboard.press('F2');
  await page.keyboard.type(' and in spring');
  await page.keyboard.press('Escape');
  expect(await hand.reads()).toEqual(['Late', '  Roads are closed in winter']);
  await expect(page.getByText('“Roads are closed in winter and in spring” was taken back.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Bring it back' })).toHaveCount(0);
});

test('undo and redo go by lines and times of typing; what is there survives a reload', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await page.keyboard.type('Late buses');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Roads');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ice');
  await page.keyboard.press('ControlOrMeta+z');
  expect(await hand.reads()).toEqual(['Late buses', '  Roads']);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await hand.reads()).toEqual(['Late buses']);
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  expect(await hand.reads()).toEqual(['Late buses', '  Roads', '    Ice']);
  await hand.waitsUntilSaved();
  await page.reload();
  await expect(hand.line('Ice')).toBeVisible();
  expect(await hand.reads()).toEqual(['Late buses', '  Roads', '    Ice']);
});

for (const [name, undo] of [
  ['the button', (page: Page) => page.getByRole('button', { name: 'Undo' }).click()],
  ['the keys', (page: Page) => page.keyboard.press('ControlOrMeta+z')],
] as const)
  test(`undo by ${name} on a line that is still empty takes that line away, and no other`, async ({ app }) => {
    const { page } = app;
    const hand = recorder(page);
    await hand.startsAFishbone();
    await hand.typesAtFullSpeed([...'Late', 'Enter', ...'Roads', 'Enter', ...'Drivers', 'Enter']);
    expect(await hand.reads()).toEqual(['Late', '  Roads', '  Drivers', '  A category of causes']);
    await undo(page);
    expect(await hand.reads()).toEqual(['Late', '  Roads', '  Drivers']);
    await expect(page.getByRole('treeitem', { selected: true })).toHaveText('Drivers');
    await page.keyboard.press('F2');
    await page.keyboard.type(' are few');
    expect(await hand.reads()).toEqual(['Late', '  Roads', '  Drivers are few']);
  });

test('moving in and out, up and down, deleting, all from the keyboard', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await hand.typesAtFullSpeed([...'P', 'Enter', ...'A', 'Tab', ...'a', 'Enter', ...'b', 'Enter', ...'c']);
  await page.keyboard.press('Alt+ArrowUp');
  expect(await hand.reads()).toEqual(['P', '  A', '    a', '    c', '    b']);
  await page.keyboard.press('Shift+Tab');
  expect(await hand.reads()).toEqual(['P', '  A', '    a', '    b', '  c']);
  await page.keyboard.press('Alt+ArrowUp');
  expect(await hand.reads()).toEqual(['P', '  c', '  A', '    a', '    b']);
  await hand.line('A').click();
  await page.keyboard.press('ControlOrMeta+]');
  expect(await hand.reads()).toEqual(['P', '  c', '    A', '      a', '      b']);
  await page.keyboard.press('Delete');
  expect(await hand.reads()).toEqual(['P', '  c']);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await hand.reads()).toEqual(['P', '  c', '    A', '      a', '      b']);
});

test('words are changed in the picture where they stand', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await hand.typesAtFullSpeed([...'Late', 'Enter', ...'Roads', 'Tab', ...'Ice']);
  await hand.line('Late').click();
  await hand.waitsUntilDrawn(); // two presses on what is moving are two presses
  await hand.label('Roads').dblclick();
  await page.keyboard.type(' and hills');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Snow');
  expect(await hand.reads()).toEqual(['Late', '  Roads and hills', '    Ice', '    Snow']);
});

test('a keyboard that comes in by Tab gets out by Escape and Tab', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await hand.typesAtFullSpeed([...'Late', 'Enter', ...'Roads']);
  await hand.line('Late').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('application', { name: 'Picture of the diagram' })).toBeFocused();
  expect(await hand.reads()).toEqual(['Late', '  Roads']);
});

test('an input method writes its words, and its own Enter makes no line', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await page.keyboard.press('Enter');
  const session = await page.context().newCDPSession(page);
  for (const text of ['k', 'か', 'かん'])
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
  await session.send('Input.insertText', { text: '漢' });
  await page.keyboard.type('!');
  expect(await hand.reads()).toEqual(['What problem are you looking at?', '  漢!']);
});
