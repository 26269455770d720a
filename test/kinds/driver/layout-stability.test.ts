import { expect, test } from 'vitest';
import { percentile } from '../../bench/table';
import { numbersFrom } from '../../random';
import { draw, unmoved } from './drawn';
import { copyOf, insert, sample } from './random';

/** One box more, while a person types and after a rest: as docs/benchmarks.md has it, with fewer seeds. */
test.each([
  { boxes: 25, seeds: 40 },
  { boxes: 50, seeds: 40 },
  { boxes: 100, seeds: 30 },
  { boxes: 300, seeds: 16 },
])('most of $boxes boxes stay where they are when one is added', ({ boxes, seeds }) => {
  for (const hurry of [true, false]) {
    const shares = Array.from({ length: seeds }, (_, seed) => {
      const sketch = sample(boxes, 100 + seed);
      const before = draw(sketch);
      const next = copyOf(sketch);
      insert(next, numbersFrom(seed * 31 + boxes));
      return unmoved(before, draw(next, { memory: before.memory, hurry }));
    });
    expect(percentile(shares, 0.5)).toBeGreaterThanOrEqual(0.9);
    expect(percentile(shares, 0.1)).toBeGreaterThanOrEqual(0.45);
  }
});
