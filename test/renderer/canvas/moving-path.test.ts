import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EASE, pathThrough, SETTLE } from '../../../renderer/canvas/moving-path';
import { sourcesIn } from '../../shared/walls';
import { stylesIn } from '../styles';

test('lines take as long and move as labels do', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8');
  expect(tokens).toContain(`--settle: ${SETTLE}ms;`);
  expect(tokens).toContain(`--ease: ${EASE};`);
});

test('a path is written with two decimals, and closed where it is a shape', () => {
  const points = [
    { x: 0.123, y: -1 },
    { x: 2, y: 3.999 },
  ];
  expect(pathThrough(points, false)).toBe('M0.12 -1L2 4');
  expect(pathThrough(points, true)).toBe('M0.12 -1L2 4Z');
});

// WebKit knows `d` as an attribute only: set as a property, by a style or a transition, the line is not drawn there.
const AS_PROPERTY = [
  /\bpath\(["'`]?M/,
  /["'`]path\(/,
  /(?:^|[\s;{])d\s*:\s*["'`]?path\(/m,
  /transition[^;]*[\s:,]d[\s,;]/,
];

test.each(['style={{ d: `path("M0 0")` }}', '.mark-line { transition: d 250ms; }', '.a {\n  d: path("M0 0");\n}'])(
  'the geometry of a line in a style is seen: %s',
  (text) => expect(AS_PROPERTY.some((each) => each.test(text))).toBe(true),
);

test('no line has its geometry from a style', () => {
  const all = [...sourcesIn(['renderer']).map(({ path, code }) => ({ path, text: code })), ...stylesIn('renderer')];
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter(({ text }) => AS_PROPERTY.some((each) => each.test(text))).map(({ path }) => path)).toEqual([]);
});
