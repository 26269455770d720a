import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faced } from '../../../shared/scene/direction';
import type { Mark, Scene } from '../../../shared/scene/scene';
import { boundsOf, solids } from '../../../shared/scene/transform';
import { marks, sceneOf } from './scenes';

const drawing = (list: readonly Mark[]) => ({ scene: sceneOf(list), anchor: { x: 3, y: 4 } });
const words = (id: string, x: number, lines: readonly [text: string, width: number][]): Mark => ({
  kind: 'text',
  id,
  role: 'label',
  tone: { part: 'ink' },
  lines: lines.map(([text, width], i) => ({ text, width, baseline: 20 + 20 * i })),
  x,
  anchor: 'start',
  size: 14,
  weight: 400,
});
const lefts = ({ marks }: Scene) => marks.flatMap(solids).map(({ x }) => x);

test('what is led the other way covers the mirrored rectangles', () => {
  fc.assert(
    fc.property(marks, (list) => {
      const there = drawing(list);
      const turned = faced(there, 'rtl');
      for (const [i, mark] of turned.scene.marks.entries()) {
        const before = boundsOf([list[i] ?? mark]);
        const now = boundsOf([mark]);
        if (mark.kind === 'text' || mark.kind === 'icon') continue; // words align at their edge, and signs keep beside them
        expect(now.x).toBeCloseTo(there.scene.width - before.x - before.width, 6);
        expect(now).toMatchObject({ y: before.y, height: before.height });
      }
      expect(turned.anchor).toEqual({ x: there.scene.width - 3, y: 4 });
    }),
  );
});

test('the words of one label stay in its place, and in their order', () => {
  const label = [
    words('a', 10, [
      ['Long words', 80],
      ['short', 40],
    ]),
    words('a', 55, [['(3)', 20]]),
  ];
  const { scene } = faced(drawing(label), 'rtl');
  const { width } = scene;
  expect(boundsOf(scene.marks)).toEqual({ ...boundsOf(label), x: width - 90 });
  expect(lefts(scene)).toEqual(lefts(sceneOf(label)).map((left) => left - 10 + width - 90));
});

test('words from the right are aligned at the right, in either direction', () => {
  const label = [
    words('a', 10, [
      ['מים ועץ', 80],
      ['בית', 40],
    ]),
  ];
  expect(lefts(faced(drawing(label), 'ltr').scene)).toEqual([10, 50]);
  const { scene } = faced(drawing(label), 'rtl');
  expect(lefts(scene)).toEqual([scene.width - 90, scene.width - 50]);
});

test('a drawing without such words is the same object', () => {
  const there = drawing([words('a', 10, [['water', 40]])]);
  expect(faced(there, 'ltr')).toBe(there);
});
