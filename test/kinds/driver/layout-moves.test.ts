import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentile } from '../../bench/table';
import { numbersFrom } from '../../random';
import { boxesOf, draw, filed, placesOf } from './drawn';
import { copyOf, edit, type Node, type Sketch, sample } from './random';

const someSketch = fc
  .tuple(fc.integer({ min: 8, max: 60 }), fc.integer({ min: 1, max: 1000 }))
  .map(([size, seed]) => sample(size, seed, 0));
const someMoves = fc.array(
  fc.record({ chosen: fc.nat(1000), by: fc.constantFrom(-3, -1, 1, 2), hurry: fc.boolean() }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

/** One of them up or down among its siblings. */
function moved(sketch: Sketch, chosen: number, by: number): Sketch {
  const { nodes } = sketch;
  const node = nodes[1 + (chosen % (nodes.length - 1))];
  const siblings = nodes.filter(({ parent }) => parent === node?.parent);
  const row = siblings.filter((one) => one !== node);
  if (node) row.splice(Math.max(0, siblings.indexOf(node) + by), 0, node);
  const seats = new Map(siblings.map((one, i) => [one, row[i]]));
  return { ...copyOf(sketch), nodes: nodes.map((one): Node => seats.get(one) ?? one) };
}

/** Lists of siblings, from the top of the picture down. */
function drawnOrder({ nodes }: Sketch, drawn: ReturnType<typeof draw>): readonly (readonly string[])[] {
  const places = placesOf(drawn);
  const heightOf = (id: string) => places.get(id)?.y ?? Number.NaN;
  return [...new Set(nodes.map(({ parent }) => parent))].map((parent) =>
    nodes
      .filter((one) => one.parent === parent)
      .map(({ id }) => id)
      .sort((a, b) => heightOf(a) - heightOf(b)),
  );
}

const personsOrder = ({ nodes }: Sketch): readonly (readonly string[])[] =>
  [...new Set(nodes.map(({ parent }) => parent))].map((parent) =>
    nodes.filter((one) => one.parent === parent).map(({ id }) => id),
  );

test('what is moved among its siblings stands where the outline has it, at once', () => {
  fc.assert(
    fc.property(someSketch, someMoves, (first, moves) => {
      let sketch = first;
      let drawn = draw(sketch);
      for (const { chosen, by, hurry } of moves) {
        sketch = moved(sketch, chosen, by);
        drawn = draw(sketch, { memory: filed(drawn.memory), hurry });
        expect(drawnOrder(sketch, drawn)).toEqual(personsOrder(sketch));
      }
    }),
    { seed: 6, numRuns: 50 },
  );
});

test('what is moved to another driver stands where the outline has it, with all below it', () => {
  fc.assert(
    fc.property(someSketch, fc.nat(1000), fc.nat(1000), fc.boolean(), (first, chosen, to, hurry) => {
      const before = draw(first);
      const sketch = copyOf(first);
      const lower = sketch.nodes.filter(({ type }) => type === 'secondary' || type === 'idea');
      const node = lower[chosen % lower.length];
      const upper = sketch.nodes.filter(({ type }) => type === (node?.type === 'idea' ? 'secondary' : 'primary'));
      const parent = upper[to % upper.length];
      if (!node || !parent) throw new Error('nothing to move');
      sketch.nodes = [...sketch.nodes.filter((one) => one !== node), { ...node, parent: parent.id }];
      const after = draw(sketch, { memory: filed(before.memory), hurry });
      expect(drawnOrder(sketch, after)).toEqual(personsOrder(sketch));
    }),
    { seed: 7, numRuns: 50 },
  );
});

test('what is taken away and comes back finds the picture that it left, however often', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const sketch = sample(30, seed, 0.15);
    const before = draw(sketch);
    const taken = copyOf(sketch);
    for (let i = 3; ; i += 4) {
      edit(taken, numbersFrom(seed * 7 + i), i); // with all below it
      if (taken.nodes.length < sketch.nodes.length - 3) break;
    }
    let memory = filed(before.memory);
    for (let round = 0; round < 3; round++) {
      for (const hurry of [true, false]) memory = filed(draw(taken, { memory, hurry }).memory);
      const back = draw(sketch, { memory, hurry: round < 2 });
      expect(placesOf(back)).toEqual(placesOf(before));
      memory = filed(back.memory);
    }
  }
});

