import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '../../../renderer/canvas/groups';
import { driftOf } from '../../../renderer/canvas/keep-in-place';
import { draw } from '../../kinds/fishbone/drawn';
import { type Sketch, sample } from '../../kinds/fishbone/random';

const all = (sketch: Sketch): Sketch[] => [sketch, ...sketch.children.flatMap(all)];

const NEAR = 24; // px, a step that loses nobody

test('a label stays where it is, or near, whatever is added anywhere else; and where all is near, so does the anchor', () => {
  let kept = 0;
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), (seed, i, j) => {
      const sketch = sample({ causes: 25, categories: 4, depth: 3, seed });
      const before = draw(sketch);
      const labels = all(sketch);
      const one = labels[i % labels.length];
      const parent = labels[1 + (j % (labels.length - 1))];
      if (!one || !parent || parent === one) return;
      const parts = partsOf(before.scene, before.anchor, null);
      parent.children.push({ id: 'new', text: 'Another one with a good many words to it', children: [] });
      const after = draw(sketch, { memory: before.memory });
      const drift = driftOf(after, { x: 0, y: 0 }, parts, one.id);
      const { x, y } = drift;
      if (x !== 0 || y !== 0) kept++;
      const origin = { x: after.anchor.x - x, y: after.anchor.y - y };
      const then = partsOf(after.scene, origin, null).groups.find(({ id }) => id === one.id)?.rect;
      const was = parts.groups.find(({ id }) => id === one.id)?.rect;
      if (!then || !was) throw new Error('expected it to be drawn twice');
      const edges = [then.x - was.x, then.x + then.width - was.x - was.width];
      expect(Math.min(...edges.map(Math.abs)) < NEAR || (edges[0] ?? 0) * (edges[1] ?? 0) < 0).toBe(true);
    }),
    { seed: 4, numRuns: 60 },
  );
  expect(kept).toBeGreaterThan(0);
});

test('what has moved no more than a step leaves the drawing where it was', () => {
  const sketch = sample({ causes: 6, categories: 2, depth: 1, seed: 3 });
  const drawing = draw(sketch);
  const parts = partsOf(drawing.scene, drawing.anchor, null);
  for (const { id } of all(sketch)) {
    expect(driftOf(drawing, { x: 0, y: 0 }, parts, id)).toEqual({ x: 0, y: 0 });
    expect(driftOf(drawing, { x: 5, y: 7 }, parts, id)).toEqual({ x: 5, y: 7 });
    const { x, y } = driftOf(drawing, { x: 50, y: 70 }, parts, id);
    expect([x, y].map((far) => Math.abs(far) < 0.01)).toEqual([true, true]);
  }
});
