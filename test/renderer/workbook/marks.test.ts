import { expect, test } from 'vitest';
import { rowsOf } from '../../../renderer/workbook/rows';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import { workbookFromTemplate } from '../../../shared/kinds/templates';
import { idsFrom } from '../../../shared/model/ids';
import { Hand } from './hand';

const lateBuses = () =>
  new Hand(fishbone)
    .type('Late buses')
    .press('Enter')
    .type('Roads')
    .press('Tab')
    .type('Ice')
    .press('Tab')
    .type('Nobody salts')
    .leavesTheWords();

const rows = (hand: Hand) =>
  rowsOf(hand.graph, fishbone).map(({ element, open, away }) => [element.text, open ?? null, away]);

test('a branch folds with one key, counts what it hides, and is unfolded by what is made below it', () => {
  const hand = lateBuses().select('Roads').press('Ctrl+.');
  expect(rows(hand)).toEqual([
    ['Late buses', null, 0],
    ['Roads', false, 2],
  ]);
  hand.press('Tab').type('Works').leavesTheWords();
  expect(rows(hand).map(([text]) => text)).toEqual(['Late buses', 'Roads', 'Ice', 'Nobody salts', 'Works']);
  hand.press('Ctrl+z', 'Ctrl+z');
  expect(rows(hand)[1]).toEqual(['Roads', true, 0]);
});

test('who stands in what is folded stands at its edge; the problem and a leaf do not fold', () => {
  const hand = lateBuses().select('Nobody salts');
  hand.press('Ctrl+.');
  expect(rows(hand)).toHaveLength(4);
  hand.select('Late buses').press('Ctrl+.');
  expect(rows(hand)).toHaveLength(4);
  hand.select('Ice').point(2, true).point(1, true);
  hand.press('Ctrl+.');
  expect(hand.here).toBe('Roads');
});

test('focus, belief and knowledge go on and off, votes up and down, on claims alone', () => {
  const hand = lateBuses().select('Ice');
  const card = () => {
    const { focus, standing, votes } = hand.graph.all().find(({ text }) => text === 'Ice') ?? {};
    return { focus, standing, votes };
  };
  hand.press('Ctrl+Shift+f', 'Ctrl+Shift+b', 'Ctrl+d', 'Ctrl+d');
  expect(card()).toEqual({ focus: true, standing: 'believed', votes: 2 });
  hand.press('Ctrl+Shift+k', 'Ctrl+Shift+d');
  expect(card()).toEqual({ focus: true, standing: 'known', votes: 1 });
  hand.press('Ctrl+Shift+k', 'Ctrl+Shift+f', 'Ctrl+Shift+d');
  const { steps } = hand;
  hand.press('Ctrl+Shift+d');
  expect(hand.steps).toBe(steps); // there is none to take back
  expect(card()).toEqual({ focus: undefined, standing: undefined, votes: undefined });
  hand.select('Roads').press('Ctrl+Shift+f', 'Ctrl+d', 'Ctrl+Shift+b');
  expect(hand.steps).toBe(steps);
});

test('an empty line below a category of a template asks the category’s own question, however deep', () => {
  const [template] = fishbone.templates;
  if (!template) throw new Error('no template');
  const words = new Map(Object.entries(fishbone.words.en ?? {}));
  const translate = (key: string) => words.get(key) ?? key;
  const hand = new Hand(workbookFromTemplate(fishbone, template, translate, idsFrom('template')));
  hand.select('Time').press('Tab').type('Lessons begin late').press('Tab');
  const asked = rowsOf(hand.graph, fishbone).find(({ element, level }) => level === 4 && element.text === '')?.asked;
  expect(asked).toMatch(/^How are the day and the year used/);
});
