import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../renderer/canvas/groups';
import { type Stop, type Trail, type Way, walked } from '../../../renderer/canvas/walk';
import { draw } from '../../kinds/fishbone/drawn';
import { sample } from '../../kinds/fishbone/random';

const WAYS = ['left', 'right', 'up', 'down'] as const;
const BACK = { left: 'right', right: 'left', up: 'down', down: 'up' } as const;

const stopsOf = (places: readonly (readonly [number, number])[], width: number): Stop[] =>
  [...new Map(places.map((place) => [place.join(), place])).values()].map(([x, y], i) => ({
    id: `n${i}`,
    rect: { x, y, width, height: 20 },
  }));

/** Labels anywhere, and in rows and columns, where many are equally near. */
const places = fc
  .constantFrom(2000, 6)
  .chain((most) => fc.array(fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))));
const some = fc.tuple(places, fc.integer({ min: 1, max: 200 })).map(([list, width]) => stopsOf(list, width));

/** Labels as they are drawn. */
const drawn = fc
  .record({ seed: fc.nat(), causes: fc.integer({ min: 0, max: 60 }), categories: fc.integer({ min: 1, max: 8 }) })
  .map((wanted): readonly Stop[] => {
    const { scene, anchor } = draw(sample({ ...wanted, depth: 4 }));
    return partsOf(scene, anchor, null).groups;
  });

/** All that a person comes to from here who remembers nothing but the last step, as the page does. */
function reached(stops: readonly Stop[], from: string): Set<string> {
  const seen = new Set<string>();
  const open: { at: string; trail: Trail | null }[] = [{ at: from, trail: null }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { at, trail } = next;
    const key = trail ? `${at} ${trail.from} ${trail.way}` : at;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const way of WAYS) {
      const to = walked(stops, at, way, trail);
      if (to !== undefined) open.push({ at: to, trail: { from: at, way, to } });
    }
  }
  return new Set([...seen].map((key) => key.split(' ')[0] ?? ''));
}

describe('arrows in the drawing', () => {
  for (const [name, labels, numRuns] of [
    ['wherever labels stand', some, 300],
    ['in a fishbone', drawn, 40],
  ] as const) {
    test(`every label is reached from every other, ${name}`, () => {
      fc.assert(
        fc.property(labels, fc.nat(), (stops, i) => {
          const from = stops[i % stops.length];
          if (from) expect(reached(stops, from.id).size).toBe(stops.length);
        }),
        { seed: 4, numRuns },
      );
    });

    test(`there and back again, ${name}`, () => {
      fc.assert(
        fc.property(labels, fc.constantFrom(...WAYS), (stops, way: Way) => {
          for (const { id } of stops) {
            const to = walked(stops, id, way);
            if (to !== undefined) expect(walked(stops, to, BACK[way], { from: id, way, to })).toBe(id);
          }
        }),
        { seed: 4, numRuns },
      );
    });
  }

  test('an arrow never leads the other way', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...WAYS), (stops, way) => {
        for (const from of stops) {
          const to = stops.find(({ id }) => id === walked(stops, from.id, way));
          if (!to) continue;
          const [dx, dy] = [to.rect.x - from.rect.x, to.rect.y - from.rect.y];
          expect({ left: -dx, right: dx, up: -dy, down: dy }[way]).toBeGreaterThan(0);
        }
      }),
      { seed: 4 },
    );
  });

  test('along a row and down a column, one after the other', () => {
    const row = stopsOf(
      [1, 2, 3, 4].map((i) => [i * 150, 0] as const),
      100,
    );
    expect(row.slice(0, -1).map(({ id }) => walked(row, id, 'right'))).toEqual(row.slice(1).map(({ id }) => id));
    const column = stopsOf(
      [1, 2, 3, 4].map((i) => [(i % 2) * 30, i * 40] as const),
      100,
    );
    expect(column.slice(0, -1).map(({ id }) => walked(column, id, 'down'))).toEqual(
      column.slice(1).map(({ id }) => id),
    );
  });
});
