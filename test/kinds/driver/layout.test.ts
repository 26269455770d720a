import { describe, expect, test } from 'vitest';
import { drawing } from '../../../shared/kinds/driver/drawing';
import { WHOLE } from '../../../shared/kinds/driver/layout/crossings';
import { tableMeasure } from '../../../shared/layout/measure';
import { build } from '../../../shared/model/graph';
import { words } from '../../../shared/words';
import { faultsOf, NONE } from '../faults';
import { boxesOf, draw, filed, linksOf, placesOf } from './drawn';
import { costOf, edgesOf, oursOf, tornOf } from './order';
import { copyOf, graphOf, hostile, type Node, random, type Sketch, sample } from './random';
import { smallestOfSample } from './slide';

const node = (id: string, type: string, parent: string | null, rest: Partial<Node> = {}): Node => ({
  id,
  type,
  parent,
  text: `Words of ${id}`,
  ...rest,
});

const small = (): Sketch => ({
  nodes: [
    node('aim', 'aim', null),
    node('p1', 'primary', 'aim'),
    node('s1', 'secondary', 'p1'),
    node('i1', 'idea', 's1'),
    node('i2', 'idea', 's1', { more: { weak: true } }),
    node('p2', 'primary', 'aim'),
    node('s2', 'secondary', 'p2'),
    node('i3', 'idea', 's2'),
  ],
  links: [{ from: 'i2', to: 's2' }],
});

const textsOf = (sketch: Sketch, role: string) =>
  draw(sketch).scene.marks.flatMap((mark) =>
    mark.kind === 'text' && mark.role === role ? [mark.lines.map(({ text }) => text).join(' ')] : [],
  );

