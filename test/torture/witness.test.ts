import { expect, test } from 'vitest';
import { judge } from './witness';

const seen = { screens: ['1 a', '1 ab', '1 abc', '1 abc\n2 ', '1 abc\n2 d'] };

test('a document is judged by what was promised of it', () => {
  expect(judge(seen, 2, '1 abc')).toEqual({ found: true, lost: 0 });
  expect(judge(seen, 2, '1 abc\n2 d')).toEqual({ found: true, lost: 0 });
  expect(judge(seen, 3, '1 ab')).toEqual({ found: true, lost: 2 });
  expect(judge(seen, 2, '1 xyz')).toEqual({ found: false, lost: 0 });
});

test('the last key may have done its work unseen: a letter, a level, a piece taken back', () => {
  for (const next of ['1 abc\n2 de', '1 abc\n3 d', '1 abc\n2 d\n2 ', '1 a\n2 d'])
    expect(judge(seen, 4, next)).toEqual({ found: true, lost: 0 });
  for (const other of ['1 abc\n2 def', '1 Abc\n2 d', '1 abxc\n2 e']) expect(judge(seen, 4, other).found).toBe(false);
});
