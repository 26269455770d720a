import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partInView, sameRect } from '../../../renderer/canvas/in-view';

const offset = fc.double({ min: -50_000, max: 50_000, noNaN: true });
const zoom = fc.double({ min: 0.3, max: 4, noNaN: true });
const size = fc.record({ width: fc.integer({ min: 1, max: 4_000 }), height: fc.integer({ min: 1, max: 4_000 }) });

test('the part holds all that is in view, and not more than three times as much each way', () => {
  fc.assert(
    fc.property(offset, offset, zoom, size, (x, y, zoom, size) => {
      const part = partInView([x, y, zoom], size);
      if (!part) throw new Error('it is near');
      expect(part.x).toBeLessThanOrEqual(-x / zoom);
      expect(part.y).toBeLessThanOrEqual(-y / zoom);
      expect(part.x + part.width).toBeGreaterThanOrEqual((size.width - x) / zoom);
      expect(part.y + part.height).toBeGreaterThanOrEqual((size.height - y) / zoom);
      const longer = Math.max(size.width, size.height) / zoom;
      expect(Math.max(part.width, part.height)).toBeLessThanOrEqual(3 * longer);
    }),
  );
});

test('a small move of the view leaves it as it is', () => {
  const size = { width: 1_000, height: 700 };
  expect(sameRect(partInView([-40, -40, 1], size), partInView([-60, -50, 1], size))).toBe(true);
  expect(sameRect(partInView([-40, -40, 1], size), partInView([-640, -40, 1], size))).toBe(false);
});

test('from afar there is none', () => {
  expect(partInView([0, 0, 0.2], { width: 1_000, height: 700 })).toBe(null);
});
