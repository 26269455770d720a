import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '../../../renderer/canvas/groups';
import { driftOf } from '../../../renderer/canvas/still';
import { draw } from '../../kinds/fishbone/drawn';
import { type Sketch, sample } from '../../kinds/fishbone/random';

const all = (sketch: Sketch): Sketch[] => [sketch, ...sketch.children.flatMap(all)];

test('a label whose words are as they were stays where it is, whatever is added anywhere else', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), (seed, i, j) => {
      const sketch = sample({ causes: 25, categories: 4, depth: 3, seed });
      const before = draw(sketch);
      const labels = all(sketch);
      const kept = labels[i % labels.length];
      const parent = labels[1 + (j % (labels.length - 1))];
      if (!kept || !parent || parent === kept) return;
      const parts = partsOf(before.scene, before.anchor, null);
      parent.children.push({ id: 'new', text: 'Another one with a good many words to it', children: [] });
      const after = draw(sketch, { memory: before.memory });
      const drift = driftOf(after, { x: 0, y: 0 }, parts, kept.id);
      const origin = { x: after.anchor.x - drift.x, y: after.anchor.y - drift.y };
      const then = partsOf(after.scene, origin, null).groups.find(({ id }) => id === kept.id)?.rect;
      const was = parts.groups.find(({ id }) => id === kept.id)?.rect;
      if (!then || !was) throw new Error('expected it to be drawn twice');
      const edges = [then.x - was.x, then.x + then.width - was.x - was.width];
      expect(Math.min(...edges.map(Math.abs)) < 0.02 || (edges[0] ?? 0) * (edges[1] ?? 0) < 0).toBe(true);
    }),
    { seed: 4, numRuns: 40 },
  );
});

test('what has not moved leaves the drawing where it was', () => {
  const sketch = sample({ causes: 6, categories: 2, depth: 1, seed: 3 });
  const drawing = draw(sketch);
  const parts = partsOf(drawing.scene, drawing.anchor, null);
  for (const { id } of all(sketch)) {
    expect(driftOf(drawing, { x: 0, y: 0 }, parts, id)).toEqual({ x: 0, y: 0 });
    const { x, y } = driftOf(drawing, { x: 5, y: 7 }, parts, id);
    expect([x, y].map((far) => Math.abs(far) < 0.01)).toEqual([true, true]);
  }
});
