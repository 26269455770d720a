import { expect, test } from 'vitest';
import { draw } from './drawn';
import { sample, walk } from './random';
import { smallestOf, smallestOfSample } from './slide';

test.each([
  { causes: 15, categories: 4, least: 14 },
  { causes: 30, categories: 5, least: 10.5 },
  { causes: 60, categories: 6, least: 7.5 },
])('$causes causes can be read on a slide: $least pt', ({ causes, categories, least }) => {
  let sum = 0;
  for (let seed = 1; seed <= 12; seed++) sum += smallestOf(sample({ causes, categories, depth: 3, seed }));
  expect(sum / 12).toBeGreaterThanOrEqual(least);
});

test('the sample can be read on a slide with its title: 12 pt', () => {
  expect(smallestOfSample()).toBeGreaterThanOrEqual(12);
});

test('no word is cut in two that fits into a line', () => {
  for (let seed = 1; seed <= 6; seed++) {
    const head = sample({ causes: 60, categories: 6, depth: 3, seed });
    const texts = new Map(walk(head).map(({ sketch }) => [sketch.id, sketch.text]));
    for (const mark of draw(head, { aspect: 1 }).scene.marks) {
      if (mark.kind !== 'text') continue;
      const words = new Set(texts.get(mark.id ?? '')?.split(/[ -]/));
      for (const { text } of mark.lines) for (const word of text.split(/[ -]/)) if (word) expect(words).toContain(word);
    }
  }
});
