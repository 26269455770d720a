import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Drawing } from '../../../shared/kinds/kind';
import { draw, filed, fromTheTop } from './drawn';
import { faultsOf, NONE } from './faults';
import { copyOf, type Sketch, sample } from './random';

const fishbone = fc
  .record({ causes: fc.integer({ min: 1, max: 60 }), categories: fc.integer({ min: 1, max: 8 }), seed: fc.nat(9_999) })
  .map((asked) => sample({ ...asked, depth: 3 }));
const shape = fc.integer({ min: 8, max: 26 }).map((tenths) => tenths / 10);

test('what stands where follows from the words and what was chosen, not from the shapes that were drawn meanwhile', () => {
  fc.assert(
    fc.property(
      fishbone,
      shape,
      fc.array(shape, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      (head, first, shapes, hurry) => {
        const { memory } = draw(head, { aspect: first });
        let after: unknown = memory;
        for (const aspect of shapes) after = draw(head, { aspect, memory: filed(after), hurry }).memory;
        for (const aspect of [first, shapes.at(-1) ?? first])
          expect(draw(head, { aspect, memory: filed(after), hurry })).toEqual(draw(head, { aspect, memory }));
      },
    ),
    { numRuns: 40, seed: 3 },
  );
});

test('in every shape each cause is on the same side of its bone, each category in the same half, and the order is the same', () => {
  fc.assert(
    fc.property(fishbone, shape, shape, (head, first, other) => {
      const before = draw(head, { aspect: first });
      const after = draw(head, { aspect: other, memory: before.memory });
      expect(faultsOf(after.scene)).toEqual(NONE);
      expect(orderIn(head, after)).toEqual(orderIn(head, before));
    }),
    { numRuns: 60, seed: 4 },
  );
});

test('words that are taken back stand as they stood, in the shape that they are seen in', () => {
  const head = sample({ causes: 30, categories: 6, depth: 3, seed: 8 });
  const { memory } = draw(head, { aspect: 1.5 });
  for (const aspect of [1.5, 1.2]) {
    const seen = draw(head, { aspect, memory });
    const [category] = head.children;
    category?.children.push({ id: 'typed', text: 'One more', children: [] });
    const typed = draw(head, { aspect, memory: seen.memory, hurry: true });
    category?.children.pop();
    expect(draw(head, { aspect, memory: typed.memory, hurry: true })).toEqual(seen);
  }
});

test('a part of it, as an overview is, stands on the sides that it has in the whole', () => {
  fc.assert(
    fc.property(fishbone, shape, shape, (head, first, other) => {
      const whole = draw(head, { aspect: first });
      const part = copyOf(head);
      for (const category of part.children) for (const cause of category.children) cause.children = [];
      const after = draw(part, { aspect: other, memory: whole.memory, isPart: true });
      expect(orderIn(part, after)).toEqual(orderIn(head, whole));
    }),
    { numRuns: 30, seed: 6 },
  );
});

/** For each category its half; for each side of its bone the causes there from the top down. */
function orderIn(head: Sketch, { scene, anchor }: Drawing): unknown {
  const halfOf = (id: string) =>
    scene.marks.flatMap((mark) => (mark.kind === 'box' && mark.id === id ? [Math.sign(mark.y - anchor.y)] : []))[0];
  const sides = fromTheTop(scene, head);
  return head.children.map(({ id }, i) => ({ half: halfOf(id), sides: sides[i] }));
}
