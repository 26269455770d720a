import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Drawing } from '../../../shared/kinds/kind';
import { tableMeasure } from '../../../shared/layout/measure';
import type { About } from '../../../shared/model/document';
import { type Page, type PageInput, pageOf } from '../../../shared/scene/page';
import type { IconName, Mark, Rect } from '../../../shared/scene/scene';
import { boundsOf, grown, solids, touches } from '../../../shared/scene/transform';
import { boxOf, ICONS, sceneOf, textOf } from './scenes';

const SIZE = { width: 1600, height: 900 };
const words: ReadonlyMap<string, string> = new Map([
  ['page.draft', 'Draft'],
  ...ICONS.map((icon): [string, string] => [icon, `This is ${icon}`]),
]);

interface Given extends Partial<PageInput> {
  cells?: readonly boolean[];
  legend?: readonly IconName[];
}

/** A drawing of labels in a grid that has the shape asked for; cells may be empty, so that corners are free. */
const grid =
  (cells: readonly boolean[], legend: readonly IconName[]) =>
  (aspect: number): Drawing => {
    const columns = Math.max(1, Math.round(Math.sqrt((cells.length * aspect) / 5)));
    const marks = cells.flatMap((full, i): Mark[] => {
      const [x, y] = [(i % columns) * 100, Math.floor(i / columns) * 20];
      return full ? [boxOf(x, y, 90, 16), textOf('Attendance', x + 2, y + 13, 12)] : [];
    });
    return { scene: sceneOf(marks, legend), memory: {}, anchor: { x: 0, y: 0 } };
  };

const full = Array.from({ length: 60 }, () => true);

const made = ({ cells = full, legend = [], ...given }: Given = {}): Page =>
  pageOf({
    id: 'd',
    title: 'Why does it persist?',
    about: { team: 'Grade 8 team', date: '2016-09' },
    measure: tableMeasure,
    translate: (key) => words.get(key) ?? key,
    size: SIZE,
    draw: grid(cells, legend),
    ...given,
  });

const of = (page: Page, ...roles: readonly string[]) => page.scene.marks.filter(({ role }) => roles.includes(role));
const said = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines.map(({ text }) => text) : [])).join(' ');
const within = (inner: Rect, outer: Rect) =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;

const titles = fc.oneof(
  fc.constantFrom('', 'Why?', 'Why does the gap persist year after year? '.repeat(3).trim(), 'x'.repeat(300)),
  fc.constantFrom('لماذا يغيب الطلاب؟', 'なぜ生徒は欠席するのか', 'why '.repeat(500).trim()),
);
const abouts: fc.Arbitrary<About> = fc.record(
  { team: titles, date: fc.constantFrom('2016-09', 'Design Day 2'), draft: fc.boolean() },
  { requiredKeys: [] },
);
const sizes = fc.oneof(
  fc.constantFrom('fit' as const, SIZE, { width: 850, height: 1100 }, { width: 3840, height: 2160 }),
  fc.record({ width: fc.integer({ min: 60, max: 4_000 }), height: fc.integer({ min: 60, max: 4_000 }) }),
);
const given = fc.record({
  title: titles,
  about: abouts,
  size: sizes,
  cells: fc.array(fc.boolean(), { maxLength: 80 }),
  legend: fc.subarray([...ICONS]),
});

test('nothing leaves the page, and nothing of the page stands on anything else', () => {
  fc.assert(
    fc.property(given, (input) => {
      const page = made(input);
      const { width, height, marks } = page.scene;
      if (input.size !== 'fit') expect({ width, height }).toEqual(input.size);
      expect(marks[0]).toMatchObject({ role: 'sheet', x: 0, y: 0, width, height });
      const [, ...others] = marks;
      if (others.length) expect(within(boundsOf(others), { x: 0, y: 0, width, height })).toBe(true);
      const groups = [['box', 'label'], ['title'], ['byline'], ['draft'], ['legend']].map((roles) =>
        of(page, ...roles),
      );
      for (const [i, group] of groups.entries()) {
        const rects = group.flatMap(solids).map((rect) => grown(rect, -0.01));
        for (const other of groups.slice(i + 1).flat()) expect(rects.some((rect) => touches(other, rect))).toBe(false);
      }
      expect(made(input)).toEqual(page);
    }),
    { seed: 21, numRuns: 200 },
  );
});

test('title, team, date and draft are on the page, whole', () => {
  const page = made({ about: { team: 'Grade 8 team', date: '2016-09', draft: true } });
  expect(said(of(page, 'title'))).toBe('Why does it persist?');
  expect(said(of(page, 'byline'))).toBe('Grade 8 team, 2016-09');
  expect(said(of(page, 'draft'))).toBe('Draft');
  const long = 'Why is it so '.repeat(60).trim();
  expect(said(of(made({ title: long }), 'title'))).toBe(long);
});

test('without title and team all the page is for the drawing', () => {
  const page = made({ title: '', about: {} });
  expect(of(page, 'title', 'byline', 'draft', 'legend')).toEqual([]);
  const { width, height } = boundsOf(of(page, 'box'));
  expect(Math.max(width / (SIZE.width - 60), height / (SIZE.height - 60))).toBeCloseTo(1, 3);
});

test('title and team take less than a tenth of a slide', () => {
  const drawing = boundsOf(of(made(), 'box'));
  expect(drawing.y).toBeLessThan(30 + 0.1 * SIZE.height);
});

test('the legend says each sign on the page once, in words', () => {
  expect(said(of(made({ legend: ['known', 'believed', 'known'] }), 'legend'))).toBe('This is known This is believed');
});

const drawn =
  (marks: readonly Mark[], legend: readonly IconName[] = []) =>
  (): Drawing => ({ scene: sceneOf(marks, legend), memory: {}, anchor: { x: 0, y: 0 } });

test('the legend stands in a corner that the drawing leaves free, and takes nothing from its words', () => {
  const corner = [boxOf(0, 0, 900, 300), boxOf(500, 290, 400, 210), textOf('Attendance', 10, 20)];
  for (const size of [SIZE, 'fit'] as const) {
    const without = made({ size, draw: drawn(corner) });
    const page = made({ size, draw: drawn(corner, ['believed']) });
    expect(of(page, 'box')).toEqual(of(without, 'box'));
    expect(page.scene.height).toBe(without.scene.height);
    expect(said(of(page, 'legend'))).toBe('This is believed');
  }
});

test('the drawing rises beside a short title where its words become larger for it', () => {
  const draw = drawn([boxOf(300, 0, 300, 600), boxOf(0, 120, 900, 300), textOf('Attendance', 310, 200)]);
  const top = (title: string) => boundsOf(of(made({ title, draw }), 'box')).y;
  expect(top('Why?')).toBeLessThan(60);
  expect(top('Why does the gap persist, and what did we think about it before we looked?')).toBeGreaterThan(70);
});

test('the smallest words are told in points on a slide', () => {
  expect(made({ size: { width: 960, height: 540 } }).smallest).toBeCloseTo(made({ size: SIZE }).smallest, 6);
  const page = made({ size: 'fit', title: '', about: {}, cells: [true] });
  expect(page.smallest).toBeCloseTo(12 * Math.min(960 / page.scene.width, 540 / page.scene.height), 6);
});
