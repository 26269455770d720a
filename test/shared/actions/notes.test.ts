import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { dropped } from '../../../shared/actions/move';
import { cluster, draggedIds, headsIn, loosen, notesFrom, notesIn, throwNotes } from '../../../shared/actions/notes';
import { pastedLines } from '../../../shared/import/outline';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import type { Kind } from '../../../shared/kinds/kind';
import { LIMITS } from '../../../shared/model/schema';
import { agenda } from '../../kinds/agenda';
import { Hand } from '../../renderer/workbook/hand';

vi.mock(import('../../../shared/kinds'), async () => {
  const { fishbone } = await import('../../../shared/kinds/fishbone/fishbone');
  const { agenda } = await import('../../kinds/agenda');
  return { kinds: new Map([fishbone, agenda].map((kind) => [kind.id, kind])) };
});

/** A diagram with two headings, made by hand from the rules alone. */
function started(kind: Kind): Hand {
  const hand = new Hand(kind).type('Late');
  hand.select('Late').press('Tab').type('Roads').press('Enter').type('Drivers').press('F2');
  return hand.select('Late');
}

const idOf = (hand: Hand, words: string): string => hand.graph.all().find(({ text }) => text === words)?.id ?? '';
const words = (elements: readonly { text: string }[]): string[] => elements.map(({ text }) => text);
const notesOf = (hand: Hand) => words(notesIn(hand.graph, hand.context().kind));
const place = (hand: Hand, moved: readonly string[], under: string) =>
  dropped(
    hand.context(),
    moved.map((each) => idOf(hand, each)),
    idOf(hand, under),
    'under',
  );
const choose = (hand: Hand, chosen: readonly string[]) => hand.context().select(chosen.map((each) => idOf(hand, each)));

describe.each([fishbone, agenda])('quick notes of $id', (kind) => {
  test('are kept in the order in which they were said, a step each, and stand under no heading', () => {
    const hand = started(kind);
    const { steps } = hand;
    for (const said of ['Ice', ' Works ', '   ', 'Few']) throwNotes(hand.context(), [said]);
    expect(notesOf(hand)).toEqual(['Ice', 'Works', 'Few']);
    expect(words(headsIn(hand.graph, kind))).not.toContain('Ice');
    expect(hand.steps).toBe(steps + 3);
    expect(hand.here).toBe('Late');
  });

  test('of a list are one for each line, whatever stood under what, in one step', () => {
    const hand = started(kind);
    const { steps } = hand;
    throwNotes(hand.context(), notesFrom({ lines: pastedLines('- Ice\n  - Salt comes late\n\n1. Works') }));
    expect(notesOf(hand)).toEqual(['Ice', 'Salt comes late', 'Works']);
    expect(hand.steps).toBe(steps + 1);
  });

  test('put together under something new: one step with its words, and Escape gives them all back', () => {
    const hand = started(kind);
    throwNotes(hand.context(), ['Ice', 'Works', 'Few']);
    const { lines, steps } = hand;
    choose(hand, ['Few', 'Ice']);
    cluster.run(hand.context());
    expect(hand.here).toBe('|');
    hand.type('Weather');
    expect(notesOf(hand)).toEqual(['Works']);
    expect(hand.graph.children(idOf(hand, 'Weather')).map(({ text }) => text)).toEqual(['Ice', 'Few']);
    expect(hand.graph.all().filter(({ text }) => text === 'Ice')[0]?.type).toBe(
      kind.rules.grows(hand.graph.get(idOf(hand, 'Weather'))?.type ?? ''),
    );
    expect(hand.steps).toBe(steps + 1);
    hand.press('Escape');
    expect(hand.lines).toEqual(lines);
  });
});

describe('a note of a fishbone', () => {
  test('becomes a cause under a category or a cause, a category under the problem', () => {
    const hand = started(fishbone);
    throwNotes(hand.context(), ['Ice', 'Salt', 'Hills']);
    place(hand, ['Ice'], 'Roads');
    place(hand, ['Salt'], 'Ice');
    place(hand, ['Hills'], 'Late');
    expect(hand.lines).toEqual(['Late', '  Roads', '    Ice', '      Salt', '  Drivers', '  Hills']);
    expect(hand.graph.all().map(({ type }) => type)).toEqual([
      'problem',
      'category',
      'cause',
      'cause',
      'category',
      'category',
    ]);
    expect(words(headsIn(hand.graph, fishbone))).toEqual(['Roads', 'Drivers', 'Hills']);
  });

  test('a branch goes back among the notes whole, in one step, and comes out whole', () => {
    const hand = started(fishbone);
    throwNotes(hand.context(), ['Ice', 'Salt']);
    place(hand, ['Ice'], 'Roads');
    place(hand, ['Salt'], 'Ice');
    const { lines, steps } = hand;
    loosen(hand.context(), [idOf(hand, 'Roads'), idOf(hand, 'Ice')]);
    expect(notesOf(hand)).toEqual(['Roads']);
    expect(hand.steps).toBe(steps + 1);
    place(hand, ['Roads'], 'Drivers');
    expect(hand.lines).toEqual(['Late', '  Drivers', '    Roads', '      Ice', '        Salt']);
    expect(hand.press('Ctrl+z', 'Ctrl+z').lines).toEqual(lines);
  });

  test('what stands at the top stays there', () => {
    const hand = started(fishbone);
    expect(loosen(hand.context(), [idOf(hand, 'Late')])).toEqual({ ok: false, code: 'rule.stays' });
  });

  test('that is too long is cut, and told of', () => {
    const hand = started(fishbone);
    const long = 'word '.repeat(LIMITS.text).trim();
    expect(throwNotes(hand.context(), ['Ice', long])).toEqual({ ok: true, value: [long] });
    expect(notesOf(hand).map(({ length }) => length)).toEqual([3, LIMITS.text]);
  });
});

test('whatever is dragged in from outside names only what is here', () => {
  const hand = started(fishbone);
  const roads = idOf(hand, 'Roads');
  expect(draggedIds(JSON.stringify([roads, 'elsewhere', 7, null]), hand.graph)).toEqual([roads]);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      for (const id of draggedIds(text, hand.graph)) expect(hand.graph.get(id)).toBeDefined();
    }),
    { seed: 4 },
  );
});
