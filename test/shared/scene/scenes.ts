import fc from 'fast-check';
import { tableMeasure } from '../../../shared/layout/measure';
import type { Box, Icon, IconName, Mark, Scene, Stroke, Text, Tone } from '../../../shared/scene/scene';

export const ICONS: readonly IconName[] = ['believed', 'known', 'revised', 'reframed', 'set-aside'];
export const INK: Tone = { part: 'ink' };

export const textOf = (text: string, x: number, baseline: number, size = 14): Text => ({
  kind: 'text',
  role: 'label',
  tone: INK,
  lines: [{ text, baseline, width: tableMeasure.width(text, size, 400) }],
  x,
  anchor: 'start',
  size,
  weight: 400,
});

export const boxOf = (x: number, y: number, width: number, height: number): Box => ({
  kind: 'box',
  role: 'box',
  tone: INK,
  x,
  y,
  width,
  height,
  round: 3,
});

export const strokeOf = (weight: number, ...points: readonly (readonly [number, number])[]): Stroke => ({
  kind: 'stroke',
  role: 'bone',
  tone: INK,
  points: points.map(([x, y]) => ({ x, y })),
  weight,
});

export const iconOf = (name: IconName, x: number, y: number, size = 13): Icon => ({
  kind: 'icon',
  role: 'mark',
  tone: { part: 'ink2' },
  name,
  x,
  y,
  size,
  says: name,
});

export const sceneOf = (marks: readonly Mark[], legend: readonly IconName[] = []): Scene => ({
  width: 1_000,
  height: 600,
  marks,
  reading: [],
  legend: legend.map((icon) => ({ icon, says: icon })),
});

export const hostileWords = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('</text><script>alert(1)</script>', '"&\'<>', ']]>', 'مدرسة (3)!', '👩‍👩‍👧‍👦', '\u0000\uFFFE\uD800'),
);
const place = fc.double({ min: -2_000, max: 2_000, noNaN: true });
const length = fc.double({ min: 0.1, max: 300, noNaN: true });
const tone: fc.Arbitrary<Tone> = fc
  .oneof(
    fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('line' as const, 'fill' as const, 'text' as const)),
    fc.constantFrom('sheet' as const, 'ink' as const, 'rule' as const, 'onHead' as const),
  )
  .map((one): Tone => (typeof one === 'string' ? { part: one } : { hue: one[0], part: one[1] }));

const shape: fc.Arbitrary<Mark> = fc.oneof(
  fc
    .tuple(
      hostileWords,
      hostileWords,
      place,
      place,
      length,
      fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
    )
    .map(([one, other, x, y, size, anchor]) => {
      const lines = [...textOf(one, x, y, size).lines, ...textOf(other, x, y + size * 1.3, size).lines];
      return { ...textOf(one, x, y, size), lines, anchor };
    }),
  fc.tuple(place, place, length, length, fc.boolean()).map(([x, y, width, height, edged]) => ({
    ...boxOf(x, y, width, height),
    ...(edged && { edge: { tone: INK, weight: 2 } }),
  })),
  fc
    .tuple(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 5 }), length, fc.option(length), fc.boolean())
    .map(([points, weight, end, dashed]) => ({
      ...strokeOf(weight, ...points),
      ...(end !== null && { weightEnd: end }),
      ...(dashed && { dash: [4, 2] }),
    })),
  fc.tuple(fc.constantFrom(...ICONS), place, place, length).map(([name, x, y, size]) => iconOf(name, x, y, size)),
);

/** Anything that can be drawn, with ids and roles that come back and words that mean harm. */
export const marks: fc.Arbitrary<readonly Mark[]> = fc.array(
  fc
    .tuple(
      shape,
      tone,
      fc.constantFrom('head', 'label', 'bone'),
      fc.option(fc.oneof(fc.constantFrom('a', 'b'), hostileWords)),
    )
    .map(([mark, tone, role, id]): Mark => ({ ...mark, tone, role, ...(id !== null && { id }) })),
  { maxLength: 12 },
);