describe('the drawing of a driver diagram', () => {
  test('has a column for each level that is used, under its heading', () => {
    expect(textsOf(small(), 'column')).toEqual(['Aim', 'Primary drivers', 'Secondary drivers', 'Change ideas']);
    const sketch = small();
    sketch.nodes = sketch.nodes.filter(({ type }) => type !== 'idea');
    sketch.settings = { headings: { primary: 'Key drivers', secondary: 7 } };
    expect(textsOf(sketch, 'column')).toEqual(['Aim', 'Key drivers', 'Secondary drivers']);
    const xs = [...placesOf(draw(small())).values()].map(({ x }) => x);
    expect(new Set(xs).size).toBe(4);
  });

  test('leads a link into every box from each that it serves, dotted where it is weak', () => {
    const links = linksOf(draw(small()).scene);
    expect(links.map(({ id, dash }) => [id, dash !== undefined]).sort()).toEqual([
      ['i1', false],
      ['i2', true],
      ['i3', false],
      ['l0-i2-s2', false],
      ['p1', false],
      ['p2', false],
      ['s1', false],
      ['s2', false],
    ]);
  });

  test('draws links from the one box to the other, in the hue of the primary driver they come from', () => {
    for (const seed of [1, 2, 3]) {
      const sketch = sample(60, seed, 0.3);
      const { scene } = draw(sketch);
      const boxes = boxesOf(scene);
      const parents = new Map(sketch.nodes.map(({ id, parent }) => [id, parent]));
      for (const link of linksOf(scene)) {
        const tie = sketch.links.find(({ from, to }) => link.id?.endsWith(`-${from}-${to}`));
        const [from, to] = [
          boxes.get(tie?.to ?? parents.get(link.id ?? '') ?? ''),
          boxes.get(tie?.from ?? link.id ?? ''),
        ];
        const [first, last] = [link.points[0], link.points.at(-1)];
        if (!from || !to || !first || !last) throw new Error('a link from nowhere');
        expect(first.x).toBeCloseTo(from.x + from.width);
        expect(first.y).toBeCloseTo(from.y + from.height / 2);
        expect(to.x - last.x).toBeLessThan(4);
        expect(last.y).toBeGreaterThan(to.y);
        expect(last.y).toBeLessThan(to.y + to.height);
      }
    }
  });

  test('crosses no more links in the picture than their ends say', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const sketch = sample(80, seed, 0.3);
      const { crossings } = costOf(edgesOf(sketch), oursOf(sketch));
      expect(crossings).toBeGreaterThan(0);
      const drawn = faultsOf(draw(sketch).scene).crossings; // misses those right at a point of both lines
      expect(drawn).toBeLessThanOrEqual(crossings);
      expect(drawn).toBeGreaterThan(crossings / 2);
    }
  });

  test("keeps the person's order wherever there is nothing to win", () => {
    for (let seed = 1; seed <= 10; seed++) {
      const sketch = sample(150, seed, 0);
      const places = placesOf(draw(sketch));
      for (const type of ['primary', 'secondary', 'idea']) {
        const ys = sketch.nodes.filter((one) => one.type === type).map(({ id }) => places.get(id)?.y ?? 0);
        expect(ys).toEqual([...ys].sort((a, b) => a - b));
      }
    }
  });

  test('tears no family of one that crosses little: each piece has to save what it costs', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const sketch = sample(100, seed);
      const at = oursOf(sketch);
      const { crossings } = costOf(edgesOf(sketch), at);
      const given = costOf(edgesOf(sketch), orderedAs(sketch));
      expect(crossings + WHOLE * tornOf(sketch, at)).toBeLessThanOrEqual(given.crossings);
    }
    const few = small();
    expect(tornOf(few, oursOf(few))).toBe(0);
  });

  test('stands parents at the middle of their own children', () => {
    const sketch = sample(120, 4, 0);
    const places = placesOf(draw(sketch));
    for (const { id } of sketch.nodes) {
      const ys = sketch.nodes.filter(({ parent }) => parent === id).map((child) => places.get(child.id)?.y ?? 0);
      if (ys.length)
        expect(Math.abs((Math.min(...ys) + Math.max(...ys)) / 2 - (places.get(id)?.y ?? 0))).toBeLessThan(1.1);
    }
  });

  test('heads no column that is deeper than there are levels', () => {
    const sketch = small();
    sketch.nodes.push(node('deeper', 'idea', 'i3'), node('deepest', 'idea', 'deeper'));
    expect(textsOf(sketch, 'column')).toEqual(['Aim', 'Primary drivers', 'Secondary drivers', 'Change ideas']);
    sketch.settings = { measures: 'column', headings: { measures: 'How we see it' } };
    expect(textsOf(sketch, 'column')).toContain('How we see it');
  });

  test('says outcome before process before balancing below the aim, beside it, or not at all', () => {
    const measures = [
      { kind: 'balancing', name: 'homework' },
      { kind: 'process', name: 'attendance', every: 'monthly' },
      { kind: 'outcome', name: 'grades', baseline: '50', unit: '%', peers: '73%' },
    ];
    const sketch = small();
    sketch.nodes[0] = node('aim', 'aim', null, { more: { measures } });
    sketch.nodes[2] = node('s1', 'secondary', 'p1', { more: { measures } });
    sketch.nodes[3] = node('i1', 'idea', 's1', { more: { measures } }); // as a driver it had some: nobody could open them here
    expect(textsOf(sketch, 'measure')).toEqual(['grades', 'attendance, monthly', 'homework']);
    expect(textsOf(sketch, 'numbers')).toEqual(['baseline 50%, peers 73%']);
    expect(textsOf({ ...sketch, settings: { measures: 'column' } }, 'measure')).toHaveLength(6);
    expect(textsOf({ ...sketch, settings: { measures: 'none' } }, 'measure')).toEqual([]);
    const { marks, legend } = draw(sketch).scene;
    expect(marks.filter(({ role }) => role === 'measures').map(({ id }) => id)).toEqual(['s1']);
    expect(legend).toEqual([
      { icon: 'measures', says: 'mark.measures' },
      { icon: 'weak', says: 'mark.weak' }, // dotted lines
    ]);
    expect(Object.keys(words.en.common)).toEqual(expect.arrayContaining(legend.map(({ says }) => says)));
  });

  test('is laid out anew where measures move into a column of their own, or out of it', () => {
    const sketch = sample(24, 5);
    const aim = sketch.nodes[0];
    if (aim) aim.more = { measures: [{ kind: 'outcome', name: 'grades' }] };
    const apart = { ...copyOf(sketch), settings: { measures: 'column' } };
    for (const hurry of [true, false]) {
      expect(draw(apart, { memory: filed(draw(sketch).memory), hurry }).scene).toEqual(draw(apart).scene);
      expect(draw(sketch, { memory: filed(draw(apart).memory), hurry }).scene).toEqual(draw(sketch).scene);
    }
  });

  test('counts what is folded away, draws no quick notes, and is as before once all is to be seen again', () => {
    const sketch = sample(40, 3);
    const before = draw(sketch);
    const folded = copyOf(sketch);
    const at = folded.nodes.findIndex(({ type }) => type === 'secondary');
    const chosen = folded.nodes[at];
    if (!chosen) throw new Error('no driver');
    folded.nodes[at] = { ...chosen, folded: true };
    const hidden = folded.nodes.filter(({ parent }) => parent === chosen.id).length;
    folded.nodes.push(node('note', 'note', 'n0'));
    const less = draw(folded, { memory: filed(before.memory), hurry: true });
    const badge = less.scene.marks.find(({ role }) => role === 'folded');
    expect(badge).toMatchObject({ id: chosen.id, lines: [{ text: `+${hidden}` }] });
    expect(less.scene.reading).not.toContain('note');
    expect(faultsOf(less.scene)).toMatchObject({ ...NONE, crossings: expect.any(Number) });
    expect(placesOf(draw(sketch, { memory: filed(less.memory), hurry: true }))).toEqual(placesOf(before));
  });

  test('is as it was when nothing has changed, from a file or at once, and for no memory that is none', () => {
    for (let i = 0; i < 20; i++) {
      const sketch = i % 2 ? random(i) : hostile(i);
      const before = draw(sketch);
      for (const hurry of [true, false])
        expect(draw(sketch, { memory: filed(before.memory), hurry }).scene).toEqual(before.scene);
      for (const memory of [null, 7, 'x', [], { columns: [[0, -1, 'x']], places: {} }, { places: [['aim', 1e99]] }])
        expect(draw(sketch, { memory })).toEqual(before);
    }
  });

  test('of no elements is empty, and of any shape sound', () => {
    const { diagram } = graphOf(small());
    const { scene } = drawing.draw({ graph: build(diagram, []), measure: tableMeasure, aspect: 1, hurry: false });
    expect(faultsOf(scene)).toEqual(NONE);
    for (const aspect of [Number.NaN, 0, -1, Number.POSITIVE_INFINITY, 1e-9])
      expect(faultsOf(draw(small(), { aspect }).scene)).toEqual(NONE);
  });

  test('can be read on a slide: the on-track sample in 12 pt', () => {
    expect(smallestOfSample('on-track.driver')).toBeGreaterThanOrEqual(12);
  });
});

/** By column and the list's order, as a person gave it. */
function orderedAs({ nodes }: Sketch): (id: string) => { x: number; y: number } {
  const types = ['aim', 'primary', 'secondary', 'tertiary', 'idea'];
  const places = new Map(nodes.map(({ id, type }, i) => [id, { x: types.indexOf(type) * 9, y: i }]));
  return (id) => places.get(id) ?? { x: 0, y: 0 };
}
