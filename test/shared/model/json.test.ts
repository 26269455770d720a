import { expect, test } from 'vitest';
import { jsonObjectSchema } from '../../../shared/model/json';

const takes = (value: unknown): boolean => jsonObjectSchema.safeParse(value).success;

test('what JSON can hold is taken, whatever is inside', () => {
  for (const value of [{}, { a: null }, { a: [1, 'b', true, { c: [] }] }, Object.create(null)])
    expect(takes(value)).toBe(true);
});

test('what JSON cannot hold is not, however deep it lies', () => {
  for (const odd of [undefined, Number.NaN, Infinity, () => 0, Symbol('a'), 1n, new Date(0), new Map()])
    for (const value of [odd, { a: odd }, { a: [{ b: odd }] }]) expect(takes(value), String(odd)).toBe(false);
  for (const value of [null, [], 'words', 1]) expect(takes(value)).toBe(false);
});
