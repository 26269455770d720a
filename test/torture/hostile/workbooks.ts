import { carriers } from '../mutations/sound-files';
import { at, type Book, book, cause, FIELDS, spoilt } from './book';
import { around, bytesOf, type Hostile, SCRIPTS } from './file';

const file = (what: string, text: () => string): Hostile => ({
  name: 'late.throughline',
  what,
  bytes: () => bytesOf(text()),
});
const spoiltFile = (what: string, change: (book: Book) => void): Hostile => file(what, () => spoilt(change));

const forms = [
  ['throughline', carriers.throughline],
  ['png', carriers.png],
  ['svg', carriers.svg],
] as const;

/** Script in every field, by itself and inside of both pictures. */
const scripts: Hostile[] = forms.flatMap(([ending, carried], form) =>
  FIELDS.map(([field, put], i) => ({
    name: `late.${ending}`,
    what: `script as ${field}`,
    bytes: () => carried(spoilt((book) => put(book, around(SCRIPTS, i + 7 * form)))),
  })),
);

const nested = (depth: number, open: string, close: string, core = '1') =>
  open.repeat(depth) + core + close.repeat(depth);
const inside = (key: string, value: string) =>
  JSON.stringify(book()).replace('"links":', `${JSON.stringify(key)}:${value},"links":`);
const MILLION = 1_000_000;
const depths: Hostile[] = [
  file('a million brackets, never closed', () => '['.repeat(MILLION)),
  file('twenty million brackets, never closed', () => '{"a":'.repeat((20 * MILLION) / 5)),
  file('a million lists in lists', () => nested(MILLION, '[', ']')),
  file('a million objects in objects', () => nested(MILLION, '{"a":', '}')),
  file('a workbook with a million lists in it', () => inside('links2', nested(MILLION, '[', ']'))),
  file('a workbook with a hundred lists in it', () => inside('x', nested(100, '[{"b":', '}]'))),
  file('as deep as it may be', () => inside('x', nested(30, '[{"b":', '}]'))),
  file('one deeper than it may be', () => inside('x', nested(64, '[', ']'))),
  file('brackets in words', () =>
    spoilt(({ elements }) => Object.assign(at(elements, 3), { text: '['.repeat(1_900) })),
  ),
  file('a million brackets behind the end', () => `${JSON.stringify(book())}${']'.repeat(MILLION)}`),
  spoiltFile('a chain of 20,000 causes', ({ elements }) => {
    for (let i = 0; i < 20_000; i++) elements.push(cause(`k${i}`, i === 0 ? 'c1' : `k${i - 1}`));
  }),
  spoiltFile('20,000 causes under one category', ({ elements }) => {
    for (let i = 0; i < 20_000; i++) elements.push(cause(`k${i}`, 'c1', { order: `a${i}` }));
  }),
];

