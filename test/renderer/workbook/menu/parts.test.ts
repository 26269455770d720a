import { expect, test } from 'vitest';
import { electronKeys, partsOf } from '../../../../renderer/workbook/menu/parts';
import { actions } from '../../../../shared/actions';
import type { Action } from '../../../../shared/actions/action';
import { contract } from '../../../../shared/host/contract';
import { fishbone } from '../../../../shared/kinds/fishbone/fishbone';
import { words } from '../../../../shared/words';
import { Hand } from '../hand';

const translate = (key: string): string => Object(words.en.common)[key] ?? `no words for ${key}`;

function barOf(hand: Hand, may: (action: Action) => boolean = () => true) {
  const done: Action[] = [];
  const parts = partsOf({ actions, context: hand.context(), may, translate, run: (action) => done.push(action) });
  const items = parts.flatMap(({ items }) => items);
  const named = (label: string) => items.find((item) => item.label === label);
  return { parts, items, named, done };
}

const typing = () => new Hand(fishbone).type('Late buses').press('Enter').type('Roads');
const resting = () => typing().press('Escape');

test('every action of the page stands in the bar once, but for the clipboard’s, which are the system’s', () => {
  const { items } = barOf(resting());
  const expected = new Set(
    actions.filter(({ native, id }) => !native && id !== 'give-up').map(({ label }) => translate(label)),
  );
  expect(items.map(({ label }) => label).sort()).toEqual([...expected].sort());
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test('the shell takes it as it is', () => {
  const { parts } = barOf(resting());
  const groups = parts.map(({ items, ...part }) => ({ ...part, items: items.map(({ run: _, ...item }) => item) }));
  expect(contract['menu.show'].ask.safeParse({ groups }).success).toBe(true);
});

test('what can be picked is what a key would do now', () => {
  const fresh = barOf(new Hand(fishbone));
  expect(fresh.named('Redo')).toMatchObject({ enabled: false });
  const { named, done } = barOf(typing());
  expect(named('Undo')).toMatchObject({ enabled: true });
  named('Undo')?.run();
  expect(done.map(({ id }) => id)).toEqual(['undo']);
});

test('the keys, settings and search can be picked while somebody types', () => {
  const { named } = barOf(typing());
  for (const label of ['Keys', 'Settings', 'Find']) expect(named(label)).toMatchObject({ enabled: true });
});

test('nothing can be picked that may not be done', () => {
  expect(barOf(typing(), () => false).items.some(({ enabled }) => enabled)).toBe(false);
});

test('keys are spelled as Electron has them', () => {
  expect(electronKeys({ key: 'z', mod: true, shift: true })).toBe('CmdOrCtrl+Shift+Z');
  expect(electronKeys({ key: 'ArrowUp', alt: true })).toBe('Alt+Up');
  expect(electronKeys({ key: 'Enter' })).toBe('Enter');
});
