import { expect, test } from 'vitest';
import { broken, wordsOf } from './bad-day';

test('a day on which something was lost is a failure, and so is one that did not count it', () => {
  const day = { atMost: { lost: 0, unopened: 0 } };
  expect(broken(day, { kills: 3, lost: 0, unopened: 0 })).toEqual([]);
  expect(broken(day, { kills: 3, lost: 1, unopened: 0 })).toEqual(['1 lost, 0 at most']);
  expect(broken(day, { kills: 3, lost: 0 })).toEqual(['NaN unopened, 0 at most']);
  expect(wordsOf({ kills: 3, 'MB more': 1.25 })).toBe('3 kills, 1.3 MB more');
});
