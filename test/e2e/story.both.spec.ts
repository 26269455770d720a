import { readFile } from 'node:fs/promises';
import { openAnything } from '../../shared/import/open';
import { kinds } from '../../shared/kinds';
import { mathGap, recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

test.use({ restarts: true });

/** The words of the causes, as the team's list has them. */
const causes = mathGap
  .split(/\n\n/)
  .slice(1)
  .join('\n')
  .split('\n')
  .filter((line) => line.trim());

/** Everything but what only says how it was drawn. */
async function documentIn(path: string): Promise<unknown> {
  const read = openAnything(await readFile(path), path, kinds);
  if (!read.ok) throw new Error(`${read.fault.code} ${read.fault.at ?? ''}`);
  const { id: _, diagrams, ...rest } = read.value.workbook;
  expect(read.value.repairs).toEqual([]);
  return { ...rest, diagrams: [...diagrams.values()].map((diagram) => ({ ...diagram, memory: {} })) };
}

test('a fishbone from the start screen to a file and back, through a restart', async ({ app }) => {
  let hand = recorder(app.page);
  await test.step('start, new fishbone, paste what the team named', async () => {
    await hand.startsAFishbone();
    await app.paste(mathGap);
    await hand.seesLines(causes.length + 1);
    await hand.sees('Math blocks are short and often interrupted', 'Multiple-subject credentials in grade 6');
    await hand.seesDrawn(causes.length + 1);
  });

  const pasted = await hand.reads();
  expect(pasted.slice(1)).toEqual(causes.map((line) => `  ${line.replace(/ \[belief\]$/, '')}`));

  await test.step('add a cause, undo, redo', async () => {
    await hand.selects('Pacing favours coverage over mastery');
    await hand.presses('Enter');
    await hand.types('Assemblies fall on math days');
    await hand.presses('Escape');
    // Escape gives up what was typed: the recorder types it again and goes on with the next line instead
    await hand.doesNotSee('Assemblies fall on math days');
    await hand.selects('Pacing favours coverage over mastery');
    await hand.presses('Enter');
    await hand.types('Assemblies fall on math days');
    await hand.presses('F6');
    await hand.sees('Assemblies fall on math days');
    await hand.seesDrawn(causes.length + 2);
    await hand.presses('ControlOrMeta+z');
    await hand.doesNotSee('Assemblies fall on math days');
    await hand.presses('ControlOrMeta+Shift+z');
    await hand.sees('Assemblies fall on math days');
  });

  const before = await hand.reads();
  await hand.waitsUntilSaved();

  await test.step('restart: it is there', async () => {
    hand = recorder(await app.restart());
    await hand.opensFromTheLibrary('Why does the middle-school math gap persist?');
    expect(await hand.reads()).toEqual(before);
    await hand.seesDrawn(causes.length + 2);
  });

  await test.step('save, open the file on a new profile, same document', async () => {
    const file = await app.save(() => hand.presses('ControlOrMeta+s'));
    hand = recorder(await app.fresh());
    await app.open(file, () => hand.pressesButton('Open a file'));
    await expect.poll(() => hand.reads()).toEqual(before);
    await hand.seesDrawn(causes.length + 2);
    for (const kind of ['Picture', 'Drawing']) {
      const picture = await app.save(() => hand.exportsAs(kind));
      expect(await documentIn(picture)).toEqual(await documentIn(file));
    }
  });
});
