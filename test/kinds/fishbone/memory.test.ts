import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Drawing } from '../../../shared/kinds/kind';
import { numbersFrom } from '../../random';
import { disorderOf, draw, filed, fromTheTop, placesOf, unmoved } from './drawn';
import { faultsOf, NONE } from './faults';
import { copyOf, insert, type Sketch, sample, seen, walk } from './random';

const sized = (causes: number, seed: number) => sample({ causes, categories: 5, depth: 3, seed });
const sketch = (id: string, text: string, children: Sketch[] = []): Sketch => ({ id, text, children });

const sizeOf = ({ scene }: Drawing) => Math.max(scene.width / (16 / 9), scene.height);

describe('what is remembered', () => {
  test('draws the same diagram as it was, in a hurry and after a rest, from a file or at once', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const head = sized(seed * 6, seed);
      const before = draw(head);
      for (const hurry of [true, false]) {
        expect(draw(head, { memory: before.memory, hurry })).toEqual(before);
        expect(draw(head, { memory: filed(before.memory), hurry })).toEqual(before);
      }
    }
  });

  test('holds from edit to edit: thirty causes typed one after the other never tear the picture apart', () => {
    const head = sized(4, 3);
    let drawn = draw(head);
    for (let i = 0; i < 30; i++) {
      const under = head.children[i % head.children.length];
      under?.children.push(sketch(`typed${i}`, 'One more cause that somebody types'));
      drawn = draw(head, { memory: drawn.memory, hurry: true });
      expect(faultsOf(drawn.scene)).toEqual(NONE);
    }
    const fresh = draw(head).scene;
    expect(drawn.scene.width / fresh.width).toBeLessThan(1.8);
    expect(drawn.scene.height / fresh.height).toBeLessThan(1.8);
  });

  test('leaves a far better arrangement to the pause, and takes it then', () => {
    const head = sized(40, 2);
    const few = copyOf(head);
    for (const category of few.children)
      category.children = category.children.slice(0, 1).map(({ id, text }) => sketch(id, text));
    const crowded = draw(head).memory;
    const loose = draw(few, { memory: crowded, hurry: true });
    const rested = draw(few, { memory: loose.memory });
    expect(sizeOf(rested)).toBeLessThan(0.9 * sizeOf(loose));
    expect(sizeOf(rested)).toBeCloseTo(sizeOf(draw(few)));
  });

  test('keeps every category in its half when one is put between them', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const head = sized(20, seed);
      const before = draw(head);
      head.children.splice(1 + (seed % 4), 0, sketch('between', 'A new category'));
      const after = placesOf(draw(head, { memory: before.memory, hurry: true }));
      for (const [id, { y }] of placesOf(before)) expect(Math.sign(after.get(id)?.y ?? 0)).toBe(Math.sign(y));
    }
  });

  test('shows that two neighbors among the categories have changed places, wherever they stand', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const head = sized(20, seed);
      const before = draw(head);
      const at = seed % 4;
      head.children.splice(at, 2, ...head.children.slice(at, at + 2).reverse());
      const after = draw(head, { memory: before.memory, hurry: true });
      expect(faultsOf(after.scene)).toEqual(NONE);
      expect(standing(after, head)).not.toEqual(standing(before, head));
      expect(standing(draw(head, { memory: after.memory }), head)).not.toEqual(standing(before, head));
    }
  });

  test('shows that two neighbors among the causes have changed places, wherever they stand', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const head = sized(30, seed);
      const before = draw(head);
      const causes = head.children.find(({ children }) => children.length > 1)?.children ?? [];
      const at = seed % (causes.length - 1);
      causes.splice(at, 2, ...causes.slice(at, at + 2).reverse());
      const hurried = draw(head, { memory: before.memory, hurry: true });
      for (const after of [hurried, draw(head, { memory: hurried.memory })]) {
        expect(faultsOf(after.scene)).toEqual(NONE);
        expect(disorderOf(after.scene, head)).toBe(0);
        expect(fromTheTop(after.scene, head)).not.toEqual(fromTheTop(before.scene, head));
      }
    }
  });

  test('stays in proportion when two categories change places', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const head = sized(30, seed);
      const before = draw(head);
      head.children.push(...head.children.splice(0, 2));
      const after = draw(head, { memory: before.memory, hurry: true });
      expect(faultsOf(after.scene)).toEqual(NONE);
      expect(sizeOf(after)).toBeLessThan(1.65 * sizeOf(before));
    }
  });

  test('does not move a cause for the first cause found below it, on the lower side', () => {
    const causes = [sketch('a', 'First'), sketch('b', 'Second'), sketch('c', 'Third')];
    const head = sketch('head', 'Problem', [sketch('up', 'Above'), sketch('down', 'Below', causes)]);
    const before = draw(head);
    causes[2]?.children.push(sketch('why', 'Because'));
    const after = draw(head, { memory: before.memory, hurry: true });
    for (const id of ['a', 'b', 'c']) expect(placesOf(after).get(id)).toEqual(placesOf(before).get(id));
  });
});

