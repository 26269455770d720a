import { describe, expect, test } from 'vitest';
import { clearVotes, dotsEach, dotsLeft, itemsIn, ranked, vote } from '../../../../renderer/workbook/meeting/voting';
import { throwNotes } from '../../../../shared/actions/notes';
import { fishbone } from '../../../../shared/kinds/fishbone/fishbone';
import { Hand } from '../hand';

const items = (hand: Hand) => itemsIn(hand.graph, fishbone);
const cast = (hand: Hand, words: string, by: 1 | -1) => {
  const item = items(hand).find(({ text }) => text === words);
  if (item) hand.context().perform(vote(item, by));
};

describe('a vote', () => {
  test.each([
    [0, 0],
    [1, 1],
    [4, 1],
    [5, 2],
    [21, 7],
  ])('%i items give everybody %i dots', (count, dots) => expect(dotsEach(count)).toBe(dots));

  test('is on causes, not on categories and not on notes; dots run out, and more than there are is told as less than none', () => {
    const hand = new Hand(fishbone).type('Late').press('Enter').type('Roads').press('Tab').type('Ice');
    hand.press('Enter').type('Works').press('Enter').type('Hills').press('F2');
    throwNotes(hand.context(), ['Few']);
    expect(items(hand).map(({ text }) => text)).toEqual(['Ice', 'Works', 'Hills']);
    for (const words of ['Hills', 'Works', 'Hills', 'Roads']) cast(hand, words, 1);
    expect(dotsLeft(items(hand), 4)).toBe(1);
    expect(dotsLeft(items(hand), 2)).toBe(-1);
    expect(ranked(items(hand)).map(({ text, votes }) => [text, votes])).toEqual([
      ['Hills', 2],
      ['Works', 1],
    ]);
    for (const words of ['Works', 'Works']) cast(hand, words, -1);
    expect(ranked(items(hand)).map(({ text }) => text)).toEqual(['Hills']);
  });

  test('is taken away whole in one step, and undo brings it back', () => {
    const hand = new Hand(fishbone).type('Late').press('Enter').type('Roads').press('Tab').type('Ice').press('F2');
    cast(hand, 'Ice', 1);
    cast(hand, 'Ice', 1);
    hand.context().perform(clearVotes(items(hand).map(({ id }) => id)));
    expect(ranked(items(hand))).toEqual([]);
    hand.press('Ctrl+z');
    expect(ranked(items(hand)).map(({ votes }) => votes)).toEqual([2]);
  });
});
