import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linked, offersFor, unlinked } from '../../../shared/actions/link';
import { replay } from '../../../shared/commands/command';
import { makeFirst, setWeak } from '../../../shared/commands/links';
import { kinds } from '../../../shared/kinds';
import { allowedOf } from '../../../shared/kinds/link-rules';
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
  { weight: 2, arbitrary: fc.record({ do: fc.constant('link' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('relink' as const), at: fc.nat(), first: fc.boolean() }) },
);

/** Picks from the lists of what they may belong to: a link more, or one fewer. */
function link(hand: Hand, at: number): void {
  const context = hand.context();
  const { graph, kind } = context;
  const offers = graph
    .all()
    .flatMap(({ id }) => offersFor(graph, kind, id).map((offer) => ({ id, ...offer })))
    .filter(({ verdict }) => verdict.ok);
  const offer = offers[at % Math.max(1, offers.length)];
  if (offer?.link) unlinked(context, offer.link.id);
  else if (offer) linked(context, offer.id, offer.element.id);
}

/** As the details do: the other parent first, or a weak link. */
function relink(hand: Hand, at: number, first: boolean): void {
  const { graph, kind, perform } = hand.context();
  const one = graph.links[at % Math.max(1, graph.links.length)];
  if (!one) return;
  perform(first ? makeFirst(kind, one, graph.children(one.to).at(-1)?.id ?? null) : setWeak(one.id, true));
}

const tables = ({ title, about, diagrams, elements, links }: Workbook) => ({
  title,
  about,
  elements: [...elements.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  diagrams: [...diagrams.values()].map(({ memory: _, ...diagram }) => diagram),
  links: [...links.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

test.each([...kinds.values()])(
  '10,000 gestures in a $id: after each one the steps lead back to the start and here again',
  (kind) => {
    fc.assert(
      fc.property(fc.array(anyGesture, { minLength: 100, maxLength: 100 }), (gestures) => {
        const hand = new Hand(kind);
        const start = tables(hand.workbook);
        hand
          .type('a')
          .press('Enter')
          .type('b')
          .press('Enter')
          .type('c')
          .press('Tab')
          .type('d')
          .press('Enter')
          .type('e');
        hand.press('Tab').type('f').leavesTheWords();
        for (const gesture of gestures) {
          if (gesture.do === 'press') hand.press(gesture.key);
          else if (gesture.do === 'type') hand.typeAnywhere(gesture.words);
          else if (gesture.do === 'point') hand.point(gesture.at, gesture.more);
          else if (gesture.do === 'link') link(hand, gesture.at);
          else relink(hand, gesture.at, gesture.first);
          const { workbook, history, graph } = hand;
          const back = [...history.past].reverse().reduce((at, { inverse }) => replay(at, inverse), workbook);
          expect(tables(back)).toEqual(start);
          expect(tables(history.past.reduce((at, { patches }) => replay(at, patches), back))).toEqual(tables(workbook));
          expect(allowedOf(graph, kind, graph.links)).toHaveLength(workbook.links.size);
          for (const id of hand.selection) expect(workbook.elements.has(id)).toBe(true);
        }
      }),
      { seed: 5, numRuns: 100 },
    );
  },
);
