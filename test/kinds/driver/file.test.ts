import { expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/file/read';
import { writeWorkbook } from '../../../shared/file/write';
import { kinds } from '../../../shared/kinds';
import { elements as types } from '../../../shared/kinds/driver/elements';
import { aimFields } from '../../../shared/kinds/driver/fields';
import type { Field } from '../../../shared/kinds/kind';
import type { Json, JsonObject } from '../../../shared/model/document';
import { file as words } from '../../../shared/words/en/file';

const element = (id: string, type: string, parent: string | null, more: object = {}) => ({
  ...{ id, diagram: 'd', type, parent, order: 'a0', text: `words of ${id}` },
  more: type === 'primary' ? { hue: 1, ...more } : more,
});
const link = (id: string, from: string, to: string, type = 'serves') => ({ id, type, from, to });
const tree = [
  element('aim', 'aim', null),
  element('p1', 'primary', 'aim'),
  element('p2', 'primary', 'aim'),
  element('s1', 'secondary', 'p1'),
  element('s2', 'secondary', 'p2'),
  element('i1', 'idea', 's1'),
];

function open(elements: unknown[], links: unknown[] = []) {
  const book = {
    format: { name: 'throughline', version: [1, 0] },
    id: 'w',
    title: '',
    about: {},
    diagrams: [{ id: 'd', kind: 'driver', title: '', order: 'a0' }],
    elements,
    links,
  };
  const read = readWorkbook(JSON.stringify(book), kinds);
  if (!read.ok) throw new Error(read.fault.code);
  const { workbook, repairs } = read.value;
  for (const { code } of repairs) expect(code in words).toBe(true);
  expect(readWorkbook(writeWorkbook(workbook), kinds)).toMatchObject({ ok: true, value: { repairs: [] } });
  return { workbook, told: repairs.map(({ code, at }) => `${code} ${at}`) };
}

test('a driver under one of its own level keeps what hangs below it', () => {
  const { workbook, told } = open([...tree, element('s3', 'secondary', 's2'), element('i3', 'idea', 's3')]);
  expect([workbook.elements.get('s3')?.type, workbook.elements.get('i3')?.parent]).toEqual(['tertiary', 's3']);
  expect(told).toEqual(['file.type elements/6/type']);
});

test('links are kept as far as the rules go, and each that is not is told of; nothing else is lost', () => {
  const { workbook, told } = open(tree, [
    link('good', 'i1', 's2'),
    link('again', 'i1', 's2'),
    link('itself', 's1', 's1'),
    link('parent', 's1', 'p1'),
    link('circle', 'p1', 's1'),
    link('skips', 'i1', 'aim'),
    link('level', 's1', 's2'),
    link('gone', 's1', 'nowhere'),
    link('other', 's1', 's1', 'echoes'),
    link('more', 's1', 'p2'),
    link('through', 'i1', 'p1'),
  ]);
  expect([...workbook.links.keys()]).toEqual(['good', 'other', 'more']);
  expect([...told].sort()).toEqual([
    'file.link links/7',
    'file.link-itself links/2',
    'file.link-place links/10',
    'file.link-place links/4',
    'file.link-place links/5',
    'file.link-place links/6',
    'file.link-twice links/1',
    'file.link-twice links/3',
  ]);
  expect(workbook.elements.size).toBe(tree.length);
});

test('a second aim becomes a driver and keeps what was said of it; elements in a circle are hung up again', () => {
  const said = { what: 'Increase X', measures: [{ id: 'm', name: 'attendance' }] };
  const { workbook, told } = open([
    ...tree,
    element('aim2', 'aim', null, said),
    element('x', 'secondary', 'y'),
    element('y', 'primary', 'x'),
  ]);
  expect(told).toEqual(expect.arrayContaining(['file.second-root elements/6/parent', 'file.circle elements/7/parent']));
  expect(workbook.elements.get('aim2')).toMatchObject({
    type: 'primary',
    parent: 'aim',
    text: 'words of aim2',
    more: said,
  });
  expect(workbook.elements.size).toBe(tree.length + 3);
});

test('two hundred links to one driver and from one idea to two hundred are all kept', () => {
  const ideas = Array.from({ length: 200 }, (_, i) => element(`idea${i}`, 'idea', 's1'));
  const drivers = Array.from({ length: 200 }, (_, i) => element(`driver${i}`, 'secondary', 'p1'));
  const links = [
    ...ideas.map(({ id }) => link(`to-${id}`, id, 's2')),
    ...drivers.map(({ id }) => link(`from-${id}`, 'i1', id)),
  ];
  const { workbook, told } = open([...tree, ...ideas, ...drivers], links);
  expect(told).toEqual([]);
  expect(workbook.links.size).toBe(400);
});

test('a hub with ten thousand links does not keep the reader busy', () => {
  const ideas = Array.from({ length: 10_000 }, (_, i) => element(`idea${i}`, 'idea', 's1'));
  const { workbook } = open(
    [...tree, ...ideas],
    ideas.map(({ id }) => link(`to-${id}`, id, 's2')),
  );
  expect(workbook.links.size).toBe(10_000);
});

test('nor does an idea with ten thousand links', () => {
  const drivers = Array.from({ length: 10_000 }, (_, i) => element(`driver${i}`, 'secondary', 'p1'));
  const { workbook } = open(
    [...tree, ...drivers],
    drivers.map(({ id }) => link(`to-${id}`, 'i1', id)),
  );
  expect(workbook.links.size).toBe(10_000);
});

const fieldsIn = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => [field, ...(field.as === 'list' ? fieldsIn(field.of) : [])]);
const odd = (at: string, value: Json, record: JsonObject = {}) =>
  fieldsIn(types.get('aim')?.fields ?? [])
    .find((field) => field.at === at)
    ?.odd?.(value, { ...record, [at]: value }) ?? null;

