import { describe, expect, test } from 'vitest';
import { drawing } from '../../../shared/kinds/fishbone/drawing';
import { tableMeasure } from '../../../shared/layout/measure';
import { build } from '../../../shared/model/graph';
import type { Mark } from '../../../shared/scene/scene';
import { words } from '../../../shared/words';
import { draw, placesOf } from './drawn';
import { faultsOf, NONE } from './faults';
import { graphOf, type Sketch, sample, walk } from './random';

const sketch = (id: string, text: string, children: Sketch[] = []): Sketch => ({ id, text, children });
const find = (marks: readonly Mark[], id: string, role: string) =>
  marks.find((mark) => mark.id === id && mark.role === role);

const small = () =>
  sketch('head', 'Too few finish the course', [
    sketch('time', 'Time', [sketch('late', 'Lessons begin late', [sketch('bus', 'The bus is late')])]),
    sketch('people', 'People', [{ ...sketch('tired', 'Students are tired'), standing: 'believed' as const }]),
  ]);

describe('the drawing', () => {
  test('has the head on the right, and bones above and below in turn', () => {
    const head = sample({ causes: 30, categories: 6, depth: 3, seed: 4 });
    const drawn = draw(head);
    const places = placesOf(drawn);
    expect(places.get('n0')?.x).toBe(0);
    for (const [i, { id }] of head.children.entries()) {
      expect(Math.sign(places.get(id)?.y ?? 0)).toBe(i % 2 ? 1 : -1);
      expect(places.get(id)?.x).toBeLessThan(0);
    }
  });

  test('reads in the order of the outline', () => {
    const head = sample({ causes: 40, categories: 4, depth: 4, seed: 9 });
    expect(draw(head).scene.reading).toEqual(walk(head).map(({ sketch }) => sketch.id));
  });

  test('stands every word on its twig: below the words, under all of them', () => {
    const { marks } = draw(sample({ causes: 50, categories: 5, depth: 3, seed: 2 })).scene;
    for (const mark of marks) {
      if (mark.kind !== 'text' || mark.role !== 'cause') continue;
      const twig = find(marks, mark.id ?? '', 'twig');
      if (twig?.kind !== 'stroke') throw new Error('words without a twig');
      const xs = twig.points.map(({ x }) => x);
      const last = mark.lines.at(-1);
      const gap = (twig.points[0]?.y ?? 0) - (last?.baseline ?? 0);
      expect(gap).toBeGreaterThan(4);
      expect(gap).toBeLessThan(9);
      expect(Math.min(...xs)).toBeLessThanOrEqual(mark.x + 1);
      expect(Math.max(...xs)).toBeGreaterThanOrEqual(mark.x + Math.max(...mark.lines.map(({ width }) => width)) - 1);
    }
  });

  test('paints all strokes of causes before any words', () => {
    const { marks } = draw(sample({ causes: 20, categories: 4, depth: 3, seed: 2 })).scene;
    const firstWords = marks.findIndex(({ kind }) => kind === 'text');
    expect(marks.slice(firstWords).some(({ role }) => ['twig', 'mini', 'bone', 'spine'].includes(role))).toBe(false);
  });

  test('leaves no word alone in its line where a wider box costs nothing', () => {
    const six = ['Lessons begin late again', 'Materials arrive after the unit', 'Nobody has planned the transition'];
    const head = sketch('head', 'Too few finish the course', [
      sketch(
        'time',
        'Time',
        six.map((text, i) => sketch(`time ${i}`, text)),
      ),
      sketch(
        'people',
        'People',
        six.map((text, i) => sketch(`people ${i}`, text)),
      ),
    ]);
    const causes = draw(head).scene.marks.filter((mark) => mark.kind === 'text' && mark.role === 'cause');
    expect(causes).toHaveLength(6);
    for (const mark of causes)
      if (mark.kind === 'text' && mark.lines.length > 1)
        expect(mark.lines.map(({ text }) => text).filter((text) => !text.includes(' '))).toEqual([]);
  });

  test("gives all of a category its hue, by the category's own", () => {
    const { marks } = draw(small()).scene;
    const hues = (ids: string[]) =>
      new Set(marks.flatMap(({ id, tone }) => (id && ids.includes(id) && tone.hue ? [tone.hue] : [])));
    expect(hues(['time', 'late', 'bus'])).toEqual(new Set([1]));
    expect(hues(['people', 'tired'])).toEqual(new Set([2]));
  });

  test('shows where a cause stands by a sign before its words, and says in the legend what it means', () => {
    const { marks, legend } = draw(small()).scene;
    const sign = find(marks, 'tired', 'standing');
    const text = find(marks, 'tired', 'cause');
    if (sign?.kind !== 'icon' || text?.kind !== 'text') throw new Error('no sign');
    expect(sign.name).toBe('believed');
    expect(sign.x + sign.size).toBeLessThan(text.x);
    expect(legend).toEqual([{ icon: 'believed', says: 'standing.believed' }]);
    expect(Object.keys(words.en.common)).toContain('standing.believed');
    expect(find(marks, 'late', 'standing')).toBeUndefined();
  });

  test('sets what was set aside in the second ink', () => {
    const head = small();
    for (const { sketch } of walk(head)) if (sketch.id === 'late') sketch.standing = 'set-aside';
    const { marks } = draw(head).scene;
    expect(find(marks, 'late', 'cause')?.tone).toEqual({ part: 'ink2' });
    expect(find(marks, 'tired', 'cause')?.tone).toEqual({ part: 'ink' });
  });

  test('tells causes, whys and deeper whys apart by ink, and by their twigs without color', () => {
    const head = small();
    head.children[0]?.children[0]?.children[0]?.children.push(sketch('route', 'Its route is new'));
    const { marks } = draw(head).scene;
    const look = (id: string) => {
      const words = find(marks, id, 'cause');
      const twig = find(marks, id, 'twig');
      if (words?.kind !== 'text' || twig?.kind !== 'stroke') throw new Error('no cause');
      return [words.tone.part, twig.weight, twig.dash !== undefined];
    };
    expect(look('late')).toEqual(['ink', 1.5, false]);
    expect(look('bus')).toEqual(['ink2', 1, false]);
    expect(look('route')).toEqual(['ink2', 1, true]);
  });

  test('shows a dot for each vote, in fives, and their number; of many one dot and the number', () => {
    for (const [votes, dots] of [
      [1, 1],
      [7, 7],
      [10, 10],
      [11, 1],
    ] as const) {
      const head = small();
      for (const { sketch } of walk(head)) if (sketch.id === 'late') sketch.votes = votes;
      const { marks, legend } = draw(head).scene;
      const found = marks.filter(({ id, role }) => id === 'late' && role === 'vote');
      expect(found).toHaveLength(dots);
      const [fifth, sixth] = found.slice(4);
      if (fifth?.kind === 'box' && sixth?.kind === 'box') expect(sixth.x - fifth.x).toBeGreaterThan(1.5 * fifth.width);
      const count = find(marks, 'late', 'votes-count');
      expect(count?.kind === 'text' && count.lines[0]?.text).toBe(String(votes));
      expect(legend).toContainEqual({ icon: 'votes', says: 'mark.votes' });
    }
  });

  test('puts what is in focus on a plate like that of the head, votes and all', () => {
    const head = small();
    for (const { sketch } of walk(head)) if (sketch.id === 'late') Object.assign(sketch, { focus: true, votes: 8 });
    const { scene } = draw(head);
    const plate = find(scene.marks, 'late', 'focus');
    if (plate?.kind !== 'box') throw new Error('no plate');
    expect(plate.tone).toEqual({ part: 'head' });
    for (const mark of scene.marks) {
      if (mark.id !== 'late' || mark.kind === 'stroke' || mark === plate) continue;
      const y = mark.kind === 'text' ? (mark.lines[0]?.baseline ?? 0) : mark.y;
      expect(mark.tone).toEqual({ part: 'onHead' });
      expect(mark.x).toBeGreaterThan(plate.x);
      expect(y).toBeGreaterThan(plate.y);
      expect(y).toBeLessThan(plate.y + plate.height);
    }
    expect(scene.legend).toContainEqual({ icon: 'plate', says: 'mark.focus' });
    expect(faultsOf(scene)).toEqual(NONE);
  });

  test('of an empty diagram is a head and a spine', () => {
    const { scene } = draw(sketch('head', ''));
    expect(faultsOf(scene)).toEqual(NONE);
    expect(new Set(scene.marks.map(({ role }) => role))).toEqual(new Set(['spine', 'head', 'head-words']));
    expect(scene.width).toBeGreaterThan(200);
  });

  test('of no elements at all is one too', () => {
    const { diagram } = graphOf(small());
    const { scene } = drawing.draw({ graph: build(diagram, []), measure: tableMeasure, aspect: 1, hurry: false });
    expect(faultsOf(scene)).toEqual(NONE);
    expect(scene.marks.some(({ id }) => id !== undefined)).toBe(false);
  });

  test('gives an empty cause a twig that a hand can find', () => {
    const head = small();
    head.children[0]?.children.push(sketch('empty', ''));
    const twig = find(draw(head).scene.marks, 'empty', 'twig');
    if (twig?.kind !== 'stroke') throw new Error('no twig');
    const [a, b] = twig.points;
    expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0))).toBeGreaterThan(24);
  });

  test('leaves out what stands nowhere', () => {
    const graph = graphOf(small());
    const stray = { id: 'stray', diagram: 'd', type: 'cause', parent: null, order: 'z', text: 'Stray', more: {} };
    const drawn = drawing.draw({
      graph: build(graph.diagram, [stray, ...graph.all()]),
      measure: tableMeasure,
      aspect: 1,
      hurry: false,
    });
    expect(faultsOf(drawn.scene, { ids: graph.all().map(({ id }) => id) })).toEqual(NONE);
    expect(drawn.scene.marks.some(({ id }) => id === 'stray')).toBe(false);
  });

  test.each([Number.NaN, 0, -1, Number.POSITIVE_INFINITY, 1e-9])('is sound for a shape of %d', (aspect) => {
    expect(faultsOf(draw(small(), { aspect }).scene)).toEqual(NONE);
  });

  test('follows the shape: the wider it is, the wider the drawing, and none fills a shape better than its own', () => {
    const shapes = [0.7, 1, 16 / 9, 3];
    for (let seed = 1; seed <= 6; seed++) {
      const head = sample({ causes: 40, categories: 6, depth: 3, seed });
      const scenes = shapes.map((aspect) => draw(head, { aspect }).scene);
      const ratios = scenes.slice(1).map(({ width, height }) => width / height);
      for (const [i, ratio] of ratios.entries()) if (i > 0) expect(ratio).toBeGreaterThan(ratios[i - 1] ?? 0);
      for (const [i, aspect] of shapes.entries()) {
        const sizes = scenes.map(({ width, height }) => Math.max(width / aspect, height));
        expect(sizes[i]).toBeLessThan(1.06 * Math.min(...sizes));
      }
    }
  });
});
