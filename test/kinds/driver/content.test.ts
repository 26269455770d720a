import { expect, test } from 'vitest';
import { listsOf } from '../../../shared/kinds/driver/layout/content';

const drawn = (name: string) => {
  const element = { id: 'a', diagram: 'd', type: 'aim', parent: null, order: 'a0', text: '' };
  const lists = listsOf({ ...element, more: { measures: [{ id: 'm', kind: 'outcome', name }] } });
  return lists[0]?.entries[0]?.name;
};

test.each([
  ['no Ds or Fs in 9th grade', 'No Ds or Fs in 9th grade'],
  ['écoles sans retard', 'Écoles sans retard'],
  ['9th grade GPA', '9th grade GPA'],
  ['iReady score', 'iReady score'],
  ['pH of the pond', 'pH of the pond'],
  ['出席', '出席'],
])('a measure “%s” begins in the picture as a line does: “%s”', (name, expected) => {
  expect(drawn(name)).toBe(expected);
});
