import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bounds, onScreen, placingOf } from '../../../main/shell/placing';

const side = (least: number, most: number) => fc.integer({ min: least, max: most });
const bounds = fc.record({ x: side(-5000, 5000), y: side(-5000, 5000), width: side(1, 6000), height: side(1, 6000) });
const display = fc.record({
  x: side(-4000, 4000),
  y: side(-4000, 4000),
  width: side(640, 4000),
  height: side(480, 4000),
});
const displays = fc.array(display, { minLength: 1, maxLength: 4 });

const within = (a: Bounds, b: Bounds) =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

describe('a window', () => {
  test('is always seen whole, on one screen', () => {
    fc.assert(
      fc.property(bounds, displays, (bounds, displays) => {
        const placed = onScreen(bounds, displays);
        expect(displays.some((display) => within(placed, display))).toBe(true);
        expect(placed.width).toBeLessThanOrEqual(bounds.width);
        expect(placed.height).toBeLessThanOrEqual(bounds.height);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  test('stays where it is while it is seen whole, and is moved only once', () => {
    fc.assert(
      fc.property(bounds, displays, (bounds, displays) => {
        const placed = onScreen(bounds, displays);
        expect(onScreen(placed, displays)).toEqual(placed);
        if (displays.some((display) => within(bounds, display))) expect(placed).toEqual(bounds);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('keeps its size on a screen that has room for it', () => {
    fc.assert(
      fc.property(bounds, display, (bounds, display) => {
        const placed = onScreen(bounds, [display]);
        if (bounds.width <= display.width) expect(placed.width).toBe(bounds.width);
        if (bounds.height <= display.height) expect(placed.height).toBe(bounds.height);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  const laptop = { x: 0, y: 25, width: 1440, height: 830 };
  const beside = { x: 1440, y: 0, width: 1920, height: 1080 };

  test('comes back from a screen that has been unplugged', () => {
    const there = { x: 1700, y: 100, width: 1280, height: 800 };
    expect(onScreen(there, [laptop, beside])).toEqual(there);
    expect(onScreen(there, [laptop])).toEqual({ x: 160, y: 55, width: 1280, height: 800 });
  });

  test('half on one screen and half on another goes to where most of it is', () => {
    const middle = { x: 1300, y: 100, width: 1000, height: 700 };
    expect(onScreen(middle, [laptop, beside])).toEqual({ ...middle, x: 1440 });
  });
});

describe('what was remembered of a window', () => {
  const kept = { bounds: { x: -5, y: 7, width: 900, height: 700 }, maximized: true, fullScreen: false, zoom: 1.5 };
  const first = { bounds: null, maximized: false, fullScreen: false, zoom: 0 };

  test('is read again as it was written', () => {
    expect(placingOf(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  test.each([null, [], 'wide', { zoom: 1e9, maximized: 'yes' }, { bounds: { x: 0, y: 0, width: 0 } }])(
    'is as at the first start where it makes no sense: %j',
    (json) => {
      expect(placingOf(json)).toEqual(first);
    },
  );

  test('loses only the part that makes none', () => {
    expect(placingOf({ ...kept, bounds: { x: 1e12 } })).toEqual({ ...kept, bounds: null });
  });
});
