import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/file/read';
import { writeWorkbook } from '../../../shared/file/write';
import { kinds } from '../../../shared/kinds';
import { driver } from '../../../shared/kinds/driver/driver';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import type { Field } from '../../../shared/kinds/kind';
import type { Json, JsonObject } from '../../../shared/model/json';

/** A workbook in which everything is said that can be said: a fishbone and a driver diagram, as a file has them. */
const full = (): JsonObject => ({
  format: { name: 'throughline', version: [1, 0] },
  id: 'w',
  title: 'Why are they absent?',
  about: { team: 'Attendance', date: '2026-11', draft: true, sample: true, muted: ['vague'] },
  diagrams: [
    { id: 'f', kind: fishbone.id, title: 'Why?', order: 'a0', settings: {}, memory: {} },
    { id: 'd', kind: driver.id, title: 'Aim', order: 'a1', settings: sayAll(driver.settings), memory: {} },
  ],
  elements: [
    { id: 'p', diagram: 'f', type: 'problem', parent: null, order: 'a0', text: 'Absence', more: {} },
    { id: 'c', diagram: 'f', type: 'category', parent: 'p', order: 'a0', text: 'Buses', more: { hue: 3 }, ...card },
    { id: 'aim', diagram: 'd', type: 'aim', parent: null, order: 'a0', text: 'Less', more: sayIn('aim') },
    {
      id: 'p1',
      diagram: 'd',
      type: 'primary',
      parent: 'aim',
      order: 'a0',
      text: 'Rides',
      more: { hue: 5, ...sayIn('primary') },
    },
    { id: 'p2', diagram: 'd', type: 'primary', parent: 'aim', order: 'a1', text: 'Ties', more: { hue: 6 } },
    {
      id: 's1',
      diagram: 'd',
      type: 'secondary',
      parent: 'p1',
      order: 'a0',
      text: 'Stops',
      more: { ...sayIn('secondary'), weak: true },
    },
    { id: 'i1', diagram: 'd', type: 'idea', parent: 's1', order: 'a0', text: 'Walk', more: {} },
  ],
  links: [{ id: 'l', type: 'serves', from: 's1', to: 'p2', text: 'both', more: { weak: true } }],
});

const card = {
  note: 'A note',
  private: true,
  tags: ['new'],
  owner: 'Ana',
  standing: 'known',
  votes: 3,
  focus: true,
  folded: true,
  asks: 'Why?',
  muted: ['vague'],
};

const sayIn = (type: string): JsonObject => sayAll(driver.elements.get(type)?.fields ?? []);

function sayAll(fields: readonly Field[]): JsonObject {
  const said: JsonObject = {};
  for (const field of fields) {
    const [name = '', inner] = field.at.split('.');
    const there = said[name];
    const bag = typeof there === 'object' && there !== null && !Array.isArray(there) ? there : {};
    said[name] = inner === undefined ? sampleOf(field) : { ...bag, [inner]: sampleOf(field) };
  }
  return said;
}

const sampleOf = (field: Field): Json =>
  field.as === 'flag'
    ? true
    : field.as === 'choice'
      ? (field.of[0]?.value ?? '')
      : field.as === 'list'
        ? [{ id: 'm1', ...sayAll(field.of) }]
        : 'words';

/** What makes a record one: without it nobody knows what it is, or where. */
const NEEDED =
  /^(format|id|diagrams|elements|links)$|^format\/|^(diagrams|elements|links)\/\d+(\/(id|kind|diagram|type|parent|order|text|from|to))?$/;
/** What each layout remembers is its own business; the words of a list of words are looked at as a whole. */
const OPAQUE = /\/memory(\/|$)|\/(tags|muted)\/\d+$/;

function placesIn(value: Json, path: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const way = [...path, key];
    return [way.join('/'), ...placesIn(inner, way)];
  });
}

const places = placesIn(full()).filter((place) => !OPAQUE.test(place));
const optional = places.filter((place) => !NEEDED.test(place) || place === 'links/0/text');

/** The same file with something else at a place; `undefined`: with nothing there. */
function withValue(place: string, value: Json | undefined): JsonObject {
  const change = (there: Json, [name, ...inner]: readonly string[]): Json => {
    if (name === undefined) return there;
    if (Array.isArray(there)) {
      const at = Number(name);
      if (inner.length === 0 && value === undefined) return there.toSpliced(at, 1);
      return there.with(at, inner.length === 0 ? (value ?? null) : change(there[at] ?? null, inner));
    }
    if (typeof there !== 'object' || there === null) return there;
    const { [name]: old = null, ...rest } = there;
    if (inner.length > 0) return { ...there, [name]: change(old, inner) };
    return value === undefined ? rest : { ...there, [name]: value };
  };
  const changed = change(full(), place.split('/'));
  if (typeof changed !== 'object' || changed === null || Array.isArray(changed)) throw new Error('no file');
  return changed;
}

function read(file: JsonObject) {
  const found = readWorkbook(JSON.stringify(file), kinds);
  if (!found.ok) throw new Error(found.fault.code);
  const { workbook, repairs } = found.value;
  const again = readWorkbook(writeWorkbook(workbook), kinds);
  expect(again).toMatchObject({ ok: true, value: { repairs: [] } });
  return { text: writeWorkbook(workbook), repairs };
}

test('the file from which all of this begins is sound', () => {
  expect(read(full()).repairs).toEqual([]);
});

test.each(optional)('a file is sound without %s', (place) => {
  expect(read(withValue(place, undefined)).repairs).toEqual([]);
});

const odd: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    1e308,
    -3,
    0.5,
    '__proto__',
    '\u0000',
    null,
    [],
    {},
    [[7]],
    { hue: 1 },
    true,
    'x'.repeat(60_000),
  ),
  fc.jsonValue({ maxDepth: 2 }).map((value): Json => JSON.parse(JSON.stringify(value))),
);

test('an odd value in any field is told of, or is a value that the field can hold: it is never in use and silent', () => {
  fc.assert(
    fc.property(fc.constantFrom(...optional), odd, (place, value) => {
      const { text, repairs } = read(withValue(place, value));
      if (repairs.length > 0) return;
      expect([place, isSound(place, value)]).toEqual([place, true]);
      expect(JSON.parse(text)).toBeDefined();
    }),
    { seed: 31, numRuns: 4_000 },
  );
});

/** The words of docs/format.md, once more and by hand: what may stand there. */
function isSound(place: string, value: Json): boolean {
  const name = place.split('/').at(-1) ?? '';
  const isOpen = /(^|\/)(about|more|settings|headings|measures\/\d+)$/.test(place);
  if (isOpen) return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (/^(hue|votes)$/.test(name))
    return typeof value === 'number' && Number.isInteger(value) && value >= (name === 'hue' ? 1 : 0);
  if (/^(draft|sample|private|focus|folded|weak)$/.test(name)) return typeof value === 'boolean';
  if (/^(tags|muted)$/.test(name)) return Array.isArray(value);
  if (name === 'measures' && !place.includes('/settings')) return Array.isArray(value);
  if (/^(kind|direction|standing)$/.test(name) || place.endsWith('settings/measures')) return false;
  return typeof value === 'string';
}

test.each<Json>([1e308, -3, 0, 9, 1.5, '__proto__', '3', null, {}, true])('no hue: %j', (value) => {
  const { text, repairs } = read(withValue('elements/1/more/hue', value));
  expect(repairs).toEqual([{ code: 'file.value', at: 'elements/1/more/hue' }]);
  expect(text).toContain('"text":"Buses","more":{"hue":1}');
});
