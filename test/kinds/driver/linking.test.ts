import fc from 'fast-check';
import { expect, test } from 'vitest';
import { driver } from '../../../shared/kinds/driver/driver';
import { allowedOf, mayBelong, waysUp } from '../../../shared/kinds/link-rules';
import type { Element, Link } from '../../../shared/model/document';
import { build } from '../../../shared/model/graph';
import { words } from '../../../shared/words';

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
  element('p3', 'primary', 'aim'),
  element('s3', 'secondary', 'p3'),
  element('i3', 'idea', 'p3'),
  element('t3', 'tertiary', 's3'),
  element('n1', 'note', 'aim'),
];
const link = (from: string, to: string): Link => ({ id: `${from}-${to}`, type: 'serves', from, to, more: {} });
const diagram = { id: 'd', kind: 'driver', title: '', order: 'a0', settings: {}, memory: {} };
const graph = build(diagram, elements, [link('s2', 'p1'), link('i1', 'p3'), link('i2', 's3')]);
const verdict = (from: string, to: string): string => {
  const said = mayBelong(graph, driver, from, to);
  return said.ok ? 'yes' : said.code;
};

test.each([
  ['s1', 'p2', 'yes'],
  ['i1', 's2', 'yes'],
  ['i2', 't1', 'yes'],
  ['i2', 'p1', 'yes'],
  ['i1', 's1', 'link-through'],
  ['i1', 'p1', 'link-through'],
  ['i2', 'p2', 'link-through'],
  ['i2', 'p3', 'link-through'],
  ['i3', 's3', 'link-past'],
  ['i3', 't3', 'link-past'],
  ['i1', 's3', 'link-past'],
  ['i2', 't3', 'link-past'],
  ['t1', 's2', 'yes'],
  ['s2', 'p1', 'link-there'],
  ['s1', 'p1', 'link-there'],
  ['p1', 'aim', 'link-there'],
  ['p1', 'p2', 'link-primary'],
  ['p1', 's1', 'link-circle'],
  ['p1', 'i1', 'link-circle'],
  ['aim', 's1', 'link-circle'],
  ['s1', 's1', 'rule.into-itself'],
  ['s1', 's2', 'link-level'],
  ['s2', 'i1', 'link-idea'],
  ['i1', 'i2', 'link-idea'],
  ['t1', 'p2', 'link-skips'],
  ['i1', 'aim', 'link-aim'],
  ['s2', 't1', 'link-down'],
  ['n1', 'p1', 'link-note'],
  ['i1', 'n1', 'link-note'],
  ['gone', 'p1', 'rule.no-link'],
])('%s may serve %s: %s', (from, to, expected) => {
  expect(verdict(from, to)).toBe(expected);
  const common: Readonly<Record<string, string>> = words.en.common;
  if (expected !== 'yes') expect(driver.words.en?.[expected] ?? common[expected]).toBeTruthy();
});

const types = ['primary', 'secondary', 'tertiary', 'idea'];
/** Under which of those before it each stands, and which links are asked for, one after the other. */
const anyTree = fc.array(fc.record({ type: fc.constantFrom(...types), under: fc.nat() }), { maxLength: 12 });
const anyPairs = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 });

test('links lead nearer to the aim, none says what others say together, and which may stand together is no matter of order', () => {
  fc.assert(
    fc.property(anyTree, anyPairs, (tree, pairs) => {
      const drawn = [element('aim', 'aim', null)];
      for (const [i, { type, under }] of tree.entries()) {
        const places = drawn.filter((each) => driver.rules.fits(type, each.type));
        const parent = places[under % places.length];
        if (parent) drawn.push(element(`e${i}`, type, parent.id));
      }
      const at = (place: number) => drawn[place % drawn.length]?.id ?? '';
      const asked = pairs.map(([from, to]) => link(at(from), at(to)));
      const bare = build(diagram, drawn);
      const kept = allowedOf(bare, driver, asked);
      expect(allowedOf(bare, driver, [...kept].reverse())).toHaveLength(kept.length);

      const level = (id: string) => ['aim', ...types].indexOf(bare.get(id)?.type ?? '');
      const below = (id: string, top: string): boolean => {
        const parent = bare.get(id)?.parent ?? null;
        return parent !== null && (parent === top || below(parent, top));
      };
      for (const { id } of drawn) {
        const serves = [bare.get(id)?.parent ?? '', ...kept.flatMap(({ from, to }) => (from === id ? [to] : []))];
        for (const each of serves) {
          if (each !== '') expect(level(each)).toBeLessThan(level(id));
          expect(serves.filter((other) => other === each || below(other, each))).toEqual([each]);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('all ways lead up to the aim, by what it stands under and by what it serves as well', () => {
  expect([...waysUp(graph, driver, 'i1')].sort()).toEqual(['aim', 'i1', 'i1-p3', 'p1', 'p3', 's1', 't1']);
  expect([...waysUp(graph, driver, 'aim')]).toEqual(['aim']);
});