/** The categories of each half, from the head on. */
function standing(drawing: Drawing, head: Sketch): readonly (readonly string[])[] {
  const places = placesOf(drawing);
  return [-1, 1].map((half) =>
    head.children
      .map(({ id }) => ({ id, at: places.get(id) }))
      .filter(({ at }) => at && Math.sign(at.y) === half)
      .sort((a, b) => (b.at?.x ?? 0) - (a.at?.x ?? 0))
      .map(({ id }) => id),
  );
}

describe('what is folded away', () => {
  const foldedAt = (head: Sketch, at: number) => {
    const copy = copyOf(head);
    const able = walk(copy).filter(({ sketch, depth }) => depth > 0 && sketch.children.length > 0);
    const chosen = able[at % able.length];
    if (chosen) chosen.sketch.folded = true;
    return { copy, id: chosen?.sketch.id ?? '' };
  };

  test('is counted behind the words, as a mark that can be pressed, and drawn nowhere', () => {
    const head = sized(30, 5);
    for (let at = 0; at < 12; at++) {
      const { copy, id } = foldedAt(head, at);
      const below = walk(copy).find(({ sketch }) => sketch.id === id)?.sketch;
      const count = below ? walk(below).length - 1 : 0;
      const { scene } = draw(copy);
      const tails = scene.marks.filter(({ role }) => role === 'folded');
      expect(tails.map((mark) => [mark.id, mark.kind === 'text' && mark.lines[0]?.text])).toEqual([[id, `+${count}`]]);
      expect(scene.reading).toEqual(seen(copy));
      expect(new Set(scene.marks.flatMap((mark) => mark.id ?? []))).toEqual(new Set(seen(copy)));
      expect(faultsOf(scene)).toEqual(NONE);
    }
  });

  test('comes back to where it was, and all else with it', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const head = sized(10 + 4 * seed, seed);
      const before = draw(head);
      const { copy } = foldedAt(head, seed * 3);
      for (const hurry of [true, false]) {
        const away = draw(copy, { memory: filed(before.memory), hurry });
        expect(draw(head, { memory: filed(away.memory), hurry: true })).toEqual(before);
      }
    }
  });

  test('comes back near to where it was after others have changed meanwhile', () => {
    const shares: number[] = [];
    for (let seed = 1; seed <= 10; seed++) {
      const head = sized(10 + 4 * seed, seed);
      const before = draw(head);
      const { copy } = foldedAt(head, seed * 3);
      const away = draw(copy, { memory: before.memory });
      const next = copyOf(head);
      for (const now of [copy, next]) insert(now, numbersFrom(seed));
      const more = draw(copy, { memory: away.memory, hurry: true });
      const after = draw(next, { memory: more.memory, hurry: true });
      expect(faultsOf(after.scene)).toEqual(NONE);
      shares.push(unmoved(more, after));
    }
    shares.sort((a, b) => a - b);
    expect(shares[Math.floor(shares.length / 2)]).toBeGreaterThan(0.9);
  });
});

