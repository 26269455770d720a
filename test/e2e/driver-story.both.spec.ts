import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { openAnything } from '../../shared/import/open';
import { kinds } from '../../shared/kinds';
import { graphOf } from '../../shared/model/graph';
import { recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

const TEACHERS = 'Knowledge and skills of teachers';
const TIME = 'Limited instructional time';
const IDEA = 'Teachers of one grade plan a unit together';
const FIRST = 'Lessons stay procedural';
const SECOND = 'Math blocks are short and often interrupted';
const SENTENCE = 'Raise the share of eighth graders at grade level in math from 35% to 50% by June 2027';

test('by keys alone: the math gap is carried on, its aim said and measured, an idea serves two, a picture goes out', async ({
  app,
}) => {
  const { page } = app;
  const hand = recorder(page);
  const dialog = page.getByRole('dialog');
  const focused = page.locator(':focus');
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  /** As a person comes to a field: by Tab, until the keyboard is there. */
  const tabsTo = async (name: string) => {
    for (let presses = 0; presses < 60; presses++) {
      if (await field(name).evaluate((each) => each === document.activeElement)) return;
      await hand.presses('Tab');
    }
    await expect(field(name)).toBeFocused();
  };
  const fills = async (name: string, words: string) => {
    await tabsTo(name);
    await hand.types(words);
  };

  await test.step('open the sample, and carry all of it on', async () => {
    await page.getByRole('button', { name: /math gap persist/ }).press('Enter');
    await hand.waitsUntilDrawn();
    await hand.presses('ControlOrMeta+k');
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await hand.types('carry on');
    await hand.presses('Enter');
    await expect(dialog.getByRole('checkbox').first()).toBeFocused();
    await hand.presses('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(field('Aim')).toBeFocused();
  });

  await test.step('the aim, in its parts', async () => {
    await hand.presses('Escape', 'ControlOrMeta+i');
    await fills('What', 'Raise the share of eighth graders at grade level in math');
    await fills('How much', 'from 35% to 50%');
    await fills('By when', 'June 2027');
    await hand.sees(SENTENCE);
  });

  await test.step('a measure', async () => {
    for (let presses = 0; presses < 60; presses++) {
      if ((await focused.textContent()) === 'Add a measure') break;
      await hand.presses('Tab');
    }
    await hand.presses('Enter');
    await expect(field('Name')).toBeFocused();
    await hand.types('at grade level in the spring test');
    await fills('Baseline', '35%');
    await fills('Goal', '50%');
    await hand.waitsUntilSaved();
  });

  await test.step('a change idea that serves two drivers', async () => {
    await hand.findsByName(FIRST);
    await expect(hand.line(FIRST)).toHaveAttribute('aria-selected', 'true');
    await hand.presses('Tab'); // on the picture, where the keyboard is
    await hand.types(IDEA);
    await hand.presses('F6');
    await hand.sees(IDEA);
    await hand.findsByName(IDEA);
    await hand.presses('ControlOrMeta+Shift+l');
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await hand.types('math blocks');
    await expect(dialog.getByRole('option', { selected: true })).toContainText(SECOND);
    await hand.presses('Enter');
    await expect(page.getByRole('treeitem', { name: `${IDEA}, also serves ${SECOND}`, exact: true })).toBeVisible();
    await hand.waitsUntilDrawn();
  });

  const read = (bytes: Uint8Array, name: string) => {
    const opened = openAnything(bytes, name, kinds);
    if (!opened.ok) throw new Error(opened.fault.code);
    const { workbook, shown, repairs } = opened.value;
    const graph = graphOf(workbook, shown ?? '');
    if (!graph) throw new Error('it does not say which diagram it shows');
    return { workbook, graph, repairs };
  };

  await test.step('the picture has it all inside', async () => {
    const picture = await app.save(() => hand.exportsAs('Picture'));
    const { workbook, graph, repairs } = read(await readFile(picture), picture);
    expect(repairs).toEqual([]);
    expect([...workbook.diagrams.values()].map(({ kind }) => kind).sort()).toEqual(['driver', 'fishbone']);
    expect(graph.diagram.kind).toBe('driver');
    const all = graph.all();
    expect(all[0]).toMatchObject({
      type: 'aim',
      text: SENTENCE,
      more: {
        howMuch: 'from 35% to 50%',
        byWhen: 'June 2027',
        measures: [{ name: 'at grade level in the spring test', baseline: '35%', goal: '50%' }],
      },
    });
    const words = (type: string) => all.filter((each) => each.type === type).map(({ text }) => text);
    expect(words('primary')).toEqual(expect.arrayContaining([TEACHERS, TIME]));
    expect(words('idea')).toContain(IDEA);
    const idea = all.find(({ text }) => text === IDEA);
    expect(graph.get(idea?.parent ?? '')?.text).toBe(FIRST);
    expect(graph.linksOf(idea?.id ?? '').map(({ to }) => graph.get(to)?.text)).toEqual([SECOND]);
    const through = [...workbook.links.values()].filter(({ type }) => type === 'through');
    expect(through.length).toBeGreaterThanOrEqual(4);
  });

  await test.step('and as slides, one for each primary driver', async () => {
    await hand.presses('ControlOrMeta+e');
    await dialog.getByRole('radio', { name: 'An overview, and one for each primary driver' }).press('Space');
    await expect(dialog.getByRole('img', { name: 'The first of 5 slides that will be saved' })).toBeVisible();
    const drawing = dialog.getByRole('radio', { name: 'Drawing' });
    await drawing.press('Space');
    const zip = await app.save(() => drawing.press('Enter'));
    expect(zip).toMatch(/\.zip$/);
    const files = Object.entries(unzipSync(await readFile(zip)));
    const shown = files.map(([name, bytes]) => {
      expect(read(bytes, name).workbook.diagrams.size).toBe(2); // the whole workbook, in each
      const words = labelsIn(Buffer.from(bytes).toString());
      expect(words).toContain(SENTENCE);
      return [name, [FIRST, SECOND, IDEA].filter((each) => words.includes(each))];
    });
    expect(Object.fromEntries(shown)).toEqual({
      '1 Overview.svg': [FIRST, SECOND],
      "2 Students' social-emotional learning needs.svg": [],
      '3 Teacher recruitment, development and retention.svg': [],
      [`4 ${TEACHERS}.svg`]: [FIRST, IDEA],
      [`5 ${TIME}.svg`]: [SECOND, IDEA],
    });
  });
});

/** What is to be read in an SVG, label by label: not what it carries. */
const labelsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/gs)].map(([, lines = '']) =>
    [...lines.matchAll(/<tspan [^>]*>(.*?)<\/tspan>/gs)].map(([, line]) => line).join(' '),
  );