test.each<[string, Json, string | null]>([
  ['goal', '730%', 'percent'],
  ['goal', '73%', null],
  ['goal', '100 percent', null],
  ['goal', 'one in three', null],
  ['baseline', 'pretty bad', 'number'],
  ['baseline', 'half of them', null],
  ['baseline', 50, null],
  ['baseline', '五十', null],
  ['peers', '', null],
  ['due', '2027-13-40', 'date'],
  ['due', '2027-02-30', 'date'],
  ['due', 'February 30, 2027', 'date'],
  ['due', '31 February 2028', 'date'],
  ['due', '29 February 2028', null],
  ['due', '29 Feb', null],
  ['due', 'April 31st', 'date'],
  ['due', 'the 31st of April', 'date'],
  ['due', 'June 30, 2090', null],
  ['due', '0 June', 'date'],
  ['due', 'June 45', 'date'],
  ['due', 'soon', 'date'],
  ['due', 'June 1926', 'past'],
  ['due', '1999-06-30', 'past'],
  ['due', '13/45/2090', 'date'],
  ['due', '6/30/2090', null],
  ['due', 'June 2090', null],
  ['due', 'the end of the fall semester', null],
  ['due', 'within 10 weeks', null],
  ['due', 'Monday', null],
  ['due', 'next Fri', null],
  ['due', 'Mondays', null],
  ['due', '15.3.', null],
  ['due', '15. 3.', null],
  ['due', '29.2.', null],
  ['due', '30.6.90', null],
  ['due', '30.6.2090', null],
  ['due', 'by 30.6.2090', null],
  ['due', '31.2.90', 'date'],
  ['due', '32.1.', 'date'],
  ['due', '15.13.2090', 'date'],
  ['due', '30.6.1999', 'past'],
  ['due', '30.6.19', 'past'],
  ['due', '2.5', 'date'],
  ['due', '6/30/19', 'past'],
  ['due', '13/45/90', 'date'],
  ['due', '六月底', null],
  ['due', 'конец года', null],
  ['due', '٣٠ يونيو', null],
  ['due', '٣٠/٦', null],
  ['byWhen', 'the end of their freshman year', null],
  ['howMuch', 'from 50% to 730%', 'percent'],
  ['howMuch', '730%', 'percent'],
  ['howMuch', 'by 150%', null],
  ['howMuch', '150% more', null],
  ['name', ['not', 'words'], 'unread'],
  ['kind', 7, null],
  ['kind', ['outcome'], 'unread'],
  ['direction', {}, 'unread'],
  ['measures', [{ name: 'attendance' }], null],
  ['measures', 'attendance', 'unread'],
  ['measures', [{ name: 'attendance' }, 'tardies'], 'unread'],
])('%s of %s is odd: %s', (at, value, expected) => {
  expect(odd(at, value)).toBe(expected);
});

test('a bare number is of the unit beside it, as it is drawn', () => {
  expect(odd('baseline', '730', { unit: '%' })).toBe('percent');
  expect(odd('goal', 730, { unit: 'percent' })).toBe('percent');
  expect(odd('peers', '73', { unit: '%' })).toBeNull();
  expect(odd('goal', '730', { unit: 'days' })).toBeNull();
  expect(odd('goal', '730 days', { unit: '%' })).toBeNull();
  expect(odd('baseline', 'about half of them', { unit: '%' })).toBe('figure');
  expect(odd('baseline', 'about half of them', {})).toBeNull();
  expect(odd('goal', 'none', { unit: 'days' })).toBeNull();
});

test.each([
  [{ baseline: '45%', direction: 'up' }, '31%', 'backwards'],
  [{ baseline: '45%', direction: 'up' }, '61%', null],
  [{ baseline: 1200, direction: 'down', unit: 'days' }, '1,300 days', 'backwards'],
  [{ baseline: '2.5', direction: 'down' }, '2', null],
  [{ baseline: '45%' }, '31%', null],
  [{ baseline: '45%', direction: 'up' }, '31 of 45', null],
  [{ baseline: '45%', direction: 'up' }, '3 days', null],
])('of %j the goal %s leads the other way: %s', (record, goal, expected) => {
  expect(odd('goal', goal, record)).toBe(expected);
});

test.each([
  ['Raise the share on track', 'from 45% to 31%', 'backwards'],
  ['Raise the share on track', 'from 31% to 45%', null],
  ['Reduce absences', 'from 9 to 12 days', 'backwards'],
  ['Reduce absences', 'from 12 to 9 days', null],
  ['Improve the time it takes', 'from 12 to 9 days', null],
  ['Raise the share on track', 'by half', null],
])('of “%s” %s leads the other way: %s', (what, howMuch, expected) => {
  const field = aimFields.find(({ at }) => at === 'howMuch');
  expect(field?.odd?.(howMuch, { what, howMuch }) ?? null).toBe(expected);
});
