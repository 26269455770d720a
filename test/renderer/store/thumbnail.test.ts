import { expect, test } from 'vitest';
import { thumbnailOf } from '../../../renderer/store/thumbnail';
import type { Stroke } from '../../../shared/scene/scene';
import { sceneOf } from '../../shared/scene/scenes';

const stroke = (length: number): Stroke => ({
  ...{ kind: 'stroke', role: 'twig', tone: { part: 'ink' }, weight: 1 },
  points: [
    { x: 0, y: 0 },
    { x: length, y: 0 },
  ],
});
const strokesIn = (svg: string): number => svg.match(/<path/g)?.length ?? 0;

test('a small picture of a large drawing has the longest strokes, and no more than can be told apart', () => {
  const { light, dark } = thumbnailOf(sceneOf(Array.from({ length: 5_000 }, (_, i) => stroke(i + 1))));
  expect([strokesIn(light), strokesIn(dark)]).toEqual([1_500, 1_500]);
  expect(light).toContain('5000');
  expect(light).not.toMatch(/\b3000\b/);
});

test('a small picture of a small drawing has all of it', () => {
  expect(strokesIn(thumbnailOf(sceneOf([stroke(1), stroke(2)])).light)).toBe(2);
});