describe('a memory from outside', () => {
  const head = sized(30, 7);
  const plain = draw(head, { hurry: true });
  const sound = filed(plain.memory);
  const stranger = { head: 0, categories: [['n1', -1, 0, 0, 10, 10]], causes: [], aspect: 1.5, print: 1 };

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', [1, 2, 3]],
    ['an empty object', {}],
    ['another shape', { ...stranger, categories: {}, causes: {} }],
    ['numbers past all bounds', { ...stranger, categories: [['n1', -1, 0, 0, 1e300, 1e300]] }],
    ['a side that is none', { ...stranger, causes: [['n9', 'n1', 0, 5, 3]] }],
    ['a step that is none', { ...stranger, causes: [['n9', 'n1', 1, 5, 99]] }],
    ['an id that is none', { ...stranger, causes: [['__proto__', 'n1', 1, 5, 3]] }],
    ['no shape', { ...stranger, aspect: 0 }],
  ])('that is %s counts as none', (_, memory) => {
    expect(draw(head, { memory, hurry: true })).toEqual(plain);
  });

  test('that is sound and of other words is taken', () => {
    expect(draw(head, { memory: stranger, hurry: true }).memory).not.toEqual(plain.memory);
  });

  test('with mini-bones side by side at each of many whys hangs few of them so', () => {
    let below: Sketch[] = [];
    for (let i = 0; i < 400; i++) below = [sketch(`why${i}`, 'Why?', below), sketch(`leaf${i}`, 'Because')];
    const chain = sketch('head', 'Problem', [sketch('category', 'One', below)]);
    const causes = walk(chain)
      .slice(2)
      .map(({ sketch, parent }) => [sketch.id, parent?.id, -1, 1, 3, 2]);
    const memory = { ...stranger, categories: [['category', -1, 3, 0, 10, 10]], causes };
    const { scene } = draw(chain, { memory, hurry: true });
    expect(faultsOf(scene)).toEqual(NONE);
    expect(scene.width).toBeLessThan(15_000);
  });

  test('of other numbers than it was still gives a sound drawing', () => {
    const number = fc.oneof(fc.integer({ min: -2, max: 40 }), fc.integer({ min: 0, max: 10_000_000 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), number), { minLength: 1, maxLength: 12 }), (changes) => {
        const memory = filed(sound);
        for (const [list, at, value] of changes) change(memory, list, at, value);
        const { scene } = draw(head, { memory, hurry: true });
        expect(faultsOf(scene)).toEqual(NONE);
        expect(Math.max(scene.width, scene.height)).toBeLessThan(60_000);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  test('with rows that rise and fall along a chain of whys makes no bone that is ever so long', () => {
    let below: Sketch[] = [];
    for (let i = 0; i < 200; i++) below = [sketch(`why${i}`, 'Why?', below)];
    const chain = sketch('head', 'Problem', [sketch('category', 'One', below)]);
    const memory = z
      .object({ causes: z.array(z.array(z.union([z.string(), z.number()]))) })
      .loose()
      .parse(filed(draw(chain).memory));
    for (const [i, cause] of memory.causes.entries()) cause[3] = i % 2 === 0 ? 0 : 6000;
    const { scene } = draw(chain, { memory, hurry: true });
    expect(faultsOf(scene)).toEqual(NONE);
    expect(Math.max(scene.width, scene.height)).toBeLessThan(60_000);
  });

  test('of another diagram gives a sound drawing', () => {
    for (let seed = 1; seed < 10; seed++) {
      const other = draw(sized(seed * 9, seed)).memory;
      expect(faultsOf(draw(head, { memory: filed(other), hurry: true }).scene)).toEqual(NONE);
    }
  });

  test('is small: a short list for each cause', () => {
    const bytes = JSON.stringify(sound).length / walk(head).length;
    expect(bytes).toBeLessThan(40);
  });
});

/** Puts a number in the place of one that stands in some list, however deep. */
function change(memory: unknown, list: number, at: number, value: number): void {
  const lists: unknown[][] = [];
  const open: unknown[] = [memory];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next) && next.some((entry) => typeof entry === 'number')) lists.push(next);
    open.push(...Object.values(next));
  }
  const chosen = lists[list % lists.length];
  const numbers = chosen?.flatMap((entry, i) => (typeof entry === 'number' ? [i] : [])) ?? [];
  const place = numbers[at % numbers.length];
  if (chosen && place !== undefined) chosen[place] = value;
}
