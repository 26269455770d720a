import { expect, test } from 'vitest';
import type { Repair } from '../../../shared/file/fault';
import { type Read, readWorkbook } from '../../../shared/file/read';
import { LARGEST } from '../../../shared/file/text';
import { writeWorkbook } from '../../../shared/file/write';
import { graphOf } from '../../../shared/model/graph';
import { file as words } from '../../../shared/words/en/file';
import { kinds } from './sound';

const element = (id: string, type: string, parent: string | null, text: string, more: object = {}) => ({
  id,
  diagram: 'd',
  type,
  parent,
  order: 'a0',
  text,
  ...(type === 'category' && { more: { hue: 1 } }),
  ...more,
});
const problem = element('p', 'problem', null, 'Why?');
const category = element('c', 'category', 'p', 'Time');

const diagram = { id: 'd', kind: 'fishbone', title: 'Gap', order: 'a0' };
const format = { name: 'throughline', version: [1, 0] };
const book = (elements: unknown[], rest: object = {}) => ({
  format,
  id: 'w',
  title: 'Gap',
  about: {},
  diagrams: [diagram],
  elements,
  links: [],
  ...rest,
});

/** As i18next looks them up: by the count, where there is one. */
const hasWords = (code: string, params: Repair['params'] = {}) =>
  (params.count === undefined ? code : `${code}_${params.count === 1 ? 'one' : 'other'}`) in words;

function refusal(source: Uint8Array | string): string {
  const read = readWorkbook(source, kinds);
  if (read.ok) throw new Error('was read');
  expect(hasWords(read.fault.code, read.fault.params)).toBe(true);
  return read.fault.code;
}

function open(source: object | string): Read {
  const read = readWorkbook(typeof source === 'string' ? source : JSON.stringify(source), kinds);
  if (!read.ok) throw new Error(read.fault.code);
  expect(read.value.repairs.filter(({ code, params }) => !hasWords(code, params))).toEqual([]);
  return read.value;
}

const told = (repairs: readonly Repair[]) => repairs.map(({ code, at }) => `${code} ${at}`);
/** The outline as `type:text`, two spaces a level. */
function outline({ workbook }: Read, id = 'd'): string[] {
  const graph = graphOf(workbook, id);
  const depth = (parent: string | null): number =>
    parent === null ? 0 : 1 + depth(graph?.get(parent)?.parent ?? null);
  return graph?.all().map(({ type, text, parent }) => `${'  '.repeat(depth(parent))}${type}:${text}`) ?? [];
}

test('a sound file needs no mending', () => {
  const read = open(book([problem, category, element('x', 'cause', 'c', 'Short')]));
  expect(read.repairs).toEqual([]);
  expect(outline(read)).toEqual(['problem:Why?', '  category:Time', '    cause:Short']);
});

test.each([
  ['nothing', '', 'file.empty'],
  ['white space', ' \n\t', 'file.empty'],
  ['half a file', writeWorkbook(open(book([problem, category])).workbook).slice(0, 200), 'file.truncated'],
  ['a file cut inside a word', '{"format": {"name": "throughl', 'file.truncated'],
  ['words', 'Dear team,', 'file.not-json'],
  ['two commas', '{\n"format": 1,,\n}', 'file.not-json-line'],
  ['JSON of another program', '{"nodes": []}', 'file.not-ours'],
  ['a list', '[1, 2]', 'file.not-ours'],
  ['a number', '7', 'file.not-ours'],
  ['brackets without end', '['.repeat(1_000_000), 'file.too-deep'],
  [
    'deep records',
    JSON.stringify(book([])).replace('"links":[]', `"links":${'[{"a":'.repeat(40)}1${'}]'.repeat(40)}`),
    'file.too-deep',
  ],
  ['too many records', JSON.stringify(book(Array(200_001).fill(0))), 'file.too-many'],
  ['millions of values', JSON.stringify({ ...book([]), extra: Array(1_000_000).fill([]) }), 'file.too-many-values'],
  ['a later age', JSON.stringify({ format: { name: 'throughline', version: [9, 0] }, pages: [] }), 'file.future'],
])('%s is refused with a sentence', (_, text, code) => {
  expect(refusal(text)).toBe(code);
});

test('a hundred megabytes are not even looked at', () => {
  expect(refusal(new Uint8Array(LARGEST + 1))).toBe('file.too-large');
  expect(refusal(' '.repeat(LARGEST + 1))).toBe('file.too-large');
});

test('bytes that are no text are refused, and a mark at the beginning is not', () => {
  expect(refusal(Uint8Array.of(0xff, 0x00, 0x80))).toBe('file.not-text');
  const text = JSON.stringify(book([problem]));
  expect(open(`\uFEFF${text}`).repairs).toEqual([]);
  expect(readWorkbook(new TextEncoder().encode(`\uFEFF${text}`), kinds).ok).toBe(true);
  for (const little of [true, false]) {
    const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
    for (const [i, unit] of [...`\uFEFF${text}`].entries()) bytes.setUint16(2 * i, unit.charCodeAt(0), little);
    expect(readWorkbook(new Uint8Array(bytes.buffer), kinds).ok).toBe(true);
  }
});

