import { expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/file/read';
import { newReport } from '../../../shared/file/report';
import { versioned } from '../../../shared/file/version';
import { writeWorkbook } from '../../../shared/file/write';
import { kinds } from '../../../shared/kinds';
import type { Json, JsonObject } from '../../../shared/model/json';
import { CURRENT, type Migration, migrate, migrations } from '../../../shared/model/migrations';
import { fixture, fixtures } from '../../fixtures';

const oldest = fixture('format-1.0.throughline');

function open(text: string) {
  const read = readWorkbook(text, kinds);
  if (!read.ok) throw new Error(read.fault.code);
  return read.value;
}

/** The oldest file as if another version had written it. */
const as = (version: Json, rest: JsonObject = {}): string =>
  JSON.stringify({ ...JSON.parse(oldest), format: { name: 'throughline', version }, ...rest });

test('there is a file of every version, and each is read without loss', () => {
  const files = fixtures().filter((name) => name.startsWith('format-'));
  const versions = [0, ...migrations.map(({ to }) => to)];
  expect(files).toEqual(expect.arrayContaining(versions.map((minor) => `format-${CURRENT[0]}.${minor}.throughline`)));
  for (const name of files) {
    const { workbook, repairs, readOnly } = open(fixture(name));
    expect([repairs, readOnly]).toEqual([[], false]);
    expect(workbook.version).toEqual(CURRENT);
    const { elements, diagrams, links, about } = workbook;
    expect([diagrams.size, elements.size, links.size]).toEqual([1, 26, 1]);
    expect(about).toEqual({ team: 'District improvement team, Design Day', date: '2016-09', draft: true });
    const known = [...elements.values()].find(({ text }) => text === 'Lessons stay procedural');
    expect(known).toMatchObject({
      standing: 'known',
      votes: 5,
      focus: true,
      owner: 'Math coach',
      tags: ['walkthrough', 'grades 4-5'],
    });
    expect([...elements.values()].filter((element) => element.private).map(({ note }) => note)).toHaveLength(1);
  }
});

test('a file of today is written as it was read, to the letter', () => {
  const [major, minor] = CURRENT;
  const newest = fixture(`format-${major}.${minor}.throughline`);
  expect(writeWorkbook(open(newest).workbook)).toBe(newest);
});

test('steps are numbered without gaps', () => {
  expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, i) => i + 1));
});

const steps: readonly Migration[] = [
  { to: 1, name: 'the about box has a place', up: (file) => ({ ...file, place: 'here' }) },
  { to: 2, name: 'places are lists', up: ({ place, ...file }) => ({ ...file, places: [place ?? null] }) },
];

test('an older file goes through the steps that it has not seen, in order', () => {
  const read = (minor: number, file: JsonObject) => {
    const report = newReport();
    const result = versioned({ format: { name: 'throughline', version: [1, minor] }, ...file }, report, steps);
    if (!result.ok) throw new Error(result.fault.code);
    expect(report.list()).toEqual([]);
    return result.value;
  };
  expect(read(0, {})).toMatchObject({ version: [1, 2], newer: null, file: { places: ['here'] } });
  expect(read(1, { place: 'there' })).toMatchObject({ version: [1, 2], file: { places: ['there'] } });
  expect(read(2, { places: [] })).toMatchObject({ version: [1, 2], file: { places: [] } });
  expect(read(7, { places: 'elsewhere' })).toMatchObject({ version: [1, 7], file: { places: 'elsewhere' } });
});

test('a step sees its file once and leaves the one that it was given', () => {
  const before = { a: 1 };
  expect(migrate(before, 0, steps)).toEqual({ a: 1, places: ['here'] });
  expect(before).toEqual({ a: 1 });
});

test('a newer minor version keeps its number and what we do not know of it', () => {
  const file = JSON.parse(as([1, 40], { strands: [{ id: 's', through: ['a', 'b'] }] }));
  file.elements[3].confidence = { low: 1, high: 3 };
  file.diagrams[0].paper = 'A3';
  file.links[0].bend = 7;
  file.about.school = 'East';
  const { workbook, repairs, readOnly } = open(JSON.stringify(file));
  expect([repairs, readOnly, workbook.version]).toEqual([[], false, [1, 40]]);
  const again = JSON.parse(writeWorkbook(workbook));
  expect(again).toEqual(file);
  expect(open(writeWorkbook(workbook)).workbook).toEqual(workbook);
});

test.each<[string, (file: { elements: JsonObject[]; diagrams: JsonObject[]; about: JsonObject }) => void]>([
  ['standing', ({ elements }) => Object.assign(elements[3] ?? {}, { standing: 'disputed' })],
  ['type', ({ elements }) => Object.assign(elements[3] ?? {}, { type: 'loop' })],
  ['way to count', ({ elements }) => Object.assign(elements[3] ?? {}, { votes: { for: 3, against: 1 } })],
  ['way to say when', ({ about }) => Object.assign(about, { date: { from: '2016', to: '2017' } })],
])('a newer minor version with a %s that we do not know is only looked at, and nothing of it is lost', (_, change) => {
  const file = JSON.parse(as([1, 40]));
  change(file);
  const text = JSON.stringify(file);
  const { repairs, readOnly, original } = open(text);
  expect([readOnly, original]).toEqual([true, text]);
  expect(repairs.at(-1)).toEqual({ code: 'file.newer', at: 'format/version', params: { version: '1.40' } });
  // The same in a file of today is damage, and mended.
  const today = open(JSON.stringify({ ...file, format: { name: 'throughline', version: CURRENT } }));
  expect([today.readOnly, today.original, today.repairs.length]).toEqual([false, undefined, 1]);
});

test('a diagram of a newer kind beside ours is kept as it is and keeps nobody from working on ours', () => {
  const file = JSON.parse(as([1, 40]));
  file.diagrams.push({ ...file.diagrams[0], id: 'newer', kind: 'mesh', order: 'a9' });
  const { repairs, readOnly } = open(JSON.stringify(file));
  expect([repairs.map(({ code }) => code), readOnly]).toEqual([['file.kind'], false]);
});

test('a newer major version is only looked at, as long as there is something to see', () => {
  const { workbook, repairs, readOnly } = open(as([2, 0]));
  expect([readOnly, workbook.version, workbook.elements.size]).toEqual([true, [2, 0], 26]);
  expect(repairs).toEqual([{ code: 'file.newer', at: 'format/version', params: { version: '2.0' } }]);
  expect(readWorkbook(as([2, 0], { elements: { a: {} } }), kinds)).toMatchObject({
    ok: false,
    fault: { code: 'file.future', params: { version: '2.0' } },
  });
});

test.each([[[1]], [['1', '0']], [[0, 3]], [[1, -1]], [[1, 0.5]], ['1.0'], [null]])(
  'a version that is none (%j) is today, and that is told',
  (version) => {
    const { workbook, repairs } = open(as(version));
    expect(workbook.version).toEqual(CURRENT);
    expect(repairs.map(({ code }) => code)).toEqual(['file.version']);
  },
);
