import { expect, test } from 'vitest';
import { rightOf, toggled } from '../../../renderer/desk/right';

const looks = { details: 'selected', list: false } as const;

test('the details come with a selection, where there is room for them', () => {
  expect(rightOf({ looks, selected: false, roomy: true })).toBeNull();
  expect(rightOf({ looks, selected: true, roomy: true })).toBe('inspector');
  expect(rightOf({ looks, selected: true, roomy: false })).toBeNull();
});

test('what was asked for is there in any case', () => {
  const pinned = { details: 'always', list: false } as const;
  expect(rightOf({ looks: pinned, selected: false, roomy: false })).toBe('inspector');
  expect(rightOf({ looks: { details: 'never', list: true }, selected: false, roomy: false })).toBe('list');
});

test.each([true, false])('the key shows and hides, with and without a selection; with room: %s', (roomy) => {
  for (const selected of [true, false])
    for (const details of ['selected', 'always', 'never'] as const)
      for (const list of [true, false]) {
        const now = { looks: { details, list }, selected, roomy };
        const before = rightOf(now);
        const after = rightOf({ ...now, looks: toggled(now) });
        expect(after).toBe(before === 'inspector' ? null : 'inspector');
      }
});