test('circles are opened at their first in the file, and nobody in them is lost', () => {
  const read = open(
    book([
      problem,
      element('a', 'cause', 'b', 'A'),
      element('b', 'cause', 'c', 'B'),
      element('c', 'cause', 'a', 'C'),
      element('s', 'cause', 's', 'Itself'),
    ]),
  );
  expect(told(read.repairs).filter((line) => line.startsWith('file.circle'))).toEqual([
    'file.circle elements/1/parent',
    'file.circle elements/4/parent',
  ]);
  expect(outline(read)).toEqual(['problem:Why?', '  category:A', '    cause:C', '      cause:B', '  category:Itself']);
});

test('what hangs under nothing hangs under the root', () => {
  const read = open(
    book([problem, category, element('x', 'cause', 'gone', 'Lost'), element('y', 'cause', 'x', 'Below')]),
  );
  expect(told(read.repairs)).toContain('file.parent elements/2/parent');
  expect(outline(read)).toEqual(['problem:Why?', '  category:Time', '  category:Lost', '    cause:Below']);
});

test('of two with one id both stay, and references mean the first', () => {
  const read = open(
    book([problem, category, element('c', 'category', 'p', 'Twin'), element('x', 'cause', 'c', 'Below')]),
  );
  expect(told(read.repairs)).toEqual(['file.id-twice elements/2/id']);
  expect(outline(read).sort()).toEqual(['    cause:Below', '  category:Time', '  category:Twin', 'problem:Why?']);
  expect(
    graphOf(read.workbook, 'd')
      ?.children('c')
      .map(({ text }) => text),
  ).toEqual(['Below']);
});

test('ids that are none keep what referred to them', () => {
  const read = open(book([problem, { ...category, id: 'the time' }, element('x', 'cause', 'the time', 'Below')]));
  expect(told(read.repairs)).toEqual(['file.id elements/1/id']);
  expect(outline(read)).toEqual(['problem:Why?', '  category:Time', '    cause:Below']);
});

test('wrong types cost a field where there is another way, else a record', () => {
  const read = open(
    book([
      problem,
      { ...category, text: { en: 'Time' }, votes: 'many', tags: ['kept', 7], owner: ['x'], note: 3, private: 'yes' },
      'not a record',
      { ...element('x', 'cause', 'c', 'Short'), text: 12, order: {} },
    ]),
  );
  expect(told(read.repairs)).toEqual([
    'file.record elements/2',
    'file.text-missing elements/1/text',
    'file.field elements/1/note',
    'file.private elements/1/private',
    'file.tags elements/1/tags',
    'file.field elements/1/owner',
    'file.field elements/1/votes',
    'file.order elements/3/order',
    'file.text-spelled elements/3/text',
  ]);
  expect(outline(read)).toEqual(['problem:Why?', '  category:', '    cause:12']);
  expect(read.workbook.elements.get('c')).toMatchObject({ tags: ['kept'], private: true });
});

test('keys that reach behind an object are dropped wherever they stand', () => {
  const text = JSON.stringify(book([problem, { ...category, more: { hue: 2, PROTO: { polluted: 1 } } }]))
    .replace('"PROTO"', '"__proto__"')
    .replace('{"format"', '{"constructor":{"prototype":{"polluted":1}},"format"');
  const read = open(text);
  expect(told(read.repairs)).toEqual(['file.key constructor', 'file.key elements/1/more/__proto__']);
  expect(read.workbook.elements.get('c')?.more).toEqual({ hue: 2 });
  expect('polluted' in {}).toBe(false);
});

test('signs that cannot be seen go, and words stay; script is just words', () => {
  const script = '<script>alert(1)</script> & "quotes" <img onerror=x>';
  const read = open(
    book([problem, { ...category, text: 'Ti\u0000me\u202E\nout' }, element('x', 'cause', 'c', script)]),
  );
  expect(told(read.repairs)).toEqual(['file.text-cleaned elements/1/text']);
  expect(outline(read)).toEqual(['problem:Why?', '  category:Time out', `    cause:${script}`]);
});

test('a text that is too long keeps its beginning, whole characters of it', () => {
  const read = open(book([{ ...problem, text: `${'a'.repeat(1_999)}😀` }]));
  expect(told(read.repairs)).toEqual(['file.text-cut elements/0/text']);
  expect(read.workbook.elements.get('p')?.text).toBe('a'.repeat(1_999));
});

