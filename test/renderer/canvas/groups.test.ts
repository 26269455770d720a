import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../renderer/canvas/groups';
import type { Mark } from '../../../shared/scene/scene';
import { iconOf, sceneOf } from '../../shared/scene/scenes';

const marks: readonly Mark[] = [
  {
    ...{ kind: 'stroke', role: 'bone', tone: { hue: 2, part: 'line' }, id: 'a', weight: 2, weightEnd: 3, dash: [4, 3] },
    points: [
      { x: 5, y: 60 },
      { x: 30, y: 90 },
    ],
  },
  {
    ...{ kind: 'box', role: 'chip', tone: { hue: 2, part: 'fill' }, id: 'a', x: 30, y: 10, width: 80, height: 20 },
    ...{ round: 4, edge: { tone: { part: 'warn' }, weight: 2 } },
  },
  {
    ...{ kind: 'text', role: 'label', tone: { part: 'ink' }, id: 'a', x: 70, anchor: 'middle', size: 14, weight: 600 },
    lines: [{ text: 'Roads', baseline: 25, width: 40 }],
  },
  { kind: 'icon', role: 'sign', tone: { part: 'ink2' }, id: 'a', name: 'known', x: 34, y: 12, size: 14, says: 'known' },
];
const anchor = { x: 150, y: 50 };
const first = partsOf(sceneOf(marks), anchor, null);
const whole = (parts: typeof first) => [...parts.groups, ...parts.ground];

/** Each number and each word in it, as the way that leads there. */
function leaves(value: unknown, way: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...way, key]));
}

/** A copy in which what lies at the end of the way is another number or another word. */
function changed<T extends object>(value: T, way: readonly string[]): T {
  const copy = structuredClone(value);
  const place = way.slice(0, -1).reduce<object>((inner, key) => Object(Reflect.get(inner, key)), copy);
  const key = way.at(-1) ?? '';
  const old: unknown = Reflect.get(place, key);
  Reflect.set(place, key, typeof old === 'number' ? old + 1 : `${old}s`);
  return copy;
}

describe('a drawing like the one before', () => {
  test('is drawn with the same objects, also where all of it has moved with its anchor', () => {
    const by = 7.5;
    const moved = marks.map((mark): Mark => {
      if (mark.kind === 'stroke') return { ...mark, points: mark.points.map(({ x, y }) => ({ x: x + by, y: y + by })) };
      if (mark.kind !== 'text') return { ...mark, x: mark.x + by, y: mark.y + by };
      return { ...mark, x: mark.x + by, lines: mark.lines.map((line) => ({ ...line, baseline: line.baseline + by })) };
    });
    const next = partsOf(sceneOf(moved), { x: anchor.x + by, y: anchor.y + by }, first);
    expect(whole(next).every((part, i) => part === whole(first)[i])).toBe(true);
    expect(next.same).toBe(true);
  });

  const ways = marks
    .flatMap((mark, i) => leaves(mark, [String(i)]))
    .filter((way) => !['kind', 'id'].includes(way[1] ?? ''));
  test.each(ways.map((way) => [way.join('.'), way] as const))('shows what has changed: %s', (_, way) => {
    const next = partsOf(sceneOf(changed(marks, way)), anchor, first);
    expect(whole(next).every((part, i) => part === whole(first)[i])).toBe(false);
  });

  test('says where elements have come or gone', () => {
    const more = { ...iconOf('known', 10, 10), id: 'b' };
    expect(partsOf(sceneOf([...marks, more]), anchor, first).same).toBe(false);
  });
});
