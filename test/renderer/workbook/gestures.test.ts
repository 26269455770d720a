import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay } from '../../../shared/commands/command';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import type { Workbook } from '../../../shared/model/document';
import { Hand } from './hand';

const KEYS = [
  ...['Enter', 'Shift+Enter', 'Ctrl+Enter', 'Tab', 'Shift+Tab', 'Alt+ArrowUp', 'Alt+ArrowDown', 'Delete', 'Backspace'],
  ...['F2', 'Escape', 'Ctrl+z', 'Ctrl+Shift+z', 'Ctrl+[', 'Ctrl+]', 'Ctrl+.', 'Ctrl+d', 'Ctrl+Shift+d'],
  ...['Ctrl+Shift+f', 'Ctrl+Shift+b', 'Ctrl+Shift+k'],
] as const;

const anyGesture = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('press' as const), key: fc.constantFrom(...KEYS) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('type' as const), words: fc.constantFrom('a', 'late', ' ', 'é', '𝒳') }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('point' as const), at: fc.nat(), more: fc.boolean() }) },
);

const tables = ({ title, about, diagrams, elements, links }: Workbook) => ({
  title,
  about,
  elements: [...elements.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  diagrams: [...diagrams.values()].map(({ memory: _, ...diagram }) => diagram),
  links: [...links.values()],
});

test('10,000 gestures: after each one the steps lead back to the start and here again', () => {
  fc.assert(
    fc.property(fc.array(anyGesture, { minLength: 100, maxLength: 100 }), (gestures) => {
      const hand = new Hand(fishbone);
      const start = tables(hand.workbook);
      for (const gesture of gestures) {
        if (gesture.do === 'press') hand.press(gesture.key);
        else if (gesture.do === 'type') hand.typeAnywhere(gesture.words);
        else hand.point(gesture.at, gesture.more);
        const { workbook, history } = hand;
        const back = [...history.past].reverse().reduce((at, { inverse }) => replay(at, inverse), workbook);
        expect(tables(back)).toEqual(start);
        expect(tables(history.past.reduce((at, { patches }) => replay(at, patches), back))).toEqual(tables(workbook));
        for (const id of hand.selection) expect(workbook.elements.has(id)).toBe(true);
      }
    }),
    { seed: 5, numRuns: 100 },
  );
});