test('a lost root is found again, or made', () => {
  expect(outline(open(book([element('c', 'category', null, 'Time')])))).toEqual(['problem:', '  category:Time']);
  expect(outline(open(book([])))).toEqual(['problem:']);
  expect(outline(open(book([category, { ...problem, parent: 'c' }])))).toEqual(['problem:Why?', '  category:Time']);
  expect(outline(open(book([{ ...problem, type: 'head' }, category])))).toEqual(['problem:Why?', '  category:Time']);
});

test('a second root stands under the first, with all below it', () => {
  const read = open(book([problem, { ...problem, id: 'q', text: 'Or?' }, { ...category, parent: 'q' }]));
  expect(told(read.repairs)).toContain('file.second-root elements/1/parent');
  expect(outline(read)).toEqual(['problem:Why?', '  category:Or?', '    cause:Time']);
});

test('elements of no diagram come into the first, those of no kind stay as they are', () => {
  const read = open(
    book(
      [
        problem,
        { ...category, diagram: 'gone' },
        { ...element('m', 'zone', null, 'Journey'), diagram: 'map' },
        { ...element('n', 'lever', 'm', 'Bridge'), diagram: 'map', rings: 3 },
      ],
      { diagrams: [diagram, { ...diagram, id: 'map', kind: 'atlas' }] },
    ),
  );
  expect(told(read.repairs)).toEqual(['file.diagram elements/1/diagram', 'file.kind diagrams/1/kind']);
  expect(outline(read)).toEqual(['problem:Why?', '  category:Time']);
  expect(outline(read, 'map')).toEqual(['zone:Journey', '  lever:Bridge']);
  expect(read.workbook.elements.get('n')).toMatchObject({ rings: 3 });
});

test('a parent that is not there is told of in a diagram of an unknown kind, too', () => {
  const read = open(
    book([problem, { ...element('n', 'lever', 'gone', 'Bridge'), diagram: 'map' }], {
      diagrams: [diagram, { ...diagram, id: 'map', kind: 'atlas' }],
    }),
  );
  expect(told(read.repairs)).toEqual(['file.kind diagrams/1/kind', 'file.field elements/1/parent']);
  expect(outline(read, 'map')).toEqual(['lever:Bridge']);
});

test('links keep both their ends or go', () => {
  const links = [
    { id: 'l1', type: 'through', from: 'p', to: 'c' },
    { id: 'l2', type: 'through', from: 'p', to: 'gone' },
    { id: 'l3', from: 'p', to: 'c' },
  ];
  const read = open(book([problem, category], { links }));
  expect(told(read.repairs)).toEqual(['file.link links/1', 'file.record links/2']);
  expect([...read.workbook.links.keys()]).toEqual(['l1']);
});

test('a hue that nobody chose is no damage: it is a fresh one', () => {
  const read = open(book([problem, category, { ...category, id: 'c2', order: 'a1', more: {} }]));
  expect(told(read.repairs)).toEqual([]);
  expect(read.workbook.elements.get('c2')?.more).toEqual({ hue: 2 });
});

test('no tables, no diagram: an empty workbook that says so', () => {
  const read = open({ format });
  expect(told(read.repairs)).toEqual([
    ...['diagrams', 'elements', 'links'].map((name) => `file.table ${name}`),
    'file.id id',
    'file.diagram-made diagrams',
    'file.root-made diagrams',
  ]);
  expect(read.workbook.elements.size).toBe(1);
});

test('a thousand of the same fault are a list that ends', () => {
  const read = open(book([problem, ...Array.from({ length: 1_000 }, () => 7)]));
  expect(read.repairs).toHaveLength(201);
  expect(read.repairs.at(-1)).toEqual({ code: 'file.more', params: { count: 800 } });
});

test('a key of a million letters is named by its beginning, however much is wrong below it', () => {
  const text = JSON.stringify(book([problem], { [`k${'e'.repeat(1_000_000)}`]: 'PROTO' }));
  const { repairs } = open(text.replace('"PROTO"', `[${Array(300).fill('1e999').join()}]`));
  expect(repairs[0]?.at).toMatch(/^ke{50,99}…\/0$/);
  expect(JSON.stringify(repairs).length).toBeLessThan(100_000);
});

const many = (one: (i: number) => object) => Array.from({ length: 50_000 }, (_, i) => one(i));
test.each([
  ['one long chain', many((i) => element(`c${i}`, 'cause', i === 0 ? 'p' : `c${i - 1}`, ''))],
  ['one wide parent', many((i) => element(`c${i}`, 'category', 'p', '', { more: {}, order: 0 }))],
  ['one circle', many((i) => element(`c${i}`, '?', `c${(i + 1) % 50_000}`, ''))],
  ['one id for all', many(() => element('p', 'problem', 'p', ''))],
])('a very large file is read whole: %s', (_, elements) => {
  const { workbook } = open(book([problem, ...elements]));
  expect(graphOf(workbook, 'd')?.all()).toHaveLength(50_001);
  expect(readWorkbook(writeWorkbook(workbook), kinds)).toMatchObject({ ok: true, value: { repairs: [] } });
});