const PROTO = '"__proto__":{"ran":1,"kind":"fishbone","toString":1}';
const CONSTRUCTOR = '"constructor":{"prototype":{"ran":1}}';
const prototypes: Hostile[] = [
  ...['format', 'about', 'title'].map((key) =>
    file(`__proto__ before ${key}`, () => JSON.stringify(book()).replace(`"${key}"`, `${PROTO},"${key}"`)),
  ),
  ...['"hue"', '"note"', '"kind"', '"from"', '"name"', '"team"'].map((key) =>
    file(`prototype keys before ${key}`, () => JSON.stringify(book()).replace(key, `${PROTO},${CONSTRUCTOR},${key}`)),
  ),
  file('the file is its own prototype', () => `{"__proto__":${JSON.stringify(book())}}`),
  spoiltFile('ids that every object has', ({ elements }) => {
    for (const [i, id] of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'].entries())
      elements.push(cause(id, i % 2 ? 'constructor' : 'c1'));
  }),
  ...['constructor', 'toString', '__proto__', 'hasOwnProperty'].map((name) =>
    spoiltFile(`a kind and a type called ${name}`, ({ diagrams, elements }) => {
      Object.assign(at(diagrams, 0), { kind: name });
      Object.assign(at(elements, 3), { type: name });
    }),
  ),
  spoiltFile('objects with functions’ names', ({ elements }) =>
    Object.assign(at(elements, 3), {
      text: { toString: 'x', toJSON: 'y' },
      more: { toJSON: 'z', valueOf: 1 },
      tags: { length: 4 },
    }),
  ),
];

const NUMBERS = [
  '1e999',
  '-1e999',
  '1e308',
  '5e-324',
  '-0',
  '9007199254740993',
  `1${'0'.repeat(400)}`,
  '0.1e-400',
  '-1',
  '4.5',
];
const numbers: Hostile[] = [
  ...NUMBERS.map((number) =>
    file(`${number.slice(0, 20)} in every place of a number`, () =>
      spoilt(({ format, elements, diagrams }) => {
        Object.assign(format, { version: [1, '#'] });
        Object.assign(at(elements, 1), { more: { hue: '#' }, votes: '#' });
        Object.assign(at(diagrams, 0), {
          settings: { size: '#' },
          memory: { 'drawing 1.78': { sides: { c1: '#' }, wraps: ['#'] } },
        });
      }).replaceAll('"#"', number),
    ),
  ),
  ...['NaN', 'Infinity', '-Infinity', '0x7f', '01', '1_000', '+1', '.5'].map((number) =>
    file(`${number}, which is no JSON`, () => JSON.stringify(book()).replace('"votes":3', `"votes":${number}`)),
  ),
];

const WRONG: readonly unknown[] = [null, true, 7, '', 'words', [], [[]], {}, { a: 1 }];
const types: Hostile[] = [
  ...['format', 'id', 'title', 'about', 'diagrams', 'elements', 'links'].flatMap((key, i) =>
    [0, 4].map((more) =>
      spoiltFile(`${key} is ${JSON.stringify(around(WRONG, 2 * i + more))}`, (book) => {
        book[key] = around(WRONG, 2 * i + more);
      }),
    ),
  ),
  ...FIELDS.filter((_, i) => i % 2 === 0).map(([field, put], i) =>
    spoiltFile(`${field} is ${JSON.stringify(around(WRONG, i))}`, (book) => put(book, around(WRONG, i))),
  ),
  ...WRONG.map((value) =>
    spoiltFile(
      `records are ${JSON.stringify(value)}`,
      (book) => void book.elements.push(...[value, value].map((one) => Object(one))),
    ),
  ),
  file('everything is null', () =>
    JSON.stringify(book(), (key, value) => (key === '' || key === 'format' || key === 'name' ? value : null)),
  ),
];

const ids: Hostile[] = [
  spoiltFile('one id for all', ({ elements }) =>
    elements.forEach((element) => void Object.assign(element, { id: 'p' })),
  ),
  spoiltFile('one id for workbook, diagram, element and link', (book) => {
    Object.assign(book, { id: 'd' });
    Object.assign(at(book.elements, 3), { id: 'd' });
    Object.assign(at(book.links, 0), { id: 'd' });
  }),
  spoiltFile('its own parent', ({ elements }) => Object.assign(at(elements, 3), { parent: 'x1' })),
  spoiltFile('a circle of two', ({ elements }) => void elements.push(cause('a', 'b'), cause('b', 'a'))),
  spoiltFile('a circle of 5,000', ({ elements }) => {
    for (let i = 0; i < 5_000; i++) elements.push(cause(`k${i}`, `k${(i + 1) % 5_000}`));
  }),
  spoiltFile('the problem below its own cause', ({ elements }) => Object.assign(at(elements, 0), { parent: 'x3' })),
  spoiltFile(
    'five problems',
    ({ elements }) => void elements.push(...[1, 2, 3, 4].map((i) => ({ ...elements[0], id: `p${i}` }))),
  ),
  spoiltFile('no problem', ({ elements }) => void elements.shift()),
  spoiltFile('parents that are nowhere', ({ elements }) =>
    elements.forEach((element) => void Object.assign(element, { parent: 'gone' })),
  ),
  spoiltFile('a parent in another diagram', ({ elements, diagrams }) => {
    diagrams.push({ ...diagrams[0], id: 'e', order: 'a1' });
    Object.assign(at(elements, 3), { diagram: 'e' });
  }),
  spoiltFile(
    'links in a circle, to themselves and to nowhere',
    ({ links }) =>
      void links.push(
        { id: 'm', type: 'through', from: 'x2', to: 'x1' },
        { id: 'n', type: 'through', from: 'x1', to: 'x1' },
        { id: 'o', type: 'through', from: 'gone', to: 'd' },
      ),
  ),
  spoiltFile('10,000 diagrams', ({ diagrams }) => {
    for (let i = 0; i < 10_000; i++) diagrams.push({ ...diagrams[0], id: `d${i}` });
  }),
  spoiltFile('the same order for all', ({ elements }) => {
    for (let i = 0; i < 500; i++) elements.push(cause(`k${i}`, 'c1'));
  }),
  spoiltFile('orders that leave no room', ({ elements }) =>
    elements.forEach((element) => void Object.assign(element, { order: `a${'0'.repeat(5_000)}` })),
  ),
  file('every key twice', () => JSON.stringify(book()).replace(/"(id|type|parent|text)":/g, '"$1":"x","$1":')),
];

const VERSIONS: readonly unknown[] = [
  ...[[2, 0], [99, 99], [1, 1], [1, 40], [1, 1e15], [1e15, 0], [0, 0], [-1, 0], [1, -1], [1.5, 0], [1, 0, 0], []],
  ...['2.0', null, { major: 2 }, [null, null], ['2', '0'], [[2], [0]]],
];
const versions: Hostile[] = VERSIONS.flatMap((version, i) => {
  const future = (change: (book: Book) => void) =>
    spoiltFile(`version ${JSON.stringify(version)}`, (book) => {
      Object.assign(book.format, { version });
      change(book);
    });
  return [
    future((book) => Object.assign(at(book.elements, 3), { standing: around(SCRIPTS, i), votes: { for: 1 } })),
    ...(i < 6 ? [future((book) => Object.assign(book, { diagrams: { pages: around(SCRIPTS, i) }, elements: 7 }))] : []),
  ];
});

/** Ten million letters, in one place. */
const lengths: Hostile[] = FIELDS.filter((_, i) => [0, 1, 2, 6, 11, 14, 15, 18, 20, 22, 26].includes(i)).map(
  ([field, put], i) =>
    spoiltFile(`ten million letters as ${field}`, (book) =>
      put(book, around(['x', '😀', '\u0301', 'و', '< ', '\u200d'], i).repeat(i % 6 === 1 ? 5 * MILLION : 10 * MILLION)),
    ),
);

export const workbooks: readonly Hostile[] = [
  ...[...scripts, ...depths, ...prototypes, ...numbers, ...types, ...ids, ...versions, ...lengths],
];
