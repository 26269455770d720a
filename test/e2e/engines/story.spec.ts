import { readFile } from 'node:fs/promises';
import { openAnything } from '../../../shared/import/open';
import { kinds } from '../../../shared/kinds';
import { expect, test } from './fixtures';
import { recorderIn } from './recorder';

/** The words of the elements in a file, of whatever form. */
async function wordsIn(path: string): Promise<string[]> {
  const opened = openAnything(await readFile(path), path, kinds);
  if (!opened.ok) throw new Error(`${path}: ${opened.fault.code} ${opened.fault.at ?? ''}`);
  return [...opened.value.workbook.elements.values()].map(({ text }) => text).sort();
}

test('typed, pasted, moved, taken back, voted on, reloaded, exported in every form and opened again', async ({
  there,
}) => {
  const hand = recorderIn(there);
  await test.step('typing draws', async () => {
    await hand.startsAFishbone();
    await there.type('Late buses');
    await there.press('Enter');
    await there.type('Roads');
    await there.press('Tab');
    await there.type('Ice on é hills');
    await there.press('Enter');
    await there.type('Works');
    await there.press('Control+Enter');
    await there.press('Escape');
    await hand.readsAs(['Late buses', '  Roads', '    Ice on é hills', '    Works']);
    await there.until(() => document.querySelectorAll('.ground path').length === 5);
  });

  await test.step('a list is pasted, a branch copied and pasted by the browser’s own keys', async () => {
    await hand.selects('Late buses');
    await there.paste({ 'text/plain': 'Drivers\n  Sick leave\n  Low pay' });
    await hand.readsAs([
      'Late buses',
      '  Roads',
      '    Ice on é hills',
      '    Works',
      '  Drivers',
      '    Sick leave',
      '    Low pay',
    ]);
    await hand.selects('Ice on é hills');
    await there.press('Control+c');
    await hand.selects('Drivers');
    await there.press('Control+v');
    await hand.readsAs([
      ...['Late buses', '  Roads', '    Ice on é hills', '    Works'],
      ...['  Drivers', '    Sick leave', '    Low pay', '    Ice on é hills'],
    ]);
  });

  await test.step('moved by key and by hand, and taken back', async () => {
    await hand.selects('Works');
    await there.press('Alt+ArrowUp');
    await hand.readsAs([
      ...['Late buses', '  Roads', '    Works', '    Ice on é hills'],
      ...['  Drivers', '    Sick leave', '    Low pay', '    Ice on é hills'],
    ]);
    await hand.waitsUntilDrawn();
    await there.drag(await there.placeOf('.label', 'Works'), await there.placeOf('.label', 'Drivers'));
    await expect
      .poll(async () => (await hand.reads()).slice(0, 4))
      .toEqual(['Late buses', '  Roads', '    Ice on é hills', '  Drivers']);
    await there.press('Control+z');
    await there.press('Control+z');
    await there.press('Control+z');
    await hand.readsAs([
      'Late buses',
      '  Roads',
      '    Ice on é hills',
      '    Works',
      '  Drivers',
      '    Sick leave',
      '    Low pay',
    ]);
    await there.press('Control+Shift+z');
    await there.press('Control+Shift+z');
    await expect.poll(async () => (await hand.reads())[2]).toBe('    Works');
  });

  await test.step('voted on', async () => {
    await hand.asks('Vote');
    await there.placeOf('aside', 'dots left');
    await there.click('[role=tree] [role=treeitem]', 'Low pay');
    await there.click('[role=tree] [role=treeitem]', 'Low pay');
    await there.press('Escape');
    await there.until(() => document.querySelector('aside')?.textContent?.match(/Low pay.*2 votes/) != null);
  });

  const lines = await hand.reads();
  await test.step('reloaded, all of it is there', async () => {
    await hand.waitsUntilSaved();
    await there.until(() => /^Saved/.test(document.querySelector('[data-saving]')?.textContent ?? ''));
    await there.reload();
    await hand.readsAs(lines);
  });

  const files = await test.step('exported in every form', async () => {
    const found: string[] = [];
    for (const form of ['Picture', 'Drawing', 'Outline', 'Workbook']) found.push(await hand.exportsAs(form));
    return found;
  });
  const words = lines.map((line) => line.trim()).sort();
  for (const file of files) expect(await wordsIn(file), file).toEqual(words);

  await test.step('the file opens again, dropped on the page', async () => {
    await there.click('a', 'Workbooks');
    await there.placeOf('h2', 'Start something new');
    const [file = ''] = files.slice(-1);
    await there.drop({ name: 'again.throughline', bytes: await readFile(file) });
    await hand.readsAs(lines);
  });
});
