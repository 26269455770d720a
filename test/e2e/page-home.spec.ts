import { writeFile } from 'node:fs/promises';
import { perform } from '../../shared/commands/command';
import { setText } from '../../shared/commands/elements';
import { writeWorkbook } from '../../shared/file/write';
import { fishbone } from '../../shared/kinds/fishbone/fishbone';
import { newWorkbook } from '../../shared/kinds/new';
import { idsFrom } from '../../shared/model/ids';
import { recorder } from '../robot/recorder';
import { themes, wrongs } from './access';
import { expect, test } from './fixtures';

test('the first time there is a real diagram to play with; a look at an empty one leaves nothing behind', async ({
  page,
  served,
}) => {
  const hand = recorder(page);
  const goesBack = () => page.getByRole('link', { name: 'Workbooks' }).press('Enter');
  const first = page.getByRole('region', { name: 'One to play with' });
  await page.goto(served.url);
  await expect(first.locator('img:visible')).toBeVisible();

  await hand.startsAFishbone();
  await goesBack();
  const [template] = fishbone.templates;
  const name = fishbone.words.en?.[`template-${template?.id}`] ?? '';
  await page.getByRole('button', { name, exact: true }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Problem' }).first()).toBeFocused();
  await hand.seesLines((template?.lines.length ?? 0) + 1);
  await goesBack();
  await expect(first).toBeVisible();
  await expect(page.getByRole('heading', { name: 'On this computer' })).toHaveCount(0);

  await page.getByRole('button', { name: /math gap/ }).press('Enter');
  await hand.selects('Lessons stay procedural');
  await goesBack();
  await expect(page.getByRole('link', { name: /math gap/ })).toBeVisible();
  await expect(first).toHaveCount(0);
});

test('whoever is quicker than the list keeps the keyboard', async ({ page, served }) => {
  const hand = recorder(page);
  await page.goto(served.url);
  await hand.startsAFishbone();
  await hand.types('Late buses');
  await hand.waitsUntilSaved();
  await page.evaluate(() => {
    const button = () => [...document.querySelectorAll('button')].find((one) => one.textContent === 'Fishbone');
    const watch = new MutationObserver(() => {
      if (!button()) return;
      watch.disconnect();
      button()?.focus();
    });
    watch.observe(document.body, { subtree: true, childList: true });
    location.hash = '#/';
  });
  await expect(page.getByRole('link', { name: /Late buses/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Fishbone', exact: true })).toBeFocused();
});

test('names, copies and what was deleted, by the keyboard alone', async ({ page, served }) => {
  const hand = recorder(page);
  const card = (name: string) => page.getByRole('link', { name, exact: true });
  await page.goto(served.url);
  await hand.startsAFishbone();
  await hand.types('Late buses');
  await hand.waitsUntilSaved();
  await page.getByRole('link', { name: 'Workbooks' }).press('Enter');

  await card('Late buses').press('F2');
  await hand.types('Nothing');
  await hand.presses('Escape');
  await expect(card('Late buses')).toBeFocused();
  await hand.presses('F2');
  await hand.types('Buses');
  await hand.presses('Enter');
  await expect(card('Buses')).toBeFocused();

  await page.getByRole('button', { name: 'More for Buses' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Make a copy' }).press('Enter');
  await expect(card('Buses (copy)')).toBeFocused();
  await page.getByRole('button', { name: 'More for Buses (copy)' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Rename' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of the workbook' })).toBeFocused();
  await hand.types('Trains');
  await hand.presses('Enter', 'ArrowRight');
  await expect(card('Buses')).toBeFocused();
  await hand.presses('Delete');
  await expect(card('Buses')).toHaveCount(0);

  await page.reload();
  await page.getByText('Recently deleted (1)').press('Enter');
  for (const theme of themes) {
    await page.emulateMedia(theme);
    expect(await wrongs(page)).toEqual([]);
  }
  await page.getByRole('button', { name: 'Put it back Buses' }).press('Enter');
  await expect(card('Buses')).toBeFocused();
  await card('Buses').press('Enter');
  await expect(page).toHaveTitle('Buses – Throughline');
  expect(await hand.reads()).toEqual(['Late buses']);
});

test('among three hundred workbooks one is found, and only what is near the screen is drawn', async ({
  page,
  served,
}) => {
  await page.goto(served.url);
  const texts = Array.from({ length: 300 }, (_, i) => {
    const workbook = newWorkbook(fishbone, i === 211 ? 'Élèves absents' : `Team ${i}`, idsFrom(`${i}`));
    return { id: workbook.id, title: workbook.title, text: writeWorkbook(workbook) };
  });
  await page.evaluate(async (all) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('throughline');
      opening.onsuccess = () => resolve(opening.result);
    });
    const writing = database.transaction(['workbooks', 'documents'], 'readwrite');
    for (const [changed, { id, title, text }] of all.entries()) {
      writing.objectStore('workbooks').add({ id, title, kinds: ['fishbone'], sample: false, changed, last: 0 });
      writing.objectStore('documents').add({ id, text });
    }
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    database.close();
  }, texts);
  await page.reload();
  const cards = page.getByRole('main').getByRole('link');
  await expect(cards).toHaveCount(300);
  await expect(cards.first()).toHaveText('Team 299');
  await expect(page.locator('.small-picture img:visible').first()).toBeVisible();
  expect(await page.locator('.small-picture img:visible').count()).toBeLessThan(60);

  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('absents  ELEVES');
  await expect(cards).toHaveText(['Élèves absents']);
  await expect(page.getByRole('status')).toHaveText('1 workbook found');
  await page.keyboard.press('Enter');
  await expect(cards).toBeFocused();
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('nobody');
  await expect(page.getByText('No workbook here is called that, and no sample: “nobody”.')).toBeVisible();
  expect(await wrongs(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(cards).toHaveCount(300);
  await expect(page.getByRole('searchbox', { name: 'Find a workbook' })).toBeFocused();
});

test('an older file of a workbook that is here comes in beside it, and says so', async ({ app }, info) => {
  const { page } = app;
  const hand = recorder(page);
  const older = newWorkbook(fishbone, 'Buses', idsFrom('buses'));
  const [root] = older.elements.values();
  const { workbook: newer } = perform(older, setText(root?.id ?? '', 'Late buses'));
  for (const [name, workbook] of [['newer', newer] as const, ['older', older] as const]) {
    const path = info.outputPath(`${name}.throughline`);
    await writeFile(path, writeWorkbook(workbook));
    await app.open(path, () => hand.pressesButton('Open a file'));
    await hand.seesLines(1);
    await page.getByRole('link', { name: 'Workbooks' }).press('Enter');
  }
  await expect(page.getByText(/^A workbook that began as the same one is on this computer already/)).toBeVisible();
  await expect(page.getByRole('main').getByRole('link')).toHaveText(['Buses (from file)', 'Buses']);
});
