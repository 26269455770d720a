import fc from 'fast-check';
import { expect, test } from 'vitest';
import { driver } from '../../../shared/kinds/driver/driver';
import type { Element, Link } from '../../../shared/model/document';
import { build } from '../../../shared/model/graph';

const element = (id: string, type: string, parent: string | null): Element => ({
  id,
  diagram: 'd',
  type,
  parent,
  order: 'a0',
  text: id,
  more: {},
});
const elements = [
  element('aim', 'aim', null),
  element('p1', 'primary', 'aim'),
  element('p2', 'primary', 'aim'),
  element('s1', 'secondary', 'p1'),
  element('s2', 'secondary', 'p2'),
  element('t1', 'tertiary', 's1'),
  element('i1', 'idea', 't1'),
  element('i2', 'idea', 's2'),
  element('n1', 'note', 'aim'),
];
const link = (from: string, to: string): Link => ({ id: `${from}-${to}`, type: 'serves', from, to, more: {} });
const graph = build({ id: 'd', kind: 'driver', title: '', order: 'a0', settings: {}, memory: {} }, elements, [
  link('s2', 'p1'),
]);
const verdict = (from: string, to: string): string => {
  const said = driver.linking?.may(graph, from, to);
  return said?.ok ? 'yes' : (said?.code ?? 'none');
};

test.each([
  ['s1', 'p2', 'yes'],
  ['i1', 's2', 'yes'],
  ['i2', 't1', 'yes'],
  ['i2', 'p1', 'yes'],
  ['t1', 's2', 'yes'],
  ['s2', 'p1', 'link-there'],
  ['s1', 'p1', 'link-there'],
  ['p1', 'aim', 'link-there'],
  ['p1', 'p2', 'link-primary'],
  ['p1', 's1', 'link-circle'],
  ['p1', 'i1', 'link-circle'],
  ['aim', 's1', 'link-circle'],
  ['s1', 's1', 'link-itself'],
  ['s1', 's2', 'link-level'],
  ['s2', 'i1', 'link-idea'],
  ['i1', 'i2', 'link-idea'],
  ['t1', 'p2', 'link-skips'],
  ['i1', 'aim', 'link-aim'],
  ['s2', 't1', 'link-down'],
  ['n1', 'p1', 'link-note'],
  ['i1', 'n1', 'link-note'],
  ['gone', 'p1', 'link-gone'],
])('%s may serve %s: %s', (from, to, expected) => {
  expect(verdict(from, to)).toBe(expected);
  if (expected !== 'yes') expect(driver.words.en?.[expected]).toBeTruthy();
});

test('whatever stands under a driver may serve another of that type, and nothing else', () => {
  const ids = fc.constantFrom(...elements.map(({ id }) => id));
  fc.assert(
    fc.property(ids, ids, (from, to) => {
      const [lower, upper] = [graph.get(from), graph.get(to)];
      if (!lower || !upper || verdict(from, to) !== 'yes') return;
      expect(driver.rules.fits(lower.type, upper.type)).toBe(true);
      expect(driver.rules.fits(upper.type, lower.type)).toBe(false);
    }),
  );
});
