import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byOrder, isOrder, orderBetween, ordersBetween } from '../../../shared/model/order';

test('there is room between any two, however often somebody inserts', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
      const orders: string[] = [];
      for (const place of places) {
        const at = place % (orders.length + 1);
        orders.splice(at, 0, orderBetween(orders[at - 1] ?? null, orders[at] ?? null));
      }
      expect([...orders].sort()).toEqual(orders);
      expect(orders.every(isOrder)).toBe(true);
      expect(new Set(orders).size).toBe(orders.length);
    }),
  );
});

test('many at once stand in a row between their neighbours', () => {
  const orders = ordersBetween('a0', 'a1', 1000);
  expect(['a0', ...orders, 'a1']).toEqual(['a0', ...orders, 'a1'].sort());
});

test.each(['', '!', 'a', 'aé', 'a1 ', 'a00', 'A', '__proto__', 'a'.repeat(500)])('%j is no order', (order) => {
  expect(isOrder(order)).toBe(false);
});

test('two with the same order are told apart by their ids, both ways round', () => {
  const a = { order: 'a0', id: 'a' };
  const b = { order: 'a0', id: 'b' };
  expect([b, a].sort(byOrder)).toEqual([a, b]);
  expect([a, b].sort(byOrder)).toEqual([a, b]);
});
