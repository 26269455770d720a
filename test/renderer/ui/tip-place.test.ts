import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tipPlace } from '../../../renderer/ui/tip-place';

const page = { width: 1000, height: 700 };
const tip = { width: 200, height: 28 };
const pin = { left: 900, top: 60, width: 28, height: 28 };

test('above its button, unless something stands there that can be pressed', () => {
  const at = { left: 500, top: 300, width: 30, height: 30 };
  expect(tipPlace(at, tip, page, [])).toEqual({ left: 415, top: 266 });
  const other = { left: 600, top: 250, width: 80, height: 36 };
  expect(tipPlace(at, tip, page, [other])).toEqual({ left: 415, top: 336 });
});

test('at the edge of the page as well, however wide it is', () => {
  const other = { left: 880, top: 8, width: 110, height: 36 };
  for (const width of [202.328125, 170.1, 99.7]) {
    const measured = Object.create({ width, height: 28 }); // as a browser's rectangle has them: not its own
    expect(tipPlace(pin, measured, page, [other]).top).toBe(94);
  }
});

test('where nothing is free it is above or beneath all the same, and to be seen', () => {
  const all = [{ left: 0, top: 0, ...page }];
  expect(tipPlace(pin, tip, page, all)).toEqual({ left: 796, top: 26 });
  expect(tipPlace({ ...pin, top: 10 }, tip, page, all)).toEqual({ left: 796, top: 44 });
});

test('it covers neither its button nor the edge of the page, wherever that is', () => {
  const where = { left: fc.integer({ min: 0, max: 970 }), top: fc.integer({ min: 0, max: 670 }) };
  const box = fc.record({
    ...where,
    width: fc.integer({ min: 24, max: 300 }),
    height: fc.integer({ min: 24, max: 60 }),
  });
  fc.assert(
    fc.property(fc.record(where), fc.array(box, { maxLength: 20 }), (corner, others) => {
      const from = { ...corner, width: 30, height: 30 };
      const { left, top } = tipPlace(from, tip, page, others);
      expect(left >= 0 && top >= 0 && left + tip.width <= page.width && top + tip.height <= page.height).toBe(true);
      const beside = left + tip.width <= from.left || left >= from.left + 30;
      expect(beside || top + tip.height <= from.top || top >= from.top + 30).toBe(true);
    }),
    { seed: 7 },
  );
});
