import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { dropped, mayDrop, type Position } from '../../../shared/actions/move';
import { moveElement } from '../../../shared/commands/elements';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import type { Graph } from '../../../shared/model/graph';
import { agenda } from '../../kinds/agenda';
import { Hand } from '../../renderer/workbook/hand';

vi.mock(import('../../../shared/kinds'), async () => {
  const { fishbone } = await import('../../../shared/kinds/fishbone/fishbone');
  const { agenda } = await import('../../kinds/agenda');
  return { kinds: new Map([fishbone, agenda].map((kind) => [kind.id, kind])) };
});

let hand: Hand;
beforeEach(() => {
  hand = new Hand(fishbone);
  hand.type('Late').press('Enter').type('Roads').press('Tab').type('Ice').press('Enter').type('Works');
  hand.press('Enter').type('Hills').press('Shift+Tab').press('Enter').type('Drivers').press('Tab').type('Few');
});

const idOf = (words: string): string => hand.graph.all().find(({ text }) => text === words)?.id ?? '';
const drop = (words: readonly string[], position: Position, target: string) =>
  dropped(hand.context(), words.map(idOf), idOf(target), position);

describe('letting go', () => {
  test('beside another cause, before and after it; below it, behind what is there', () => {
    expect(hand.lines).toEqual(['Late', '  Roads', '    Ice', '    Works', '  Hills', '  Drivers', '    Few']);
    drop(['Few'], 'before', 'Works');
    drop(['Ice'], 'after', 'Works');
    expect(hand.lines).toEqual(['Late', '  Roads', '    Few', '    Works', '    Ice', '  Hills', '  Drivers']);
    drop(['Hills'], 'under', 'Roads');
    expect(hand.lines).toEqual(['Late', '  Roads', '    Few', '    Works', '    Ice', '    Hills', '  Drivers']);
    expect(hand.graph.get(idOf('Hills'))?.type).toBe('cause');
  });

  test('several keep their order, are one step, and stay selected', () => {
    const { steps } = hand;
    drop(['Works', 'Drivers', 'Ice', 'Few'], 'under', 'Hills');
    expect(hand.lines).toEqual(['Late', '  Roads', '  Hills', '    Ice', '    Works', '    Drivers', '      Few']);
    expect(hand.context().selection.map((id) => hand.graph.get(id)?.text)).toEqual(['Ice', 'Works', 'Drivers']);
    expect(hand.steps).toBe(steps + 1);
    hand.press('Ctrl+z');
    expect(hand.lines).toEqual(['Late', '  Roads', '    Ice', '    Works', '  Hills', '  Drivers', '    Few']);
  });

  test('where they stand already nothing is done', () => {
    const { steps } = hand;
    for (const [words, position, target] of [
      ['Ice', 'before', 'Works'],
      ['Works', 'under', 'Roads'],
      ['Works', 'after', 'Works'],
      ['Hills', 'after', 'Roads'],
    ] as const)
      expect(drop([words], position, target)).toEqual({ ok: true });
    expect(hand.steps).toBe(steps);
  });

  test('refused in words of the rules, and nothing changes', () => {
    const before = hand.lines;
    expect(drop(['Roads'], 'under', 'Ice')).toEqual({ ok: false, code: 'rule.into-itself' });
    expect(drop(['Roads'], 'after', 'Ice')).toEqual({ ok: false, code: 'rule.into-itself' });
    expect(drop(['Few', 'Late'], 'under', 'Ice')).toEqual({ ok: false, code: 'rule.stays' });
    expect(drop(['Few'], 'before', 'Late')).toEqual({ ok: false, code: 'rule.stays' });
    expect(hand.lines).toEqual(before);
  });

  test('a note becomes what grows where it is let go', () => {
    const [root] = hand.graph.children(null);
    const note = { type: 'note', parent: root?.id ?? '', after: null };
    for (const [target, position, type] of [
      ['Late', 'under', 'category'],
      ['Roads', 'before', 'category'],
      ['Roads', 'under', 'cause'],
    ] as const) {
      hand.context().perform(moveElement(fishbone, idOf('Few'), note));
      expect(hand.graph.get(idOf('Few'))?.type).toBe('note');
      drop(['Few'], position, target);
      expect(hand.graph.get(idOf('Few'))?.type).toBe(type);
    }
  });

  test('whatever kind it is', () => {
    hand = new Hand(agenda);
    hand.type('Monday').press('Enter').type('Coffee').press('Enter').type('News');
    drop(['News'], 'before', 'Coffee');
    expect(hand.lines).toEqual(['Monday', '  News', '  Coffee']);
  });
});

/** In a drawing that is a tree everything hangs below the root, and stands where its type may. */
function sound(graph: Graph): void {
  expect(graph.all().length).toBe(graph.size);
  for (const { type, parent } of graph.all())
    expect(fishbone.rules.fits(type, parent === null ? null : (graph.get(parent)?.type ?? null))).toBe(true);
}

test('whatever is let go wherever: done as the verdict says, nothing lost, and undone in one step', () => {
  const index = fc.nat({ max: 6 });
  const drops = fc.array(
    fc.tuple(fc.uniqueArray(index, { minLength: 1, maxLength: 4 }), index, fc.constantFrom('before', 'under', 'after')),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(drops, (list) => {
      for (const [which, to, position] of list) {
        const before = hand.workbook.elements;
        const { steps } = hand;
        const ids = which.map((i) => hand.graph.all()[i]?.id ?? '');
        const target = hand.graph.all()[to]?.id ?? '';
        const verdict = mayDrop(hand.graph, fishbone, { ids, target, position });
        expect(dropped(hand.context(), ids, target, position)).toEqual(verdict);
        sound(hand.graph);
        expect(hand.graph.size).toBe(before.size);
        if (!verdict.ok) expect(hand.workbook.elements).toBe(before);
        if (hand.steps === steps) continue;
        hand.press('Ctrl+z');
        expect(hand.workbook.elements).toEqual(before);
        hand.press('Ctrl+y');
      }
    }),
    { seed: 4 },
  );
});
