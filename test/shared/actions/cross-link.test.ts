import { beforeEach, expect, test, vi } from 'vitest';
import { carryOn, carryTo, follow, meantIn } from '../../../shared/actions/cross-link';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import type { Kind } from '../../../shared/kinds/kind';
import { agenda as plain } from '../../kinds/agenda';
import { Hand } from '../../renderer/workbook/hand';

const agenda: Kind = { ...plain, receives: (branches) => branches };

vi.mock(import('../../../shared/kinds'), async () => {
  const { fishbone } = await import('../../../shared/kinds/fishbone/fishbone');
  const { agenda } = await import('../../kinds/agenda');
  const receiver: Kind = { ...agenda, receives: (branches) => branches };
  return { kinds: new Map([fishbone, receiver].map((kind) => [kind.id, kind])) };
});

let hand: Hand;
beforeEach(() => {
  hand = new Hand(fishbone);
  hand.type('Late').press('Enter').type('Roads').press('Tab').type('Ice').press('Enter').type('Works').press('F2');
});

const idOf = (words: string): string => hand.graph.all().find(({ text }) => text === words)?.id ?? '';
const meant = (...selected: string[]): string[] =>
  [...meantIn(hand.graph, fishbone, selected.map(idOf))].map((id) => hand.graph.get(id)?.text ?? '');
const carry = (...words: string[]) =>
  carryTo(
    hand.context(),
    { graph: hand.graph, kind: fishbone, chosen: new Set(words.map(idOf)) },
    { kind: agenda, asks: 'Then?' },
  );

test('what is selected is meant with all below it; without that what is in focus; without that all', () => {
  expect(meant('Roads')).toEqual(['Roads', 'Ice', 'Works']);
  expect(meant('Ice')).toEqual(['Ice']);
  expect(meant('Late')).toEqual(['Roads', 'Ice', 'Works']);
  hand.select('Works').press('Ctrl+Shift+f');
  expect(meant()).toEqual(['Works']);
  expect(meant('Late')).toEqual(['Works']);
});

test('carrying on is one step, and only then there is something to follow', () => {
  hand.select('Ice');
  const { steps } = hand;
  expect(carryOn.when(hand.context())).toBe(true);
  expect(follow.when(hand.context())).toBe(false);
  expect(carry('Ice')).toMatchObject({ ok: true, value: { elements: [{ text: 'Ice' }] } });
  expect(hand.steps).toBe(steps + 1);
  hand.select('Ice');
  expect(follow.when(hand.context())).toBe(true);
  hand.press('Ctrl+z');
  hand.select('Ice');
  expect(follow.when(hand.context())).toBe(false);
});

test('nothing comes of nothing', () => {
  const { steps } = hand;
  expect(carry()).toEqual({ ok: false, fault: { code: 'carry-on.nothing' } });
  expect(hand.steps).toBe(steps);
  expect(carryOn.when(new Hand(fishbone).context())).toBe(false);
});
