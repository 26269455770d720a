import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../renderer/canvas/groups';
import { barsOf, isLargeDrawing, type Merged, mergedMarks } from '../../../renderer/canvas/merged';
import { boundsOf } from '../../../shared/scene/transform';
import { draw } from '../../kinds/fishbone/drawn';
import { sample } from '../../kinds/fishbone/random';

const drawn = (causes: number, seed: number) => {
  const { scene, anchor } = draw(sample({ causes, categories: 6, depth: 4, seed }));
  return { scene, parts: partsOf(scene, anchor, null) };
};
const subpaths = (shapes: readonly { kind: string }[]): number =>
  shapes
    .filter((shape): shape is Merged => shape.kind === 'merged')
    .reduce((sum, { d }) => sum + d.split('M').length - 1, 0);

describe('a large drawing', () => {
  test('has every stroke in one of few paths', () => {
    const strokes = fc.record({ causes: fc.integer({ min: 1, max: 60 }), seed: fc.nat() });
    fc.assert(
      fc.property(strokes, ({ causes, seed }) => {
        const { ground } = drawn(causes, seed).parts;
        const marks = ground.map(({ mark }) => mark);
        const merged = mergedMarks(marks);
        const others = marks.filter(({ kind }) => kind === 'text' || kind === 'icon');
        expect(subpaths(merged)).toBe(marks.length - others.length);
        expect(merged.filter(({ kind }) => kind === 'text' || kind === 'icon')).toEqual(others);
        expect(merged.length).toBeLessThanOrEqual(30 + 2 * others.length);
      }),
      { numRuns: 20 },
    );
  });

  test('keeps what is painted over something behind it', () => {
    const tone = { part: 'ink' } as const;
    const box = { kind: 'box', role: 'a', tone, x: 0, y: 0, width: 1, height: 1, round: 0 } as const;
    const words = { kind: 'text', role: 'b', tone, lines: [], x: 0, anchor: 'start', size: 12, weight: 400 } as const;
    expect(mergedMarks([box, box, words, box]).map(({ kind }) => kind)).toEqual(['merged', 'text', 'merged']);
  });

  test('has from afar a bar or a box for each label, where the label stands', () => {
    const { groups } = drawn(40, 1).parts;
    for (const group of groups) {
      const bars = barsOf([group]);
      const { x, y, width, height } = boundsOf(bars);
      expect(bars.length).toBeGreaterThan(0);
      expect(x).toBeGreaterThanOrEqual(group.rect.x - 1);
      expect(y).toBeGreaterThanOrEqual(group.rect.y - 1);
      expect(x + width).toBeLessThanOrEqual(group.rect.x + group.rect.width + 1);
      expect(y + height).toBeLessThanOrEqual(group.rect.y + group.rect.height + 1);
    }
  });
});

test('a drawing is large that has many labels, or labels of many lines', () => {
  const [group] = drawn(1, 1).parts.groups;
  if (!group?.words) throw new Error('there is no label');
  const line = { text: 'x', baseline: 0, width: 1 };
  const long = { ...group, words: { ...group.words, lines: Array.from({ length: 100 }, () => line) } };
  expect(isLargeDrawing(Array.from({ length: 300 }, () => group))).toBe(false);
  expect(isLargeDrawing(Array.from({ length: 401 }, () => group))).toBe(true);
  expect(isLargeDrawing(Array.from({ length: 20 }, () => long))).toBe(true);
});
