import { writeFile } from 'node:fs/promises';
import { mathGap, recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

const sample = 'Why does the middle-school math gap persist?';
const causes = ['Ice', '  Salt comes late', 'Works', 'Potholes'].join('\n');

test('a whole outline pasted into a new fishbone is the same as the file of it opened', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await app.paste(mathGap);
  await expect(page.getByText('4 categories, 21 causes', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: sample, level: 2 })).toBeVisible();
  await expect(page.getByText('District improvement team, Design Day, 2016-09')).toBeVisible();
  await expect.poll(() => hand.drawn()).toContain('Lessons stay procedural');
  const pasted = await hand.reads();
  expect(pasted).toHaveLength(26);

  const path = await app.save(() => page.keyboard.press('ControlOrMeta+s'));
  const fresh = await app.fresh();
  await app.open(path, () => fresh.getByRole('button', { name: 'Open a file' }).click());
  await expect(recorder(fresh).line('Lessons stay procedural')).toBeVisible();
  expect(await recorder(fresh).reads()).toEqual(pasted);
});

test('pasting the whole outline is one step', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await app.paste(mathGap);
  await expect(hand.line('Lessons stay procedural')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('treeitem')).toHaveText('What problem are you looking at?');
  await page.keyboard.press('ControlOrMeta+y');
  await expect(page.getByText('4 categories, 21 causes', { exact: true })).toBeVisible();
});

test('a list goes below what is selected, after the words that are being typed, and in place of an empty line', async ({
  app,
}) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await page.keyboard.type('Late buses');
  await app.paste('Roads\nDrivers');
  expect(await hand.reads()).toEqual(['Late buses', '  Roads', '  Drivers']);
  await expect(page.getByRole('log').getByText('Added 2 categories.')).toHaveCount(1);

  await hand.line('Roads').click();
  await app.paste(causes);
  const below = ['    Ice', '      Salt comes late', '    Works', '    Potholes'];
  expect(await hand.reads()).toEqual(['Late buses', '  Roads', ...below, '  Drivers']);
  await page.keyboard.press('ControlOrMeta+z');

  await hand.line('Drivers').click();
  await page.keyboard.press('Tab');
  await app.paste(causes);
  expect(await hand.reads()).toEqual(['Late buses', '  Roads', '  Drivers', ...below]);

  await hand.line('Works').click();
  await page.keyboard.press('F2');
  await app.paste('Few\nTired');
  expect((await hand.reads()).slice(5)).toEqual(['    Works', '    Few', '    Tired', '    Potholes']);
});

test('one line pasted into words is part of the words', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await page.keyboard.type('Late ');
  await app.paste('buses');
  expect(await hand.reads()).toEqual(['Late buses']);
});

test('an outline can be pasted on the start screen; what is there can be deleted and put back', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await page.getByRole('button', { name: 'Paste an outline' }).click();
  await page.getByRole('button', { name: 'Make the diagram' }).click();
  await expect(page.getByRole('alert')).toHaveText('There are no lines to read yet.');
  await page.getByRole('textbox', { name: 'Outline' }).fill(mathGap);
  await page.getByRole('button', { name: 'Make the diagram' }).click();
  await expect(hand.line('Lessons stay procedural')).toBeVisible();
  await hand.waitsUntilSaved();

  await page.getByRole('link', { name: 'Workbooks' }).click();
  const card = page.getByRole('link', { name: sample });
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(card).toHaveCount(0);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await card.click();
  await expect(hand.line('Lessons stay procedural')).toBeVisible();
});

