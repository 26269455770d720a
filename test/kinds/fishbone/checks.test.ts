import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../shared/kinds/checks';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import type { About, Element } from '../../../shared/model/document';
import { build } from '../../../shared/model/graph';
import { graphOf, type Sketch } from './random';
import { type Sentence, sentences } from './sentences';

const sketch = (id: string, text: string, children: Sketch[] = []): Sketch => ({ id, text, children });

/** As one line of a fishbone that gives no other cause to ask anything. */
function heard({ text, as }: Sentence): string[] {
  const problem = as === 'problem' ? text : 'Half of our ninth graders fall behind in their first semester';
  const line = sketch('line', as === 'cause' ? text : 'Buses arrive after the first lesson has begun', [
    sketch('why', 'Routes were planned for another start of the day'),
  ]);
  const graph = graphOf(sketch('head', problem, [sketch('time', 'Time', [line])]));
  return findingsOf(graph, fishbone, {}).map(({ code }) => code);
}

test('of 60 sentences and more nothing is asked where a coach would not, and what is asked is what a coach would ask', () => {
  const alarms = sentences.flatMap((sentence) => {
    const wrong = heard(sentence).filter((code) => code !== sentence.expected);
    return wrong.length > 0 ? [{ text: sentence.text, wrong }] : [];
  });
  expect(sentences.length).toBeGreaterThanOrEqual(60);
  expect(alarms).toEqual([]);
});

const due = sentences.filter(({ expected }) => expected !== undefined);
const heardOf = due.filter((sentence) => heard(sentence).includes(sentence.expected ?? ''));

test('of those that a coach would ask about, at least nine in ten are found', () => {
  expect(heardOf.length / due.length).toBeGreaterThanOrEqual(0.9);
});

test('the figures in the documentation are these', () => {
  const docs = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8');
  expect(docs).toContain(
    `Of ${sentences.length} sentences, ${due.length} are ones that a coach would ask about: ${heardOf.length} are found, and nothing is asked of the other ${sentences.length - due.length}.`,
  );
});

const head = 'Half of our ninth graders fall behind in their first semester';
const why = (id: string): Sketch => sketch(`${id}-why`, `What led to ${id}`);
const found = (root: Sketch, about: About = {}) =>
  findingsOf(graphOf(root), fishbone, about).map(({ code, element }) => `${code} ${element}`);

describe('of the whole diagram is asked', () => {
  const one = (id: string, text: string, children: Sketch[] = [why(id)]) => sketch(id, text, children);
  const full = () =>
    ['a', 'b', 'c'].map((id) => sketch(id, `Category ${id}`, [one(`${id}1`, `Something about ${id}`)]));

  test('nothing where there is nothing to ask, and nothing of an empty one', () => {
    expect(found(sketch('head', head, full()))).toEqual([]);
    expect(found(sketch('head', ''))).toEqual([]);
  });

  test('why again, where no cause of a category was asked why', () => {
    const bare = sketch('bare', 'Time', [one('x', 'Blocks are short', []), one('y', 'Bells ring often', [])]);
    expect(found(sketch('head', head, [...full(), bare]))).toEqual(['why-again bare']);
    const asked = sketch('bare', 'Time', [one('x', 'Blocks are short'), one('y', 'Bells ring often', [])]);
    expect(found(sketch('head', head, [...full(), asked]))).toEqual([]);
  });

  test('what belongs into a category without causes, but not while most are empty', () => {
    expect(found(sketch('head', head, [...full(), sketch('empty', 'Place')]))).toEqual(['no-causes empty']);
    const begun = ['p', 'q', 'r'].map((id) => sketch(id, id));
    expect(found(sketch('head', head, [...full().slice(0, 2), ...begun]))).toEqual([]);
  });

  test('whether more than eight categories could be fewer', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        sketch(`k${i}`, `Kind ${i}`, [one(`k${i}-1`, `Something about kind ${i}`)]),
      );
    expect(found(sketch('head', head, many(8)))).toEqual([]);
    expect(findingsOf(graphOf(sketch('head', head, many(9))), fishbone, {})).toMatchObject([
      { code: 'many', element: 'head', params: { count: 9 } },
    ]);
  });

  test('whether the same words mean the same under two categories, of the second', () => {
    const [a, b, c] = full();
    a?.children.push(one('first', 'Schedules change without notice'));
    b?.children[0]?.children.push(one('second', 'schedules change, without notice.', []));
    const diagram = sketch(
      'head',
      head,
      [a, b, c].flatMap((each) => each ?? []),
    );
    expect(findingsOf(graphOf(diagram), fishbone, {})).toMatchObject([
      { code: 'twice', element: 'second', params: { other: 'Category a' } },
    ]);
  });

  test('whether anybody has looked, of what is in focus and not known', () => {
    const diagram = sketch('head', head, full());
    for (const category of diagram.children) for (const cause of category.children) cause.focus = true;
    const [a, b] = diagram.children.flatMap(({ children }) => children);
    if (a) a.standing = 'known';
    if (b) b.standing = 'believed';
    expect(found(diagram)).toEqual(['not-looked b1', 'not-looked c1']);
  });
});

test('what was muted for an element or in the workbook is not asked there any more', () => {
  const lines = ['Lack of training', 'Not enough time to meet', 'Hire tutors'];
  const causes = lines.map((text, i) => sketch(`c${i}`, text, [why(`c${i}`)]));
  const graph = graphOf(sketch('head', head, [sketch('a', 'Category a', causes)]));
  const codes = (elements: Iterable<Element>, about: About) =>
    findingsOf(build(graph.diagram, elements), fishbone, about).map(({ code, element }) => `${code} ${element}`);
  expect(codes(graph.all(), {})).toEqual(['solution c0', 'solution c1', 'task c2']);
  expect(codes(graph.all(), { muted: ['solution'] })).toEqual(['task c2']);
  const muted = graph.all().map((element) => (element.id === 'c1' ? { ...element, muted: ['solution'] } : element));
  expect(codes(muted, {})).toEqual(['solution c0', 'task c2']);
});

test('nothing is asked in another language about words, and nothing that is no words breaks it', () => {
  for (const text of ['教師們每週一起看學生的作業', 'Mangel an Ausbildung', '', ' ', '?!', '\u0000', 'is '.repeat(600)])
    expect(() => heard({ text, as: 'cause' })).not.toThrow();
  expect(heard({ text: '教師們每週一起看學生的作業', as: 'cause' })).toEqual([]);
  expect(heard({ text: 'لا يجد المعلمون وقتا للتخطيط', as: 'problem' })).toEqual([]);
});
