import { expect, test } from 'vitest';
import { put, row } from './table';

const empty = 'Before\n<!-- figures: npm run torture -- --write -->\n<!-- /figures -->\nAfter\n';

test('what was run is written, what was not stays, and the words around are left alone', () => {
  const first = put(empty, new Map([['b', row('b', 'Two', { lost: 1 })]]));
  const second = put(first, new Map([['a', row('a', 'One', { lost: 0, 'MB more': 1.25 })]]));
  const third = put(second, new Map([['b', row('b', 'Two', { lost: 0 })]]));
  expect(third.split('\n').filter((line) => line.includes('npm run torture '))).toEqual([
    '<!-- figures: npm run torture -- --write -->',
    '| One | 0 lost, 1.3 MB more | `npm run torture a` |',
    '| Two | 0 lost | `npm run torture b` |',
  ]);
  expect(third.startsWith('Before\n')).toBe(true);
  expect(third.endsWith('\nAfter\n')).toBe(true);
  expect(() => put('nothing here', new Map())).toThrow();
});
