import { embedInPng } from '../../shared/export/embed-png';
import { writeWorkbook } from '../../shared/file/write';
import { workbookFromOutline } from '../../shared/import/outline';
import { kinds } from '../../shared/kinds';
import { mathGap, recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

const causes = 'Roads\n  Ice [belief]\n    Salt comes late\n  Works\nDrivers';
const head = ['Late buses'];

test('a branch is cut, comes back in another workbook, and to other programs it is an outline', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await hand.types('Late buses');
  await app.paste(causes);
  const all = await hand.reads();

  await hand.selects('Roads');
  await hand.presses('ControlOrMeta+x');
  expect(await hand.reads()).toEqual([...head, '  Drivers']);
  await expect(page.getByRole('log').getByText(/^Cut 1 category, 3 causes/)).toHaveCount(1);
  expect(await app.copied()).toBe('Roads\n  Ice [belief]\n    Salt comes late\n  Works');
  await hand.presses('ControlOrMeta+z');
  expect(await hand.reads()).toEqual(all);

  await hand.selects('Ice');
  await hand.presses('ControlOrMeta+c');
  expect(await app.copied()).toBe('Ice [belief]\n  Salt comes late');
  await hand.waitsUntilSaved();
  await page.getByRole('link', { name: 'Workbooks' }).press('Enter');
  await hand.startsAFishbone();
  await hand.types('Cold classrooms');
  await hand.presses('ControlOrMeta+v');
  expect(await hand.reads()).toEqual(['Cold classrooms', '  Ice', '    Salt comes late']);
  await hand.presses('ControlOrMeta+z');
  expect(await hand.reads()).toEqual(['Cold classrooms']);
});

test('words go into words; characters that are marked in a field are copied as they are', async ({ app }) => {
  const hand = recorder(app.page);
  await hand.startsAFishbone();
  await hand.types('Late buses');
  for (let i = 0; i < 5; i++) await hand.presses('ArrowLeft');
  await app.paste('school \n');
  expect(await hand.reads()).toEqual(['Late school buses']);
  await hand.presses('Shift+End', 'ControlOrMeta+c');
  expect(await app.copied()).toBe('buses');
  await app.paste('Ice\n  Salt');
  expect(await hand.reads()).toEqual(['Late school buses', '  Ice', '    Salt']);
});

test('by the palette the outline and a branch are copied; what the browser refuses is said, and nothing is taken away', async ({
  app,
}) => {
  const { page } = app;
  const hand = recorder(page);
  const picks = async (name: string) => {
    await hand.presses('ControlOrMeta+k');
    await page.getByRole('combobox').fill(name);
    await page.getByRole('option', { name: new RegExp(`^${name} (Write|Workbook)`) }).click();
  };
  await hand.startsAFishbone();
  await hand.types('Late buses');
  await app.paste(causes);
  await picks('Copy the outline');
  await expect(page.getByText('The outline is on the clipboard.')).toBeVisible();
  expect(await app.copied()).toMatch(/^kind: fishbone\nproblem: Late buses\n\nRoads\n {2}Ice \[belief\]/);

  await hand.selects('Ice');
  await picks('Copy');
  await expect.poll(() => app.copied()).toBe('Ice [belief]\n  Salt comes late');
  await hand.selects('Drivers');
  await hand.presses('ControlOrMeta+v');
  expect((await hand.reads()).slice(-2)).toEqual(['    Ice', '      Salt comes late']);

  const lines = await hand.reads();
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('not here', 'NotAllowedError'));
    Object.assign(navigator.clipboard, { write: refuse, read: refuse });
  });
  await hand.selects('Roads');
  await picks('Cut');
  await expect(page.getByText('The browser did not let the clipboard be used.')).toBeVisible();
  await picks('Paste');
  await expect(page.getByText('The browser does not let a menu read the clipboard.')).toBeVisible();
  expect(await hand.reads()).toEqual(lines);
});

test('200,000 lines are refused with a sentence, and who types goes on', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await hand.types('Late');
  await hand.pastesForms({ 'text/plain': 'Ice\n'.repeat(200_000) });
  await expect(page.getByText('it becomes 200,000 lines, and a diagram takes 5,000 at a time.')).toBeVisible();
  await hand.types(' buses');
  expect(await hand.reads()).toEqual(head);
});

test('a list is dropped on the line it belongs to; what is in its HTML neither runs nor is fetched', async ({
  app,
}) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await hand.types('Late buses');
  await app.paste(causes);
  const html = `<ul><li>Few<img src="https://away.example/a.png"><script>hacked=1</script>
    <ul><li>Ill</li></ul></li></ul>`;
  await hand.dropsForms({ 'text/plain': 'Few Ill', 'text/html': html }, 'Drivers');
  await hand.sees('Ill');
  expect((await hand.reads()).slice(-3)).toEqual(['  Drivers', '    Few', '      Ill']);
  expect(await page.evaluate(() => Reflect.has(window, 'hacked'))).toBe(false);
  await hand.pastesForms({ 'text/html': '<img src="https://away.example/b.png">' });
  await expect(page.getByText('There are no words in what was pasted.')).toBeVisible();
});

test('a file that is dropped on the page is opened as its workbook, also while somebody types', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await hand.types('Late buses');
  await hand.dragsFile('photo.jpg', '');
  await expect(page.getByText('Drop it to open it')).toBeVisible();
  await hand.dropsFile('photo.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0));
  await expect(page.getByText('Drop it to open it')).toHaveCount(0);
  await expect(page.getByText(/^“photo\.jpg” could not be opened/)).toBeVisible();
  await hand.types(' again');
  expect(await hand.reads()).toEqual(['Late buses again']);

  await hand.dropsFile('math-gap.txt', mathGap);
  await hand.sees('Lessons stay procedural');
  const bells = workbookFromOutline('Too many bells', kinds);
  await hand.dropsFile('picture.png', embedInPng(blankPng, bells.ok ? writeWorkbook(bells.value.workbook) : ''));
  await hand.sees('Too many bells');
  await hand.doesNotSee('Lessons stay procedural');
  await page.getByRole('link', { name: 'Workbooks' }).press('Enter');
  await expect(page.getByRole('link', { name: 'Late buses again' })).toBeVisible();
});

/** One pixel. */
const blankPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