/** px between boxes of a column that hang below different primary drivers, at least; and the highest band without a box. */
function roomsOf({ nodes }: Sketch, { scene }: ReturnType<typeof draw>): { least: number; blank: number } {
  const boxes = boxesOf(scene);
  const above = new Map(nodes.map(({ id, parent }) => [id, parent]));
  const isPrimary = new Set(nodes.flatMap(({ id, type }) => (type === 'primary' ? [id] : [])));
  const primaryOf = (id: string): string => (isPrimary.has(id) ? id : primaryOf(above.get(id) ?? id));
  const all = [...boxes].filter(([, { role }]) => role !== 'aim').map(([id, box]) => ({ of: primaryOf(id), ...box }));
  all.sort((a, b) => a.y - b.y);
  let [least, blank, foot] = [Number.POSITIVE_INFINITY, 0, all[0]?.y ?? 0];
  for (const [i, box] of all.entries()) {
    blank = Math.max(blank, box.y - foot);
    foot = Math.max(foot, box.y + box.height);
    const next = all.slice(i + 1).find(({ x }) => x === box.x);
    if (next && next.of !== box.of) least = Math.min(least, next.y - box.y - box.height);
  }
  return { least, blank };
}

test('after a rest no families are squeezed', () => {
  for (let seed = 1; seed <= 6; seed++) {
    const sketch = sample(28, seed, 0.1);
    const next = numbersFrom(seed);
    let { memory } = draw(sketch);
    for (let i = 0; i < 6; i++) {
      edit(sketch, next, i % 3 === 2 ? 3 : 4 * i); // two more, then one taken away with all below
      memory = draw(sketch, { memory, hurry: true }).memory;
      const rested = draw(sketch, { memory });
      expect(roomsOf(sketch, rested).least).toBeGreaterThanOrEqual(10);
      memory = rested.memory;
    }
  }
});

test('after a rest no hole is left where a primary driver was taken away', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const sketch = sample(40, seed, 0);
    const gone = new Set(['n2']); // the second of three
    for (const { id, parent } of sketch.nodes) if (gone.has(parent ?? '')) gone.add(id);
    const left = { ...sketch, nodes: sketch.nodes.filter(({ id }) => !gone.has(id)) };
    const aspect = 0.9; // so narrow a page that the picture becomes no smaller for it
    const { memory } = draw(left, { aspect, memory: draw(sketch, { aspect }).memory, hurry: true });
    expect(roomsOf(left, draw(left, { aspect, memory })).blank).toBeLessThan(100);
  }
});

test('a driver more in a small diagram, and the aim stands in the middle', () => {
  const few: Sketch = {
    nodes: [
      { id: 'aim', type: 'aim', parent: null, text: 'Increase X from A to B for W by D' },
      ...['a', 'b', 'c'].map((id) => ({ id, type: 'primary', parent: 'aim', text: '' })),
    ],
    links: [],
  };
  const { memory } = draw(few);
  for (const at of [1, 2, 4]) {
    const more = copyOf(few);
    more.nodes.splice(at, 0, { id: 'new', type: 'primary', parent: 'aim', text: '' });
    const ys = [...placesOf(draw(more, { memory, hurry: true }))].flatMap(([id, { y }]) => (id === 'aim' ? [] : [y]));
    expect(Math.abs(Math.max(...ys) + Math.min(...ys))).toBeLessThanOrEqual(1);
  }
});

test('what is drawn with many links follows the person where no more of them cross for it', () => {
  const sketch = sample(60, 5, 0.2);
  const before = draw(sketch);
  const heightIn = (drawn: typeof before, id: string) => placesOf(drawn).get(id)?.y ?? Number.NaN;
  const tied = new Set(sketch.links.flatMap(({ from, to }) => [from, to]));
  let swaps = 0;
  for (const [i, { id, parent, type }] of sketch.nodes.entries()) {
    const next = sketch.nodes.slice(i + 1).find((one) => one.parent === parent);
    if (type !== 'idea' || !next || tied.has(id) || tied.has(next.id)) continue;
    const after = draw(moved(sketch, i - 1, 1), { memory: filed(before.memory), hurry: true });
    expect(heightIn(after, next.id)).toBeLessThan(heightIn(after, id));
    swaps++;
  }
  expect(swaps).toBeGreaterThan(3);
});

test('whoever stands above or below those that change places stays where they are', () => {
  const shares: number[] = [];
  for (let seed = 1; seed <= 40; seed++) {
    const sketch = sample(40, seed, 0);
    const ideas = sketch.nodes.filter(({ type }) => type === 'idea');
    const [first, second] = ideas.flatMap((one, i) => (ideas[i + 1]?.parent === one.parent ? [one, ideas[i + 1]] : []));
    if (!first || !second) continue;
    const before = draw(sketch);
    const was = placesOf(before);
    const at = sketch.nodes.indexOf(first) - 1;
    const now = placesOf(draw(moved(sketch, at, 1), { memory: before.memory, hurry: true }));
    const others = [...was].filter(([id]) => id !== first.id && id !== second.id);
    shares.push(others.filter(([id, { y }]) => now.get(id)?.y === y).length / others.length);
  }
  expect(percentile(shares, 0.1)).toBeGreaterThanOrEqual(0.9);
});
