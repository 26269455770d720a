import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineOf, workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { driver } from '../../../shared/kinds/driver/driver';
import { readMeasure, writeMeasure } from '../../../shared/kinds/driver/measure-line';
import type { Element, Id, JsonObject, Link, Workbook } from '../../../shared/model/document';
import { graphOf } from '../../../shared/model/graph';
import { onlyDiagram } from '../../workbooks';
import { anyDiagram } from './diagrams';

function opened(text: string): { workbook: Workbook; left: readonly string[] } {
  const read = workbookFromOutline(text, kinds);
  if (!read.ok) throw new Error(read.fault.code);
  return read.value;
}

function written(workbook: Workbook): string {
  const text = outlineOf(workbook, onlyDiagram(workbook), kinds);
  if (!text.ok) throw new Error(text.fault.code);
  return text.value;
}

/** All that an outline says of an element, with its ids spelled as places. */
function said(workbook: Workbook): unknown {
  const graph = graphOf(workbook, onlyDiagram(workbook));
  const all = graph?.all() ?? [];
  const tops = all.filter(
    ({ type, parent }) => type === driver.loose && graph?.get(parent ?? '')?.type === driver.root,
  );
  const loose = new Set<Id>(tops.map(({ id }) => id));
  for (const { id, parent } of all) if (loose.has(parent ?? '')) loose.add(id);
  const inOrder = [...all.filter(({ id }) => !loose.has(id)), ...all.filter(({ id }) => loose.has(id))];
  const place = new Map(inOrder.map(({ id }, i) => [id, i]));
  const card = ({ type, text, parent, standing, tags, more }: Element) => ({
    ...{ type, text, standing, tags, more: toldOf(type, more) },
    parent: place.get(parent ?? ''),
  });
  const tie = ({ type, from, to, more }: Link) => [type, place.get(from), place.get(to), more.weak === true];
  return { elements: inOrder.map(card), links: graph?.links.map(tie).map(String).sort() };
}

/** Without ids, and without what its type does not say: an idea that has been a driver has measures that nobody sees. */
function toldOf(type: string, { measures, ...more }: JsonObject): JsonObject {
  const isMeasured = driver.elements.get(type)?.fields.some(({ at }) => at === 'measures');
  if (!isMeasured || !Array.isArray(measures)) return more;
  const records = measures.flatMap((record) => {
    if (record === null || typeof record !== 'object' || Array.isArray(record)) return [];
    const { id: _, ...rest } = record;
    return Object.keys(rest).length > 0 ? [rest] : [];
  });
  return records.length > 0 ? { ...more, measures: records } : more;
}

describe.each(driver.samples)('$name', ({ outline }) => {
  test('is written as it was read, letter by letter, and nothing of it is left', () => {
    const { workbook, left } = opened(outline);
    expect(left).toEqual([]);
    expect(written(workbook)).toBe(outline);
  });
});

