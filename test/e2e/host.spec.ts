import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { bundled } from './bundled';
import type {} from './host-page';

// Nobody can press a button in the system's dialogs from here. A stand-in hands out files of the page's own file system,
// which are read and written the same way.

let code = '';
test.beforeAll(async () => {
  code = await bundled(join(import.meta.dirname, 'host-page.ts'));
});

async function desk(page: Page): Promise<void> {
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('http://localhost/');
  await page.addScriptTag({ content: code });
  await page.evaluate(() => {
    const picked = async (name = 'picked.throughline') =>
      (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
    window.showSaveFilePicker = ({ suggestedName }) => picked(suggestedName);
    window.showOpenFilePicker = async () => [await picked()];
  });
}

const refusing = (page: Page, name: string) =>
  page.evaluate((name) => {
    const refuse = () => Promise.reject(new DOMException('No.', name));
    window.showSaveFilePicker = refuse;
    window.showOpenFilePicker = refuse;
  }, name);

test('what is saved is what is opened, under a name that every system takes', async ({ page }) => {
  await desk(page);
  expect(await page.evaluate(() => window.door.save('picked?.throughline', [1, 2, 255]))).toEqual({
    ok: true,
    value: { name: 'picked.throughline' },
  });
  expect(await page.evaluate(() => window.door.open())).toEqual({
    ok: true,
    value: { name: 'picked.throughline', bytes: [1, 2, 255] },
  });
  await page.evaluate(() => window.door.save('picked.throughline', [7]));
  expect(await page.evaluate(() => window.door.open())).toMatchObject({ value: { bytes: [7] } });
});

test('a dialog that was closed is no failure; one that was not allowed is', async ({ page }) => {
  await desk(page);
  await refusing(page, 'AbortError');
  expect(await page.evaluate(() => window.door.open())).toEqual({ ok: true, value: null });
  expect(await page.evaluate(() => window.door.save('a.throughline', []))).toEqual({ ok: true, value: null });
  await refusing(page, 'NotAllowedError');
  const forbidden = { ok: false, fault: { code: 'door.forbidden' } };
  expect(await page.evaluate(() => window.door.open())).toEqual(forbidden);
  expect(await page.evaluate(() => window.door.save('a.throughline', []))).toEqual(forbidden);
});

test('a file that is too large is refused before it is read', async ({ page }) => {
  await desk(page);
  await page.evaluate(() => {
    Object.defineProperty(File.prototype, 'size', { value: 100 * 1024 * 1024 + 1 });
    Blob.prototype.arrayBuffer = () => Promise.reject(new Error('it was read'));
  });
  expect(await page.evaluate(() => window.door.open())).toMatchObject({
    ok: false,
    fault: { code: 'file.too-large' },
  });
});

test('without such dialogs a file input and a download do the same', async ({ page }) => {
  await desk(page);
  await page.evaluate(() => {
    for (const name of ['showSaveFilePicker', 'showOpenFilePicker'])
      Object.defineProperty(window, name, { value: undefined });
  });
  const chooser = page.waitForEvent('filechooser');
  const opening = page.evaluate(() => window.door.open());
  await (await chooser).setFiles({ name: 'a.throughline', mimeType: '', buffer: Buffer.from([1, 2]) });
  expect(await opening).toEqual({ ok: true, value: { name: 'a.throughline', bytes: [1, 2] } });

  const download = page.waitForEvent('download');
  expect(await page.evaluate(() => window.door.save('Why?.throughline', [1, 2]))).toMatchObject({ ok: true });
  expect((await download).suggestedFilename()).toBe('Why.throughline');
});
