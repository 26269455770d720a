import { expect, test } from 'vitest';
import { percentile } from '../../bench/table';
import { numbersFrom } from '../../random';
import { draw, unmoved } from './drawn';
import { copyOf, insert, sample } from './random';

/** One cause more, while a person types: as docs/benchmarks.md has it, with fewer seeds. */
test.each([
  { causes: 30, categories: 6, seeds: 40 },
  { causes: 120, categories: 6, seeds: 40 },
  { causes: 300, categories: 8, seeds: 20 },
])('most of $causes causes stay where they are when one is added', ({ causes, categories, seeds }) => {
  const shares = Array.from({ length: seeds }, (_, seed) => {
    const head = sample({ causes, categories, depth: 4, seed: 100 + seed });
    const before = draw(head);
    const next = copyOf(head);
    insert(next, numbersFrom(seed * 31 + causes));
    return unmoved(before, draw(next, { memory: before.memory, hurry: true }));
  });
  expect(percentile(shares, 0.5)).toBeGreaterThanOrEqual(0.95);
  expect(percentile(shares, 0.1)).toBeGreaterThanOrEqual(0.65);
});
