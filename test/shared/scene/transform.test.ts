import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOf, grown, scaled, solids, taper, touches } from '../../../shared/scene/transform';
import { boxOf, iconOf, marks, sceneOf, strokeOf, textOf } from './scenes';

test('a scaled scene covers the scaled place, and can be brought back', () => {
  const k = fc.double({ min: 0.1, max: 10, noNaN: true });
  const by = fc.double({ min: -500, max: 500, noNaN: true });
  fc.assert(
    fc.property(marks, k, by, by, (list, k, dx, dy) => {
      const before = boundsOf(list);
      const there = scaled(sceneOf(list), k, dx, dy);
      const after = boundsOf(there.marks);
      if (list.some((mark) => mark.kind !== 'text')) {
        expect(after.x).toBeCloseTo(before.x * k + dx, 4);
        expect(after.y).toBeCloseTo(before.y * k + dy, 4);
      }
      expect(after.width).toBeCloseTo(before.width * k, 4);
      expect(after.height).toBeCloseTo(before.height * k, 4);
      const back = scaled(there, 1 / k, -dx / k, -dy / k);
      expect(back.width).toBeCloseTo(1_000, 6);
      for (const [i, mark] of back.marks.entries()) {
        expect(JSON.stringify(rounded(mark))).toBe(JSON.stringify(rounded(list[i])));
      }
    }),
    { seed: 11, numRuns: 300 },
  );
});

/** All numbers to a thousandth, so that two ways of reckoning give the same. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner) =>
    typeof inner === 'number' ? Math.round(inner * 1e3) / 1e3 + 0 : inner,
  );

test('a mark touches what its shape reaches into, and nothing else', () => {
  const room = { x: 10, y: 10, width: 20, height: 20 };
  expect(touches(strokeOf(1, [0, 0], [40, 40]), room)).toBe(true);
  expect(touches(strokeOf(1, [0, 0], [9, 40]), room)).toBe(false);
  expect(touches(strokeOf(1, [0, 25], [25, 0]), room)).toBe(true);
  expect(touches(strokeOf(1, [0, 18], [18, 0]), room)).toBe(false);
  expect(touches(strokeOf(4, [0, 8.5], [40, 8.5]), room)).toBe(true);
  expect(touches(strokeOf(1, [0, 8.5], [40, 8.5]), room)).toBe(false);
  expect(touches(strokeOf(1, [20, 20]), room)).toBe(true);
  expect(touches(boxOf(0, 0, 10, 10), room)).toBe(false);
  expect(touches(boxOf(0, 0, 11, 11), room)).toBe(true);
  expect(touches(iconOf('known', 29, 29), room)).toBe(true);
  expect(touches(textOf('word', 31, 25), room)).toBe(false);
  expect(touches({ ...textOf('word', 31, 25), anchor: 'end' }, room)).toBe(true);
});

test('what a stroke touches is found by walking along it', () => {
  const at = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(fc.tuple(at, at), fc.tuple(at, at), at, at, (from, to, x, y) => {
      const room = { x, y, width: 20, height: 15 };
      const steps = Array.from({ length: 2_001 }, (_, i) => i / 2_000);
      const inside = ({ x, y, width, height }: typeof room) =>
        steps.some((t) => {
          const [px, py] = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
          return px >= x && px <= x + width && py >= y && py <= y + height;
        });
      const found = touches(strokeOf(0, from, to), room);
      if (inside(room)) expect(found).toBe(true);
      if (!inside(grown(room, 0.1))) expect(found).toBe(false);
    }),
    { seed: 12, numRuns: 300 },
  );
});

test('words cover their room by the anchor', () => {
  const word = textOf('Attendance', 100, 50);
  const width = word.lines[0]?.width ?? 0;
  const left = (anchor: 'start' | 'middle' | 'end') => solids({ ...word, anchor })[0]?.x;
  expect([left('start'), left('middle'), left('end')]).toEqual([100, 100 - width / 2, 100 - width]);
});

test('a tapering stroke is as thick at each end as it says', () => {
  const corners = taper({ ...strokeOf(2, [0, 10], [100, 10], [200, 10]), weightEnd: 8 });
  expect(corners).toHaveLength(6);
  const thick = (i: number) => Math.abs((corners[i]?.y ?? 0) - (corners[5 - i]?.y ?? 0));
  expect([thick(0), thick(1), thick(2)]).toEqual([2, 5, 8]);
});
