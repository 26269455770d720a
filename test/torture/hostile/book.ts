/** A small workbook as it stands in a file, to be spoilt. */
export interface Book {
  [key: string]: unknown;
  format: Record<string, unknown>;
  about: Record<string, unknown>;
  diagrams: Record<string, unknown>[];
  elements: Record<string, unknown>[];
  links: Record<string, unknown>[];
}

const element = (id: string, type: string, parent: string | null, text: string, more: object = {}) => ({
  ...{ id, diagram: 'd', type, parent, order: 'a0', text },
  ...(type === 'category' && { more: { hue: 1 } }),
  ...more,
});

export const book = (): Book => ({
  format: { name: 'throughline', version: [1, 0] },
  id: 'hostile',
  title: 'Late buses',
  about: { team: 'Team', date: '2016-09' },
  diagrams: [{ id: 'd', kind: 'fishbone', title: 'Late buses', order: 'a0', settings: {}, memory: {} }],
  elements: [
    element('p', 'problem', null, 'Why are buses late?'),
    element('c1', 'category', 'p', 'Roads'),
    element('c2', 'category', 'p', 'Drivers', { order: 'a1' }),
    element('x1', 'cause', 'c1', 'Works on the bridge', { note: 'Since May', tags: ['roads'], owner: 'City' }),
    element('x2', 'cause', 'c2', 'Too few', { standing: 'known', votes: 3 }),
    element('x3', 'cause', 'x2', 'Paid less than elsewhere'),
  ],
  links: [{ id: 'l', type: 'through', from: 'x1', to: 'x2' }],
});

/** The book after a change, as text. */
export function spoilt(change: (book: Book) => void): string {
  const one = book();
  change(one);
  return JSON.stringify(one);
}

/** The record at this place of a table: there is one. */
export function at(records: readonly Record<string, unknown>[], i: number): Record<string, unknown> {
  const record = records[i];
  if (!record) throw new Error('no such record');
  return record;
}

export const cause = (id: string, parent: string | null, more: object = {}): Record<string, unknown> =>
  element(id, 'cause', parent, id, more);

/** Every place of a file that words may stand in. */
export const FIELDS: readonly [name: string, put: (book: Book, words: unknown) => void][] = [
  ['title', (book, words) => Object.assign(book, { title: words })],
  ['workbook id', (book, words) => Object.assign(book, { id: words })],
  ['team', ({ about }, words) => Object.assign(about, { team: words })],
  ['date', ({ about }, words) => Object.assign(about, { date: words })],
  ['muted codes', ({ about }, words) => Object.assign(about, { muted: [words] })],
  ['diagram title', ({ diagrams }, words) => Object.assign(at(diagrams, 0), { title: words })],
  ['kind', ({ diagrams }, words) => void diagrams.push({ ...diagrams[0], id: 'e', order: 'a1', kind: words })],
  ['the only kind', ({ diagrams }, words) => Object.assign(at(diagrams, 0), { kind: words })],
  ['diagram order', ({ diagrams }, words) => Object.assign(at(diagrams, 0), { order: words })],
  ['settings', ({ diagrams }, words) => Object.assign(at(diagrams, 0), { settings: { [String(words)]: words } })],
  [
    'memory',
    ({ diagrams }, words) =>
      Object.assign(at(diagrams, 0), { memory: { 'drawing 1.78': { sides: words, rows: [words] } } }),
  ],
  ['problem', ({ elements }, words) => Object.assign(at(elements, 0), { text: words })],
  ['category', ({ elements }, words) => Object.assign(at(elements, 1), { text: words })],
  ['cause', ({ elements }, words) => Object.assign(at(elements, 3), { text: words })],
  ['note', ({ elements }, words) => Object.assign(at(elements, 3), { note: words })],
  ['tag', ({ elements }, words) => Object.assign(at(elements, 3), { tags: [words, words] })],
  ['owner', ({ elements }, words) => Object.assign(at(elements, 3), { owner: words })],
  ['guiding question', ({ elements }, words) => Object.assign(at(elements, 1), { asks: words })],
  ['element id', ({ elements }, words) => Object.assign(at(elements, 3), { id: words })],
  ['element type', ({ elements }, words) => Object.assign(at(elements, 3), { type: words })],
  ['parent', ({ elements }, words) => Object.assign(at(elements, 3), { parent: words })],
  ['hue', ({ elements }, words) => Object.assign(at(elements, 1), { more: { hue: words } })],
  ['what a type adds', ({ elements }, words) => Object.assign(at(elements, 3), { more: { [String(words)]: words } })],
  ['standing', ({ elements }, words) => Object.assign(at(elements, 3), { standing: words })],
  ['link type', ({ links }, words) => Object.assign(at(links, 0), { type: words })],
  ['link text', ({ links }, words) => Object.assign(at(links, 0), { text: words })],
  ['what a newer version adds', (book, words) => Object.assign(book, { [`new ${String(words)}`]: { words } })],
  ['the diagram that is shown', (book, words) => Object.assign(book, { shown: words })],
];
