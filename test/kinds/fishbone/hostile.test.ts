import { expect, test } from 'vitest';
import { draw, filed } from './drawn';
import { faultsOf, NONE } from './faults';
import { hostile, marked, type Sketch } from './random';
import { SOUND, soundnessOf } from './sound';

test('60 fishbones that nobody would make are sound, and after edits', () => {
  for (let i = 0; i < 60; i++) expect({ i, ...soundnessOf(hostile(i), i) }).toEqual({ i, ...SOUND });
});

test('they are sound with folds, votes and focus, too', () => {
  for (let i = 0; i < 60; i++) expect({ i, ...soundnessOf(marked(hostile(i), i), i) }).toEqual({ i, ...SOUND });
});

/** Each under the one before, with so many leaves beside it. */
function chain(length: number, beside: number): Sketch {
  const sketch = (id: string, children: Sketch[] = []): Sketch => ({
    id,
    text: 'Why does this happen again?',
    children,
  });
  let below: Sketch[] = [];
  for (let i = 0; i < length; i++)
    below = [sketch(`c${i}`, below), ...Array.from({ length: beside }, (_, k) => sketch(`b${i}-${k}`))];
  return sketch('head', [sketch('category', below)]);
}

test.each([
  [5000, 0],
  [1500, 1],
])('a chain of %i whys with %i beside each is drawn', (length, beside) => {
  const head = chain(length, beside);
  const { scene, memory } = draw(head);
  expect(faultsOf(scene)).toEqual(NONE);
  expect(scene.marks.filter(({ role }) => role === 'cause')).toHaveLength(length * (1 + beside));
  expect(faultsOf(draw(head, { memory: filed(memory), hurry: true }).scene)).toEqual(NONE);
});
