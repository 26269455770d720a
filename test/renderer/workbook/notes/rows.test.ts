import { expect, test } from 'vitest';
import { inRowBeside, range } from '../../../../renderer/workbook/notes/rows';

// Two wide ones above, three narrow ones below, one in a row of its own.
const boxes = [
  { left: 0, top: 0, width: 150 },
  { left: 158, top: 0, width: 150 },
  { left: 0, top: 44, width: 90 },
  { left: 98, top: 44, width: 90 },
  { left: 196, top: 44, width: 90 },
  { left: 0, top: 88, width: 60 },
];

test.each([
  [0, 1, 2],
  [1, 1, 4],
  [4, 1, 5],
  [5, -1, 2],
  [4, -1, 1],
  [1, -1, -1],
  [5, 1, -1],
] as const)('from card %i an arrow by %i leads to %i', (at, by, to) => expect(inRowBeside(boxes, at, by)).toBe(to));

test('from the card where choosing began to the one it has come to', () => {
  expect(range(['a', 'b', 'c', 'd'], 'd', 'b')).toEqual(['d', 'c', 'b']);
  expect(range(['a', 'b', 'c', 'd'], 'a', 'b')).toEqual(['a', 'b']);
  expect(range(['a', 'b'], 'b', 'gone')).toEqual(['b']);
});
