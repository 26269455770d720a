import { expect, test } from 'vitest';
import { ICON_GRID, icons } from '../../../shared/scene/icons';

const lists = Object.entries(icons);

test.each(lists)('%s stays on its grid', (_, paths) => {
  for (const { d, weight = 0 } of paths) {
    expect(d).toMatch(/^M( -?[\d.]+)+( [MLCAZ]( -?[\d.]+)*)*$/);
    for (const [command = '', ...numbers] of d.split(/(?=[MLCAZ])/).map((part) => part.trim().split(' '))) {
      const points = command === 'A' ? numbers.slice(5) : numbers;
      for (const value of points.map(Number)) {
        expect(value - weight / 2).toBeGreaterThanOrEqual(0);
        expect(value + weight / 2).toBeLessThanOrEqual(ICON_GRID);
      }
    }
  }
});

test('no two signs have the same shape', () => {
  const shapes = lists.map(([, paths]) => JSON.stringify(paths));
  expect(new Set(shapes).size).toBe(shapes.length);
});
