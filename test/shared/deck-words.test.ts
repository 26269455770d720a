import { expect, test } from 'vitest';
import { deckPage } from '../../shared/deck/deck';
import { branchOf, columnsIn } from '../../shared/deck/rows';
import { inLines, inOneLine } from '../../shared/deck/shortened';
import { fishbone } from '../../shared/kinds/fishbone/fishbone';
import { deckOf } from '../../shared/kinds/slides';
import { tableMeasure as measure } from '../../shared/layout/measure';
import type { Font } from '../../shared/layout/wrap';
import { build, type Graph } from '../../shared/model/graph';
import type { Scene } from '../../shared/scene/scene';
import { solids } from '../../shared/scene/transform';
import { graphIn } from '../kinds/after';
import { outlined } from '../workbooks';

const SIZE = { width: 1600, height: 900 };
const FONT: Font = { size: 20, line: 26, weight: 600 };
const graphOf = (outline: string) => graphIn(outlined(outline));

const page = (graph: Graph, index: number, kind = fishbone): Scene => {
  const input = { id: 'd', title: '', about: {}, measure, translate, kind, graph, size: SIZE, legend: true };
  return deckPage(input, index).scene;
};
const translate = (key: string) => key;

test.each([
  ['Japanese', '教師們每週一起看學生的作業並且討論下一步'.repeat(8)],
  ['Thai', 'ครูไม่มีเวลาเพียงพอสำหรับการวางแผน'.repeat(8)],
  ['one long word', 'Supercalifragilistic'.repeat(12)],
  ['many words', 'Some words of a problem '.repeat(20)],
])('a problem of %s ends on the slide, with a sign', (_, problem) => {
  const scene = page(graphOf(`kind: fishbone\nproblem: ${problem}\n\nOne\n  a\nTwo\n  b`), 1);
  const words = scene.marks.find(({ role }) => role === 'problem-words');
  if (words?.kind !== 'text') throw new Error('no problem');
  expect(words.lines.map(({ text }) => text).join('')).toMatch(/…$/);
  for (const { x, width } of solids(words)) {
    expect(x + width).toBeLessThanOrEqual(SIZE.width - 30);
    expect(width).toBeGreaterThan(1000);
  }
});

test('a line is cut at a space where there is one, and between letters as they are read', () => {
  expect(inOneLine(measure, 'short', 200, FONT)).toBe('short');
  expect(inOneLine(measure, 'some words and others', 200, FONT)).toMatch(/^some words( and)? …$/);
  const families = inOneLine(measure, '👩‍👩‍👧‍👦'.repeat(20), 200, FONT);
  expect(families.replace('…', '').replaceAll('👩‍👩‍👧‍👦', '')).toBe('');
});

test('no more lines than asked for, none too wide', () => {
  for (const text of ['word '.repeat(90), '教師們每週'.repeat(40), 'Longword'.repeat(50)]) {
    const { lines, widths } = inLines(measure, text, 200, FONT, 3);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
    expect(Math.max(...widths)).toBeLessThanOrEqual(200);
  }
});

test('words of many lines stay in their room beside a bone that leans', () => {
  const graph = graphOf(`kind: fishbone\nproblem: Why?\n\nOne\n  ${'a cause with many words '.repeat(30)}`);
  const [root] = graph.children(null);
  const [category] = graph.children(root?.id ?? '');
  if (!category) throw new Error('no category');
  const room = { x: 0, y: 0, width: 800, height: 1200 };
  const [column] = columnsIn({ measure }, branchOf(graph, category), [room], 20, 1) ?? [];
  const [row] = column?.rows ?? [];
  expect(row?.words.lines.length).toBeGreaterThan(6);
  expect((row?.left ?? 0) + (row?.words.width ?? 0)).toBeLessThanOrEqual(room.width);
});

test('the count of votes is as wide as it is written', () => {
  const start = graphOf('kind: fishbone\nproblem: Why?\n\nOne\n  a\nTwo\n  b');
  const voted = start.all().map((element) => (element.text === 'a' ? { ...element, votes: 11_111 } : element));
  const count = page(build(start.diagram, voted), 1).marks.find(({ role }) => role === 'votes-count');
  if (count?.kind !== 'text') throw new Error('no count');
  for (const { text, width } of count.lines) expect(width).toBe(measure.width(text, count.size, count.weight));
});

test('what all slides have in common is found once for a deck', () => {
  const names = Array.from({ length: 12 }, (_, i) => `Category ${i}\n  a cause`);
  const graph = graphOf(`kind: fishbone\nproblem: Why?\n\n${names.join('\n')}`);
  const [view] = fishbone.views;
  let asked = 0;
  const counting = { ...view, slides: (of: Graph) => view.slides?.(of).filter(() => ++asked > 0) ?? [] };
  const kind = { ...fishbone, views: [counting] satisfies typeof fishbone.views };
  const count = deckOf(graph, fishbone).length;
  for (let index = 0; index < count; index++) page(graph, index, kind);
  expect(asked).toBe(12);
});
