import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openAnything } from '../../shared/import/open';
import { kinds } from '../../shared/kinds';
import { mathGap, recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

test.use({ restarts: true });

/** Everything but what only says how it was drawn. */
async function documentIn(path: string): Promise<unknown> {
  const read = openAnything(await readFile(path), path, kinds);
  if (!read.ok) throw new Error(`${read.fault.code} ${read.fault.at ?? ''}`);
  expect(read.value.repairs).toEqual([]);
  const { diagrams, ...rest } = read.value.workbook;
  return { ...rest, diagrams: [...diagrams.values()].map((diagram) => ({ ...diagram, memory: {} })) };
}

const said = [
  'Ice on the hills',
  'Few drivers apply',
  'Works in August',
  'Salt comes late',
  'Fog',
  'Shifts start early',
];

test('a design day by the keyboard alone, from a template to a picture that is the document', async ({ app }) => {
  test.slow();
  const { page } = app;
  const hand = recorder(page);
  const strip = page.getByRole('region', { name: 'Quick notes' });
  const notes = strip.getByRole('gridcell');

  await test.step('start from a template, type the problem', async () => {
    await page.getByRole('button', { name: 'Four Ps', exact: true }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Problem' })).toBeFocused();
    await hand.types('Buses are late in winter');
    expect(await hand.reads()).toEqual([
      'Buses are late in winter',
      '  People',
      '  Policies',
      '  Processes',
      '  Place',
    ]);
  });

  await test.step('throw six quick notes, and place them', async () => {
    await hand.presses('ControlOrMeta+j');
    await expect(strip.getByRole('textbox')).toBeFocused();
    await hand.typesAtFullSpeed(said.flatMap((words) => [...words, 'Enter']));
    await expect(notes).toHaveText(said);
    await hand.presses('ArrowDown', '4', '1', '3', '4', '4', '1');
    await expect(notes).toHaveCount(0);
    expect(await hand.reads()).toEqual([
      'Buses are late in winter',
      '  People',
      '    Few drivers apply',
      '    Shifts start early',
      '  Policies',
      '  Processes',
      '    Works in August',
      '  Place',
      '    Ice on the hills',
      '    Salt comes late',
      '    Fog',
    ]);
    await hand.presses('Escape');
  });

  await test.step('paste what another team named into a second diagram', async () => {
    await page.getByRole('button', { name: 'New diagram' }).press('Enter');
    await page.getByRole('list', { name: 'Fishbone' }).getByRole('button', { name: 'Empty' }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Problem' })).toBeFocused();
    await app.paste(mathGap);
    await hand.sees('Lessons stay procedural');
    await hand.seesLines(26);
  });

  await test.step('add three causes, move one, mark two in focus', async () => {
    await hand.findsByName('Pacing favours');
    await hand.presses('Enter');
    await hand.types('Assemblies fall on math days');
    await hand.presses('Tab');
    await hand.types('The year is planned by the hall');
    await hand.presses('Enter');
    await hand.types('Nobody asks the math department');
    await hand.presses('Alt+ArrowUp', 'Enter', 'Escape');
    const lines = await hand.reads();
    expect(lines.slice(-3)).toEqual([
      '    Assemblies fall on math days',
      '      Nobody asks the math department',
      '      The year is planned by the hall',
    ]);
    await hand.findsByName('Assemblies fall');
    await hand.presses('ControlOrMeta+Shift+f');
    await hand.findsByName('credentials in grade 6');
    await hand.presses('ControlOrMeta+Shift+f');
    await expect(page.getByRole('region', { name: 'Picture' }).getByText('In focus')).toBeVisible();
  });

  const before = await hand.reads();
  await test.step('undo all, redo all, find one by its name', async () => {
    const undo = page.getByRole('button', { name: /^Undo/ });
    const redo = page.getByRole('button', { name: /^Redo/ });
    while (await undo.isEnabled()) await hand.presses('ControlOrMeta+z');
    const start = ['What problem are you looking at?', '  People', '  Policies', '  Processes', '  Place'];
    expect(await hand.reads()).toEqual(start);
    while (await redo.isEnabled()) await hand.presses('ControlOrMeta+Shift+z');
    await expect.poll(hand.reads).toEqual(before); // and shown, since it was changed last
    await hand.findsByName('effort will help');
    await expect(page.getByRole('treeitem', { selected: true })).toHaveText(/^Students who struggle/);
  });

  const { png, svg, saved } = await test.step('picture, drawing and outline go out', async () => {
    await hand.waitsUntilDrawn();
    const saved = await app.save(() => hand.presses('ControlOrMeta+s'));
    const png = await app.save(() => hand.exportsAs('Picture'));
    const svg = await app.save(() => hand.exportsAs('Drawing'));
    await hand.asks('Copy the outline');
    await expect.poll(() => app.copied()).toContain('Lessons stay procedural');
    return { png, svg, saved };
  });

  await test.step('close and reopen: it is there', async () => {
    await hand.waitsUntilSaved();
    const again = recorder(await app.restart());
    await again.opensFromTheLibrary('Buses are late in winter');
    await again.asks('Why does the middle-school math gap persist?');
    await expect.poll(again.reads).toEqual(before);
  });

  await test.step('drop the picture on an empty window: the same document', async () => {
    for (const file of [png, svg]) {
      const fresh = recorder(await app.fresh());
      await fresh.dropsFile(basename(file), await readFile(file));
      await fresh.sees('Lessons stay procedural'); // the diagram that the picture shows
      await fresh.waitsUntilSaved();
      const again = await app.save(() => fresh.presses('ControlOrMeta+s'));
      expect(await documentIn(again)).toEqual(await documentIn(saved));
    }
  });
});
