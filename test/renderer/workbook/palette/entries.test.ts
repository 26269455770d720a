import { describe, expect, test } from 'vitest';
import { chosen, doable, type Entry, entriesOf } from '../../../../renderer/workbook/palette/entries';
import { actions } from '../../../../shared/actions';
import { driver } from '../../../../shared/kinds/driver/driver';
import { fishbone } from '../../../../shared/kinds/fishbone/fishbone';
import { Hand } from '../hand';

const everybody = { readOnly: false, answers: () => true };
const possible = (recorder: Hand, how: Parameters<typeof doable>[2] = everybody) =>
  doable(actions, recorder.context(), how).map(({ id }) => id);

describe('what can be done', () => {
  test('only what would do something here', () => {
    const recorder = new Hand(fishbone);
    expect(possible(recorder)).not.toContain('outdent');
    expect(possible(recorder)).not.toContain('undo');
    recorder.type('Late buses').press('Tab').type('Roads').press('Enter').type('Drivers');
    recorder.context().edit(null);
    expect(possible(recorder)).toEqual(expect.arrayContaining(['undo', 'up', 'remove', 'find', 'export']));
    expect(possible(recorder)).not.toContain('down');
  });

  test('nothing that nobody on the page would answer, and the palette is open already', () => {
    const recorder = new Hand(fishbone);
    const uiCommands = possible(recorder, {
      readOnly: false,
      answers: (uiCommand) => uiCommand === 'find' || uiCommand === 'palette',
    });
    expect(uiCommands).toContain('find');
    expect(uiCommands).not.toContain('export');
    expect(uiCommands).not.toContain('palette');
  });

  test('nothing that would change a workbook which is only to be looked at', () => {
    const recorder = new Hand(fishbone);
    recorder.type('Late buses').press('Tab').type('Roads').press('Tab').type('Ice').press('ArrowUp');
    recorder.context().edit(null);
    expect(possible(recorder)).toEqual(expect.arrayContaining(['undo', 'remove', 'fold-all', 'cut', 'paste', 'copy']));
    const looked = doable(actions, recorder.context(), { readOnly: true, answers: () => true });
    expect(looked.filter(({ uiCommand }) => uiCommand === undefined)).toEqual([]);
    expect(looked.map(({ id }) => id)).toContain('copy');
    expect(looked.map(({ id }) => id)).not.toContain('cut');
    expect(looked.map(({ id }) => id)).not.toContain('paste');
  });
});

describe('what is found by typing', () => {
  const recorder = new Hand(fishbone);
  recorder.type('Late buses').press('Tab').type('Undone roads').press('Enter').type('Écoles').context().edit(null);
  const entries = entriesOf(doable(actions, recorder.context(), everybody), recorder.context(), {
    action: ({ id }) => (id === 'undo' ? 'Undo' : `Do ${id}`),
    group: ({ group }) => group,
    diagram: (id) => id,
    element: () => '',
    own: (key) => key,
    settings: 'This diagram',
    goTo: 'Go to',
  });
  const found = (query: string) => chosen(entries, query).map(({ words }: Entry) => words);

  test('without a word, what can be done, and no elements', () => {
    expect(found('')).toContain('Undo');
    expect(found('')).not.toContain('Late buses');
  });

  test.each([
    ['undo', ['Undo', 'Undone roads']], // what can be done stands first
    ['ROADS  und', ['Undone roads']], // all the words, in any order
    ['oads', ['Undone roads']],
    ['ecol', ['Écoles']], // without accents
    ['nothing of the kind', []],
  ])('%s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });
});

test.each([
  ['heading', 'Heading of the aim'],
  ['measure', 'Measures in the picture'],
  ['column', 'Measures in the picture'],
  ['in a column', 'Measures in the picture'],
])('what is set for a diagram is found by its name and by what may be chosen: %s', (query, expected) => {
  const recorder = new Hand(driver);
  const entries = entriesOf(doable(actions, recorder.context(), everybody), recorder.context(), {
    action: ({ id }) => id,
    group: ({ group }) => group,
    diagram: (id) => id,
    element: () => '',
    own: (key) => driver.words.en?.[key] ?? key,
    settings: 'This diagram',
    goTo: 'Go to',
  });
  const found = chosen(entries, query);
  expect(found.map(({ words }) => words)).toContain(expected);
  for (const { to } of found) expect(to).toHaveProperty('setting');
});
