import { describe, expect, test } from 'vitest';
import type { Mark, Scene } from '../../shared/scene/scene';
import { faultsOf, NONE } from './faults';

/** A counter that finds nothing proves nothing: each fault, put into a sound drawing, is found. */
const words = (id: string, x: number, y: number): Mark => ({
  kind: 'text',
  id,
  role: 'label',
  tone: { part: 'ink' },
  lines: [
    { text: 'two', baseline: y, width: 40 },
    { text: 'lines', baseline: y + 18, width: 60 },
  ],
  x,
  anchor: 'start',
  size: 14,
  weight: 400,
});
const box = (id: string, x: number, y: number, role = 'box'): Mark => ({
  kind: 'box',
  id,
  role,
  tone: { part: 'sheet' },
  x,
  y,
  width: 80,
  height: 60,
  round: 0,
});
const stroke = (id: string, ...points: [number, number][]): Mark => ({
  kind: 'stroke',
  id,
  role: 'link',
  tone: { part: 'ink' },
  points: points.map(([x, y]) => ({ x, y })),
  weight: 1,
});
const scene = (...marks: Mark[]): Scene => ({ width: 400, height: 300, marks, reading: ['a', 'b'], legend: [] });

const sound = [
  box('a', 20, 20),
  words('a', 30, 40),
  box('b', 200, 20),
  words('b', 210, 40),
  stroke('l', [100, 50], [200, 50]),
];

describe('faults', () => {
  test('of a sound drawing are none', () => expect(faultsOf(scene(...sound))).toEqual(NONE));

  test.each([
    ['words on words', words('c', 60, 64), { overlaps: 2 }],
    ['words twice for one element', words('b', 210, 44), { overlaps: 1 }],
    ['a box on a box', box('c', 90, 70), { overlaps: 1 }],
    ['a stroke through words and their box', stroke('c', [0, 45], [120, 45]), { throughWords: 2 }],
    ["an element's own stroke through its words", stroke('a', [0, 45], [120, 45]), { throughWords: 1 }],
    ['a stroke across another', stroke('c', [150, 0], [150, 100]), { crossings: 1 }],
    ['words past the edge', words('c', 350, 200), { outside: 1 }],
    ['a stroke past the edge', stroke('c', [300, 200], [300, 301]), { outside: 1 }],
  ])('find %s', (_, mark, found) => expect(faultsOf(scene(...sound, mark))).toEqual({ ...NONE, ...found }));

  test.each([
    ['boxes', box('c', 105, 20), { close: 1 }],
    ['words and a box of another element', words('c', 285, 40), { close: 1 }],
    ['a stroke and words of another element', stroke('c', [20, 85], [300, 85]), { close: 2 }],
  ])('find too little air between %s, where air is asked for', (_, mark, found) => {
    const few = scene(...sound.slice(0, 4), mark);
    expect(faultsOf(few)).toEqual(NONE);
    expect(faultsOf(few, { air: 6 })).toEqual({ ...NONE, ...found });
  });

  test('find a number that is none', () => {
    expect(faultsOf(scene(...sound, stroke('c', [Number.NaN, 0], [1, 1]))).notFinite).toBe(1);
  });

  test('find what was not drawn', () => {
    expect(faultsOf(scene(...sound), { ids: ['a', 'b', 'c'] })).toEqual({ ...NONE, missing: 1 });
  });

  test('are none where strokes meet at an end, or boxes stand on their ground', () => {
    const meeting = stroke('c', [150, 50], [150, 100]);
    const lane: Mark = { ...box('lane', 0, 0, 'lane'), kind: 'box', width: 400, height: 300, round: 0, x: 0, y: 0 };
    expect(faultsOf(scene(...sound, meeting, lane), { ground: ['lane'] })).toEqual(NONE);
  });
});