test('a whole diagram: types, words, tags, parts, measures, links, what is weak', () => {
  fc.assert(
    fc.property(anyDiagram, (workbook) => {
      const text = written(workbook);
      const read = opened(text);
      expect(read.left).toEqual([]);
      expect(said(read.workbook)).toEqual(said(workbook));
      expect(written(read.workbook)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('what is no record, or cannot be read, takes nothing from the measures beside it', () => {
  const { workbook } = opened('kind: driver\naim: Raise it\n\nA\n');
  const measures = [7, { name: 'a', due: [] }, null, { name: 'b' }, 'c', {}];
  const elements = new Map(
    [...workbook.elements].map(([id, element]) => [id, { ...element, more: { ...element.more, measures } }]),
  );
  expect(written({ ...workbook, elements })).toBe(
    'kind: driver\naim: Raise it\nmeasure: a\nmeasure: b\n\nA\n  measure: a\n  measure: b\n',
  );
});

const word = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom(
    '50%',
    'attendance, monthly',
    'x, every week',
    '[outcome]',
    'goal 3 due 4',
    'a "b"',
    '"',
    '\\',
    'every',
    'a\nb',
    ' x',
    '\u2028',
  ),
);
const keys = ['name', 'kind', 'baseline', 'peers', 'goal', 'unit', 'direction', 'due', 'every', 'definition'];

test('a measure: what is written of it is read again, whatever the words', () => {
  const record = fc.dictionary(
    fc.constantFrom(...keys),
    word.filter((text) => text !== ''),
    { maxKeys: 10 },
  );
  const kind = fc.constantFrom('outcome', 'process', 'balancing', undefined);
  fc.assert(
    fc.property(record, kind, (fields, known) => {
      const measure = { ...fields, ...(known && { kind: known }) };
      const line = writeMeasure(measure);
      expect(line).not.toMatch(/[\n\r]/);
      expect(readMeasure(line)).toEqual(measure);
    }),
    { numRuns: 2_000 },
  );
});

test('measures as people write them', () => {
  expect(readMeasure('attendance, monthly [process]')).toEqual({
    name: 'attendance',
    kind: 'process',
    every: 'monthly',
  });
  expect(readMeasure('9th grade GPA of 2.5 or better [outcome] baseline 50% peers 73%')).toEqual({
    name: '9th grade GPA of 2.5 or better',
    kind: 'outcome',
    baseline: '50%',
    peers: '73%',
  });
  expect(readMeasure('whatever they say')).toEqual({ name: 'whatever they say' });
  expect(readMeasure('hours [Balancing] goal less than 40')).toEqual({
    name: 'hours',
    kind: 'balancing',
    goal: 'less than 40',
  });
  expect(readMeasure('pass rate [outcome] up from 3')).toEqual({ name: 'pass rate [outcome] up from 3' });
});

test('an outline that names no kind is of the one that calls its root so', () => {
  const kindOf = (text: string) => [...opened(text).workbook.diagrams.values()].map(({ kind }) => kind);
  expect(kindOf('title: T\naim: Raise it\nmeasure: x\n\nA\n')).toEqual(['driver']);
  expect(kindOf('problem: Why?\naim: of the meeting\n  B\n')).toEqual(['fishbone']);
  expect(kindOf('A\n  B\n')).toEqual(['fishbone']);
  expect(kindOf('result: low\n  B\n')).toEqual(['fishbone']);
});

const head = 'kind: driver\ntitle: T\naim: Raise it\n\n';
const lines = (text: string) =>
  graphOf(opened(`${head}${text}`).workbook, onlyDiagram(opened(`${head}${text}`).workbook));
const types = (text: string) =>
  lines(text)
    ?.all()
    .map(({ type }) => type);

test('the third level is one of ideas, but of drivers where something stands below', () => {
  expect(types('A\n  B\n    C\n')).toEqual(['aim', 'primary', 'secondary', 'idea']);
  expect(types('A\n  B\n    C\n      D\n')).toEqual(['aim', 'primary', 'secondary', 'tertiary', 'idea']);
  expect(types('A\n  B [idea]\n')).toEqual(['aim', 'primary', 'idea']);
  expect(types('A\n  B\n    C [tertiary]\n')).toEqual(['aim', 'primary', 'secondary', 'tertiary']);
  expect(types('A\n  B\n    C\n      D\n        E\n')).toEqual([
    'aim',
    'primary',
    'secondary',
    'tertiary',
    'idea',
    'idea',
  ]);
});

test('a reference is a link to what stands under another driver, strong or weak, and by its number where words are the same', () => {
  const text = 'A\n  B\n    Same\n    Same\n  C\n    -> Same (2) [weak]\n    -> Same\n';
  const graph = lines(text);
  const [, , , first, second, c] = graph?.all() ?? [];
  const links = graph?.links.map(({ type, from, to, more }) => [type, from, to, more.weak ?? false]) ?? [];
  expect(new Set(links.map(String))).toEqual(
    new Set(
      [
        ['serves', second?.id, c?.id, true],
        ['serves', first?.id, c?.id, false],
      ].map(String),
    ),
  );
});

test('words that are too long for a reference lead to the element that was meant, though another begins alike', () => {
  const long = 'x'.repeat(450);
  const { workbook } = opened(`${head}A\n  B\n    ${long}\n    ${long}y\n  C\n    -> ${long}\n`);
  const [link] = workbook.links.values();
  const second = [...workbook.elements.values()].find(({ text }) => text === `${long}y`);
  if (!link || !second) throw new Error('no link');
  const asked = { ...workbook, links: new Map([[link.id, { ...link, from: second.id }]]) };
  const read = opened(written(asked));
  expect(read.left).toEqual([]);
  expect(said(read.workbook)).toEqual(said(asked));
});

test('what cannot be is left as it stood: gone, itself, in a circle, twice, a level skipped; nothing else is lost', () => {
  const text = [
    'A',
    '  -> nothing of the kind',
    '  -> B',
    '  B',
    '    -> A',
    '    -> B',
    '    C',
    '      -> B',
    '  D',
    '    -> C',
    '    -> C',
    '',
  ];
  const { workbook, left } = opened(`${head}${text.join('\n')}`);
  expect(left).toEqual(['-> nothing of the kind', '-> B', '-> A', '-> B', '-> B', '-> C']);
  expect([...workbook.elements.values()].map(({ text }) => text)).toEqual(['Raise it', 'A', 'B', 'C', 'D']);
  expect(workbook.links.size).toBe(1);
});
