import { expect, test } from 'vitest';
import { driver } from '../../../shared/kinds/driver/driver';
import type { Element } from '../../../shared/model/document';

const cause = (id: string, parent: string | null, more: Partial<Element> = {}): Element => ({
  id,
  diagram: 'd',
  type: parent === null ? 'category' : 'cause',
  parent,
  order: 'a0',
  text: id,
  more: {},
  ...more,
});

const received = (...branches: Element[]) =>
  (driver.receives?.(branches) ?? []).map(({ id, type, parent }) => [id, type, parent]);

test('what stands under nothing is a primary driver, and so on; what is further down stands beside the last', () => {
  expect(
    received(
      cause('time', null),
      cause('blocks', 'time'),
      cause('buses', 'blocks'),
      cause('routes', 'buses'),
      cause('budget', 'routes'),
      cause('pull-outs', 'time'),
      cause('staff', null),
    ),
  ).toEqual([
    ['time', 'primary', null],
    ['blocks', 'secondary', 'time'],
    ['buses', 'tertiary', 'blocks'],
    ['routes', 'tertiary', 'blocks'],
    ['budget', 'tertiary', 'blocks'],
    ['pull-outs', 'secondary', 'time'],
    ['staff', 'primary', null],
  ]);
});

test('one cause is a driver of its own, with its card; a category keeps its hue', () => {
  const card = { standing: 'known' as const, tags: ['ours'], note: 'seen in May', more: { hue: 4 } };
  expect(driver.receives?.([cause('a', null, card)])).toEqual([{ ...cause('a', null, card), type: 'primary' }]);
  expect(received(cause('a', 'not-chosen'))).toEqual([['a', 'primary', null]]);
});

test('what says nothing and has nothing below is not carried on', () => {
  expect(received(cause('a', null, { text: ' ' }), cause('b', null, { text: '' }), cause('c', 'b'))).toEqual([
    ['b', 'primary', null],
    ['c', 'secondary', 'b'],
  ]);
});

test('a chain deeper than the machine’s stack', () => {
  const chain = Array.from({ length: 50_000 }, (_, i) => cause(`c${i}`, i === 0 ? null : `c${i - 1}`));
  expect(driver.receives?.(chain).length).toBe(50_000);
});
