import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldPlace } from '../../../renderer/canvas/field-place';
import { type Group, ROOM } from '../../../renderer/canvas/groups';

const room = { width: 800, height: 600, top: 72, bottom: 72 };

const boxOf = (width: number, height: number): Group => ({
  ...{
    id: 'a',
    rect: { x: 100, y: 100, width: width + 2 * ROOM, height: height + 2 * ROOM },
    words: undefined,
    boxed: true,
  },
  marks: [{ kind: 'box', role: 'aim', tone: { part: 'sheet' }, x: ROOM, y: ROOM, width, height, round: 4 }],
});

test('a field that asks stays in its box: it hides no neighbour with what it asks', () => {
  const of = fc.record({ width: fc.integer({ min: 160, max: 300 }), height: fc.integer({ min: 80, max: 200 }) });
  fc.assert(
    fc.property(of, fc.double({ min: 0.7, max: 1.5, noNaN: true }), ({ width, height }, zoom) => {
      const group = boxOf(width, height);
      const field = fieldPlace({ group, view: { x: 0, y: 0, zoom }, room, empty: true, alone: false });
      expect(field.width).toBeLessThanOrEqual(width * zoom + 16);
      expect((field.lines ?? Number.POSITIVE_INFINITY) * field.fontSize * 1.29).toBeLessThanOrEqual(height * zoom);
    }),
    { seed: 6 },
  );
});

test('all of it is asked where nothing else is drawn, and words have the lines that they need', () => {
  const view = { x: 0, y: 0, zoom: 1 };
  expect(fieldPlace({ group: boxOf(160, 30), view, room, empty: true, alone: true }).lines).toBeNull();
  expect(fieldPlace({ group: boxOf(160, 30), view, room, empty: false, alone: false }).lines).toBeNull();
});
