import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { surplus } from '../../../main/files/thin';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const copy = (at: number, id = 'a', size = 1) => ({ id, at, size });
const ample = 1e12;

/** What is left, newest first, after each of these was written in turn. */
function written(times: readonly number[]): number[] {
  let left: ReturnType<typeof copy>[] = [];
  for (const at of times) {
    left = [...left, copy(at)];
    const gone = surplus(left, { id: 'a', at }, ample);
    left = left.filter((each) => !gone.includes(each));
  }
  return left.map(({ at }) => at).sort((a, b) => b - a);
}

const days = (times: readonly number[]) => [...new Set(times.map((at) => Math.floor(at / DAY)))];

describe('of one workbook', () => {
  test('the ten newest stay, and of each day before that the last', () => {
    const hourly = Array.from({ length: 24 * 60 }, (_, i) => 1_000 * DAY + i * HOUR);
    const left = written(hourly);
    expect(left.slice(0, 10)).toEqual(hourly.slice(-10).reverse());
    expect(left.slice(10)).toEqual(Array.from({ length: 29 }, (_, i) => 1_058 * DAY + 23 * HOUR - i * DAY));
  });

  test('one that rests keeps what it has', () => {
    const left = written([10 * DAY, 20 * DAY, 900 * DAY]);
    expect(left).toEqual([900 * DAY, 20 * DAY, 10 * DAY]);
  });

  test('what was written under a clock that was wrong for a while does not push out what comes after', () => {
    const future = Array.from({ length: 50 }, (_, i) => 90_000 * DAY + i);
    const left = written([...future, 20_000 * DAY, 20_000 * DAY + 1]);
    expect(left).toContain(20_000 * DAY + 1);
  });

  test('however it was written, the newest are there, and never too many', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 90 * DAY }), { maxLength: 120 }), (times) => {
        const sorted = [...times].sort((a, b) => a - b);
        const left = written(sorted);
        expect(left.slice(0, 10)).toEqual(sorted.slice(-10).reverse());
        expect(left.length).toBeLessThanOrEqual(40);
        expect(days(left)).toEqual(days(sorted.reverse()).slice(0, Math.max(30, days(left).length)));
      }),
      { seed: 11, numRuns: 100 },
    );
  });
});

describe('of all together', () => {
  test('where there is too little room, the oldest of the fullest go', () => {
    const small = [copy(1, 'small', 10), copy(2, 'small', 10)];
    const large = [copy(3, 'large', 100), copy(4, 'large', 100), copy(5, 'large', 100)];
    expect(surplus([...large, ...small], { id: 'small', at: 2 }, 220)).toEqual([large[0]]);
    expect(surplus([...large, ...small], { id: 'small', at: 2 }, 120)).toEqual([large[0], large[1]]);
  });

  test('the newest of each stays, and what has just been written', () => {
    const copies = [copy(9, 'a', 100), copy(1, 'a', 100), copy(5, 'b', 100)];
    expect(surplus(copies, { id: 'b', at: 5 }, 1)).toEqual([copies[1]]);
    expect(surplus(copies, { id: 'a', at: 1 }, 1)).toEqual([copies[0]]);
  });
});
