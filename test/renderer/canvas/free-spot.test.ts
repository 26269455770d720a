import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeSpot, HALF } from '../../../renderer/canvas/free-spot';
import { partsOf, ROOM } from '../../../renderer/canvas/groups';
import { grown, overlap } from '../../../shared/scene/transform';
import { draw } from '../../kinds/fishbone/drawn';
import { type Sketch, sample } from '../../kinds/fishbone/random';

test('a plus covers no words, at any zoom', () => {
  const wanted = fc.record({
    seed: fc.nat(),
    causes: fc.integer({ min: 1, max: 60 }),
    categories: fc.integer({ min: 1, max: 8 }),
  });
  fc.assert(
    fc.property(wanted, fc.constantFrom(0.5, 0.8, 1, 1.5), (sketch, zoom) => {
      const { scene, anchor, additions = [] } = draw(sample({ ...sketch, depth: 3 }));
      const parts = partsOf(scene, anchor, null);
      for (const addition of additions) {
        const at = freeSpot(addition, parts, zoom);
        if (!at) continue;
        const plus = grown({ ...at, width: 0, height: 0 }, HALF / zoom);
        for (const { id, rect } of parts.groups)
          if (overlap(grown(rect, -ROOM), plus)) expect(`${id} under ${addition.under}`).toBe('covered by no plus');
      }
    }),
    { seed: 5, numRuns: 40 },
  );
});

test('few causes leave room for a plus everywhere: at the spine, on each empty bone, beside each other category', () => {
  const sketch = (id: string, text: string, children: Sketch[] = []): Sketch => ({ id, text, children });
  const {
    scene,
    anchor,
    additions = [],
  } = draw(
    sketch('head', 'Too few finish the course', [
      sketch('time', 'Time', [sketch('late', 'Lessons begin late')]),
      sketch('people', 'People'),
      sketch('places', 'Places'),
    ]),
  );
  const parts = partsOf(scene, anchor, null);
  const free = additions.filter((addition) => freeSpot(addition, parts, 1));
  expect([...new Set(free.map(({ under }) => under))]).toEqual(['head', 'time', 'people', 'places']);
});