test('on the start screen a paste is enough, and what cannot be read says why', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await expect(page.getByRole('button', { name: 'Fishbone' })).toBeVisible();
  await app.paste('kind: nobody-knows\n\nIce');
  await expect(page.getByText(/nobody-knows/)).toBeVisible();
  await app.paste(mathGap);
  await expect(hand.line('Lessons stay procedural')).toBeVisible();
  await expect(page.getByText('4 categories, 21 causes', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Workbooks' }).click();
  await page.getByRole('button', { name: 'Paste an outline' }).click();
  await expect(page.getByRole('textbox', { name: 'Outline' })).toBeFocused();
  await app.paste(mathGap);
  await expect(page.getByRole('textbox', { name: 'Outline' })).toHaveValue(mathGap);
});

test('a sample opens as a workbook of one’s own', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await page.getByRole('button', { name: `Open it ${sample}` }).click();
  await expect(page.getByRole('banner').getByText('Sample', { exact: true })).toBeVisible();
  await hand.line('Lessons stay procedural').click();
  await page.keyboard.type('Lessons follow the book');
  await hand.waitsUntilSaved();
  await page.getByRole('link', { name: 'Workbooks' }).click();
  await expect(page.getByRole('button', { name: `Open it ${sample}` })).toHaveCount(0);
  await page.getByRole('link', { name: sample }).click();
  await expect(hand.line('Lessons follow the book')).toBeVisible();
});

test('a file that cannot be read says so in a sentence, and the page goes on', async ({ app }, info) => {
  const { page } = app;
  const hand = recorder(page);
  const path = info.outputPath('broken.throughline');
  await writeFile(path, '{"format": {"name": "throughline", "ver');
  await app.open(path, () => page.getByRole('button', { name: 'Open a file' }).click());
  await expect(page.getByText(/^“broken\.throughline” could not be opened\. This file/)).toBeVisible();
  await hand.startsAFishbone();
});

test('a field that has no room for all that is pasted says so, with the rest', async ({ app }) => {
  const { page } = app;
  await recorder(page).startsAFishbone();
  await page.keyboard.type('Late');
  await app.paste('Roads');
  await page.keyboard.press('Escape');
  await page.getByRole('treeitem').first().click();
  await page.keyboard.press('ControlOrMeta+i');
  const owner = page.getByRole('textbox', { name: 'Who looks after it' });
  if (!(await owner.isVisible())) await page.keyboard.press('ControlOrMeta+i');
  await owner.click();
  await app.paste(`${'a'.repeat(200)}the rest`);
  await expect(page.getByText('the rest', { exact: true })).toBeVisible();
});

test('a table that becomes too much is refused on the start screen and in a diagram', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  const row = (r: number) => Array.from({ length: 30 }, (_, c) => `c${r}.${c}`).join('\t');
  const table = Array.from({ length: 500 }, (_, r) => row(r)).join('\n');
  const words = page.getByText('it becomes 15,000 lines, and a diagram takes 5,000 at a time.');
  await expect(page.getByRole('button', { name: 'Fishbone' })).toBeVisible();
  await hand.pastesForms({ 'text/plain': table });
  await expect(words).toBeVisible();
  await page.getByRole('button', { name: 'Put away' }).click();
  await hand.startsAFishbone();
  await hand.pastesForms({ 'text/plain': table });
  await expect(words).toBeVisible();
});

test('a list longer than a line may be, pasted while a line is typed, comes in without a word of anything cut', async ({
  app,
}) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await page.keyboard.type('Late');
  await app.paste(Array.from({ length: 100 }, (_, i) => `Reason ${i} ${'x'.repeat(20)}`).join('\r\n'));
  await expect(page.getByRole('treeitem')).toHaveCount(101);
  await expect(page.getByText(/There is no room/)).toHaveCount(0);

  await hand.line('Late').click();
  await page.keyboard.press('F2');
  await app.paste('y'.repeat(2_100));
  await expect(page.getByText(/One line of the outline did not come in whole/)).toBeVisible();
  await expect(page.getByText(/There is no room/)).toHaveCount(0);
});

test('after a large paste the line that is selected stands in sight', async ({ app }) => {
  const hand = recorder(app.page);
  await hand.startsAFishbone();
  await app.paste(Array.from({ length: 1_000 }, (_, i) => `Reason ${i}`).join('\n'));
  const selected = app.page.getByRole('treeitem', { selected: true });
  await expect(selected).toHaveAttribute('aria-setsize', '1000');
  await expect(selected).toBeInViewport();
});
