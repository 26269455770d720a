import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianOf, type Pool, pooled, poolOf } from '../../../shared/kinds/driver/layout/medians';

test('pools that are put together where their medians fall have the median of all their numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 200 }), (numbers) => {
      const pools: { pool: Pool; all: number[] }[] = [];
      for (const number of numbers) {
        let last = { pool: poolOf(number), all: [number] };
        for (let before = pools.at(-1); before; before = pools.at(-1)) {
          if (medianOf(before.pool) <= medianOf(last.pool)) break;
          last = { pool: pooled(before.pool, last.pool), all: [...before.all, ...last.all] };
          pools.pop();
        }
        pools.push(last);
      }
      for (const { pool, all } of pools) {
        const sorted = [...all].sort((a, b) => a - b);
        expect([pool.size, medianOf(pool)]).toEqual([all.length, sorted[(all.length - 1) >> 1]]);
      }
    }),
    { numRuns: 500 },
  );
});
