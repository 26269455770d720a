import { describe, expect, test } from 'vitest';
import { percentile } from '../../bench/table';
import { numbersFrom } from '../../random';
import { inColumns, SOUND, soundnessOf, unmovedWords } from './arrangements';
import { draw, filed } from './drawn';
import { copyOf, hostile, insert, random, type Sketch, sample } from './random';

const CHOSEN = ['automatic', 'lists', 'bands'] as const;
const slow = { timeout: 120_000 };

describe.each(CHOSEN)('arranged as %s, with room around all and nothing that crosses', (arrangement) => {
  const all = (count: number, of: (i: number) => Sketch, edits: (i: number) => number) => {
    for (let i = 0; i < count; i++)
      expect({ i, ...soundnessOf(of(i), i, edits(i), arrangement) }).toEqual({ i, ...SOUND });
  };

  test('40 diagrams of 6 to 186 boxes are sound, every fourth after edits, too', slow, () => {
    const of = (i: number) => sample(6 + ((i * 37) % 181), i, (i % 4) * 0.08);
    all(40, of, (i) => (i % 4 ? 0 : 2));
  });

  test('30 diagrams of any shape with all marks are sound', slow, () => all(30, random, (i) => (i % 4 ? 0 : 1)));

  test('20 diagrams that nobody would make are sound, and after an edit', slow, () => all(20, hostile, () => 1));
});

/** pt of the smallest words in the room that a 16:9 slide has below its title. */
function pointsOn({ scene }: ReturnType<typeof draw>): number {
  return (13 * 921.6) / Math.max(scene.width, scene.height * SLIDE);
}
const SLIDE = 1843 / 944;

test.each([
  { boxes: 27, least: 12 },
  { boxes: 51, least: 9.6 },
  { boxes: 127, least: 6.4 },
])('uses the slide: $boxes boxes of uneven families in $least pt or more, on the mean of ten', ({ boxes, least }) => {
  const points = Array.from({ length: 10 }, (_, i) =>
    pointsOn(draw(sample(boxes, 300 + i), { aspect: SLIDE, arrangement: 'automatic' })),
  );
  expect(points.reduce((sum, each) => sum + each, 0) / points.length).toBeGreaterThanOrEqual(least);
});

test('keeps the columns that people know where their words are large enough', () => {
  for (let seed = 1; seed <= 10; seed++)
    expect(inColumns(draw(sample(15, seed), { arrangement: 'automatic' }))).toBe(true);
});

test('is arranged as a person chose, from the next key on', () => {
  const sketch = sample(40, 3);
  const { memory } = draw(sketch);
  for (const hurry of [true, false]) {
    const bands = draw(sketch, { memory, hurry, arrangement: 'bands' });
    expect(bands.scene).toEqual(draw(sketch, { arrangement: 'bands' }).scene);
    expect(draw(sketch, { memory: bands.memory, hurry }).scene).toEqual(draw(sketch).scene);
  }
});

test('is as it was when nothing has changed, from a file or at once', () => {
  for (let i = 0; i < 12; i++) {
    const sketch = i % 2 ? sample(20 + 9 * i, i) : random(i);
    const before = draw(sketch, { arrangement: 'automatic' });
    for (const hurry of [true, false])
      expect(draw(sketch, { memory: filed(before.memory), hurry, arrangement: 'automatic' }).scene).toEqual(
        before.scene,
      );
  }
});

test('keeps its arrangement while a person types, whatever else would be larger', () => {
  const sketch = sample(14, 5);
  let { memory } = draw(sketch, { arrangement: 'automatic' });
  for (let i = 0; i < 30; i++) {
    insert(sketch, numbersFrom(i), `more${i}`);
    const drawn = draw(sketch, { memory, hurry: true, arrangement: 'automatic' });
    expect(inColumns(drawn)).toBe(true);
    memory = drawn.memory;
  }
  expect(inColumns(draw(sketch, { memory, arrangement: 'automatic' }))).toBe(false);
});

test('says by one number at both ends what serves a second driver, and counts what is folded away', () => {
  const sketch = sample(50, 4, 0);
  const ideas = sketch.nodes.filter(({ type }) => type === 'idea');
  const drivers = sketch.nodes.filter(({ type }) => type === 'secondary');
  const [idea, driver] = [ideas[0], drivers.at(-1)];
  if (!idea || !driver) throw new Error('too few');
  sketch.links.push({ from: idea.id, to: driver.id });
  for (const arrangement of ['lists', 'bands'] as const) {
    const { marks } = draw(sketch, { arrangement }).scene;
    const numbers = marks.flatMap((mark) =>
      mark.kind === 'text' && mark.role.startsWith('also') ? [[mark.id, mark.role, mark.lines[0]?.text]] : [],
    );
    expect(numbers).toEqual([
      [idea.id, 'also-own', '1'],
      [driver.id, 'also', '1'],
    ]);
    const folded = copyOf(sketch);
    folded.nodes = folded.nodes.map((node) => (node.id === driver.id ? { ...node, folded: true } : node));
    const badge = draw(folded, { arrangement }).scene.marks.find(({ role }) => role === 'folded');
    expect(badge?.id).toBe(driver.id);
  }
});

test.each([
  { arrangement: 'lists' as const, boxes: 27 },
  { arrangement: 'lists' as const, boxes: 127 },
  { arrangement: 'bands' as const, boxes: 51 },
  { arrangement: 'bands' as const, boxes: 127 },
])('most of $boxes boxes in $arrangement stay where they are when one is added', ({ arrangement, boxes }) => {
  for (const hurry of [true, false]) {
    const shares = Array.from({ length: 20 }, (_, seed) => {
      const sketch = sample(boxes, 100 + seed);
      const before = draw(sketch, { arrangement });
      const next = copyOf(sketch);
      insert(next, numbersFrom(seed * 31 + boxes));
      return unmovedWords(before, draw(next, { memory: before.memory, hurry, arrangement }));
    });
    expect(percentile(shares, 0.5)).toBeGreaterThanOrEqual(0.75);
    expect(percentile(shares, 0.1)).toBeGreaterThanOrEqual(0.4);
  }
});
