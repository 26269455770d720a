import { readFile } from 'node:fs/promises';
import { readFromPng } from '../../shared/export/embed-png';
import { openAnything } from '../../shared/import/open';
import { kinds } from '../../shared/kinds';
import { mathGap, recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

const words = 'Why does the middle-school math gap persist? 2016-09';

/** What the records of a file say, whichever file they came in. */
async function documentIn(path: string): Promise<unknown> {
  const opened = openAnything(await readFile(path), path, kinds);
  if (!opened.ok) throw new Error(`${opened.fault.code} ${opened.fault.at ?? ''}`);
  const { elements, about, title } = opened.value.workbook;
  return { elements, about, title };
}

test('picture and drawing go out by the keyboard alone, with the workbook inside unless declined', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  const dialog = page.getByRole('dialog', { name: 'Export this diagram' });
  const kind = (name: string) => dialog.getByRole('radio', { name, exact: true });
  const size = async (path: string) => {
    const bytes = await readFile(path);
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  };
  const enter = async () => {
    const path = await app.save(() => hand.presses('Enter'));
    await expect(dialog).toHaveCount(0);
    await expect(hand.line('Lessons stay procedural')).toBeFocused(); // where the keyboard was
    return path;
  };
  await hand.startsAFishbone();
  await app.paste(mathGap);
  await hand.selects('Lessons stay procedural');
  const saved = await app.save(() => hand.presses('ControlOrMeta+s'));

  await hand.presses('ControlOrMeta+e');
  await expect(kind('Picture')).toBeFocused();
  await expect(dialog.getByText(/^The smallest words will be 1\d points\./)).toBeVisible();
  const png = await enter();
  expect(png.endsWith(`${words.replace('?', '')}.png`)).toBe(true);
  expect(await size(png)).toEqual([1920, 1080]);
  expect(await documentIn(png)).toEqual(await documentIn(saved));

  await hand.presses('ControlOrMeta+e');
  await dialog.getByRole('radio', { name: 'Twice' }).press('Space');
  await dialog.getByRole('checkbox', { name: /^The workbook inside/ }).press('Space');
  await expect(dialog.getByText('3840 × 2160 pixels')).toBeVisible();
  const bare = await enter();
  expect(await size(bare)).toEqual([3840, 2160]);
  expect(readFromPng(await readFile(bare))).toEqual({ ok: false, fault: { code: 'file.no-document' } });

  await hand.presses('ControlOrMeta+e');
  await expect(dialog.getByRole('checkbox', { name: /^The workbook inside/ })).not.toBeChecked(); // as it was left
  await dialog.getByRole('checkbox', { name: /^The workbook inside/ }).press('Space');
  await dialog.getByRole('textbox', { name: 'Team' }).fill('Year six team');
  await dialog.getByRole('checkbox', { name: 'The word Draft' }).press('Space');
  await kind('Picture').press('ArrowDown');
  await expect(kind('Drawing')).toBeFocused();
  const svg = await enter();
  expect(await readFile(svg, 'utf8')).toMatch(/Year six team, 2016-09.*|Draft/);
  expect(await documentIn(svg)).toMatchObject({ about: { team: 'Year six team', date: '2016-09', draft: true } });

  const fresh = await app.fresh();
  await app.open(svg, () => fresh.getByRole('button', { name: 'Open a file' }).click());
  await expect(fresh.getByText('4 categories, 21 causes', { exact: true })).toBeVisible();
});

test('what takes long can be given up, and what the clipboard refuses is said', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  const dialog = page.getByRole('dialog', { name: 'Export this diagram' });
  await hand.startsAFishbone();
  await app.paste(mathGap);
  await hand.waitsUntilDrawn();
  await page.evaluate(() => {
    const { convertToBlob } = OffscreenCanvas.prototype;
    OffscreenCanvas.prototype.convertToBlob = () => {
      OffscreenCanvas.prototype.convertToBlob = convertToBlob;
      return new Promise(() => {}); // the first is never done
    };
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await hand.presses('ControlOrMeta+e');
  await dialog.getByRole('radio', { name: 'Picture' }).press('Enter');
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await hand.presses('Escape');
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Copy' }).press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Nothing was copied.');
  const outline = dialog.getByRole('radio', { name: 'Outline' });
  await outline.press('Space');
  const path = await app.save(() => outline.press('Enter'));
  expect(await readFile(path, 'utf8')).toContain('\n  Lessons stay procedural');
  await expect(dialog).toHaveCount(0); // the file is there a moment before
  await hand.presses('ControlOrMeta+e');
  await expect(outline).toBeFocused();
  await hand.presses('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a panel of words is copied as a picture, and printed alone', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await app.paste(mathGap);
  await page.evaluate(() => {
    navigator.clipboard.write = async ([item]) => {
      const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
      Object.assign(window, { copied: [picture.width, picture.height] });
    };
    window.print = () => {};
  });
  await hand.presses('F1');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  const list = sheet.locator('.keys-sheet');
  await sheet.getByRole('button', { name: 'Copy as picture' }).press('Enter');
  await expect(sheet.getByText('The picture is on the clipboard.')).toBeVisible({ timeout: 20_000 });
  const size = await list.evaluate(({ scrollWidth, scrollHeight }) => [
    2 * (scrollWidth + 32),
    2 * (scrollHeight + 32),
  ]);
  expect(await page.evaluate(() => Reflect.get(window, 'copied'))).toEqual(size);

  await sheet.getByRole('button', { name: 'Print' }).press('Enter');
  await page.emulateMedia({ media: 'print' });
  await expect(list).toBeVisible();
  await expect(sheet.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('tree')).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(sheet.getByRole('button', { name: 'Print' })).toBeFocused();
  await hand.presses('Escape');
  await expect(sheet).toHaveCount(0);
});
