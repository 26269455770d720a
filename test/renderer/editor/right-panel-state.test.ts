import { expect, test } from 'vitest';
import { rightOf, toggled } from '../../../renderer/editor/right-panel-state';

const looks = { details: 'selected', list: false } as const;

test('the details are there where there is room for them, whatever is selected', () => {
  expect(rightOf({ looks, roomy: true })).toBe('inspector');
  expect(rightOf({ looks, roomy: false })).toBeNull();
});

test('what was asked for is there in any case', () => {
  const pinned = { details: 'always', list: false } as const;
  expect(rightOf({ looks: pinned, roomy: false })).toBe('inspector');
  expect(rightOf({ looks: { details: 'never', list: true }, roomy: false })).toBe('list');
});

test.each([true, false])('the key shows and hides, with room: %s', (roomy) => {
  for (const details of ['selected', 'always', 'never'] as const)
    for (const list of [true, false]) {
      const now = { looks: { details, list }, roomy };
      const before = rightOf(now);
      const after = rightOf({ ...now, looks: toggled(now) });
      expect(after).toBe(before === 'inspector' ? null : 'inspector');
    }
});
