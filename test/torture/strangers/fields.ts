import type { Hostile } from '../hostile/file';
import { aim, category, cause, driver, drivers, fishbone, problem, stranger, times, workbook } from './stranger';

/** Workbooks whose records hang together and whose fields say what nobody would: words, cards, memories, settings, versions. */

const onCause = (fields: object): string => workbook({ elements: [problem, category, { ...cause, ...fields }] });
const version = (value: unknown, parts: object = {}): string =>
  workbook({ format: { name: 'throughline', version: value }, ...parts });
const remembered = (drawing: unknown): string => {
  const memory = { 'drawing@1.78': drawing, 'drawing@1.00': drawing, 'drawing@NaN': drawing, '': drawing };
  return workbook({ diagrams: [{ ...fishbone, memory }] });
};
const MOST = 1e7;

export const fields: readonly Hostile[] = [
  stranger('memory-of-lies.throughline', 'a memory of the right form, as far out as it may be', () =>
    remembered({
      head: 0,
      categories: [
        ['c', 1, 0, 0, MOST, MOST],
        ['c', -1, 3, 1, 0, MOST],
        ['gone', 1, 0, 0, 1, 1],
      ],
      causes: [
        ['e', 'c', 1, MOST, 0],
        ['e', 'e', -1, 0, 3],
        ['c', 'e', 1, 5, 1],
        ['p', 'p', 1, 5, 1],
      ],
      open: {
        head: 1,
        categories: [],
        causes: [
          ['e', 'e', 1, MOST, 0],
          ['x', 'e', -1, MOST, 0],
        ],
      },
    }),
  ),
  stranger(
    'memory-of-noise.throughline',
    'a memory of other forms: lists, words, numbers below zero and beyond measure',
    () =>
      remembered({
        head: -1,
        categories: [['c', 0, 1e308, -5, 0.5, null], 'c', {}],
        causes: { length: 1e9 },
        open: { open: { open: [] } },
      }),
  ),
  stranger(
    'memory-of-drivers.throughline',
    'a memory of a driver diagram whose places lie ten million px apart and stand under one another',
    () => {
      const places = [
        ['p', MOST, 1],
        ['a', -MOST, 2],
        ['b', MOST, 0],
        ['a1', -MOST, 4],
        ['b1', 0, 3],
        ['i', MOST, 5],
        ['', 0, MOST],
      ];
      const columns = [
        [0, 0, 0, 4000],
        [1, 4000, 0, 0],
        [2, 1, 1, 1],
        [4, 0, 4000, 0],
      ];
      const drawing = { columns, places, beside: 0, open: { columns: times(99, (i) => [i, 0, 0, 0]), places } };
      return drivers({ diagrams: [{ ...driver, memory: { 'drawing@1.78': drawing } }] });
    },
  ),
  stranger('memories.throughline', '40,000 memories, of views that nobody has', () =>
    workbook({
      diagrams: [{ ...fishbone, memory: Object.fromEntries(times(40_000, (i) => [`view${i}@1.78`, { head: i }])) }],
    }),
  ),
  stranger('settings.throughline', 'settings out of every limit, and some in the place of others', () => {
    const headings = {
      aim: 'x'.repeat(100_000),
      primary: ['x'],
      secondary: 1e308,
      idea: null,
      'a.b': 'x',
      toString: 'x',
    };
    return drivers({
      diagrams: [{ ...driver, settings: { headings, 'headings.aim': 'x', measures: 'sideways', other: [[[]]] } }],
    });
  }),
  stranger('measures.throughline', '5,000 measures, many with one id, some of them none', () => {
    const ids = ['m', '', null, 7, '#3', 'constructor'];
    const measures = times(5_000, (i) =>
      i % 9 === 0
        ? i
        : { id: ids[i % 6], name: 'x'.repeat(300), baseline: 1e308, goal: [], due: '2024-02-31', kind: 'x' },
    );
    return drivers({
      elements: [
        { ...aim, more: { measures, what: {}, howMuch: 1e21, byWhen: -0, draft: 'yes', result: 'r'.repeat(200_000) } },
      ],
    });
  }),
  stranger('private.throughline', 'private notes of which nobody can say whether they are', () =>
    workbook({
      elements: [
        problem,
        category,
        ...['yes', 0, null, 1, [], {}].map((home, i) => ({
          ...cause,
          id: `e${i}`,
          private: home,
          note: 'n'.repeat(60_000),
        })),
      ],
    }),
  ),
  stranger('notes.throughline', 'a note of a million letters, with half of a pair where it is cut', () =>
    onCause({ note: `${'n'.repeat(49_998)}${'\uD83D'.repeat(4)}${'\0\r\u2028'.repeat(300_000)}` }),
  ),
  stranger('cards.throughline', 'cards with votes, standings, tags and owners that are none', () =>
    workbook({
      elements: [
        problem,
        category,
        ...[-1, 1e9, 0.5, '3', null].map((votes, i) => ({
          ...cause,
          id: `e${i}`,
          votes,
          standing: 'proven',
          focus: 'true',
          folded: 1,
          owner: 7,
          asks: [],
          tags: times(60, (k) => (k % 3 ? `${k}`.repeat(150) : k)),
          muted: ['', 'x'.repeat(65)],
        })),
      ],
    }),
  ),
  stranger('about.throughline', 'a team that is a list, a date that is none, drafts that are words', () =>
    workbook({
      about: {
        team: [{}],
        date: '99999-99-99T99:99:99+99:99 '.repeat(20),
        draft: 'false',
        sample: null,
        muted: times(60, () => 'x'),
        other: 1,
      },
    }),
  ),
  stranger('marks.throughline', 'a letter with 100,000 marks above it, and families of emoji', () =>
    workbook({
      title: `a${'\u0301'.repeat(100_000)}`,
      elements: [
        problem,
        { ...category, text: '👩‍👩‍👧‍👦'.repeat(10_000) },
        { ...cause, text: '\u200B\u200D\u2060\u00AD'.repeat(400) },
      ],
    }),
  ),
  stranger('edge-of-words.throughline', 'words that end at their limit in the middle of an emoji', () =>
    workbook({
      elements: [
        problem,
        ...[1998, 1999, 2000, 2001].map((length, i) => ({ ...category, id: `c${i}`, text: `${'x'.repeat(length)}😀` })),
      ],
    }),
  ),
  stranger('halves.throughline', 'halves of pairs, direction marks and control characters in all words', () => {
    const odd = '\uDE00\uD83D\u202Ex\u0000\u001B[2J\u2029\uFFFE\r\n\t';
    return workbook({
      title: odd,
      about: { team: odd, date: odd },
      diagrams: [{ ...fishbone, title: odd }],
      elements: [{ ...problem, text: odd, note: odd, tags: [odd], owner: odd, asks: odd }],
    });
  }),
  stranger('hues.throughline', 'hues that are none, and 20,000 fields beside them', () =>
    workbook({
      elements: [
        problem,
        ...[1e308, -3, 0, '__proto__', null, 1.5].map((hue, i) => ({ ...category, id: `c${i}`, more: { hue } })),
        { ...cause, parent: 'c0', more: Object.fromEntries(times(20_000, (i) => [`k${i}`, i])) },
      ],
    }),
  ),
  stranger('types.throughline', 'types that are none or belong to others, and a kind that is a capital too many', () =>
    workbook({
      diagrams: [
        fishbone,
        { ...fishbone, id: 'g', kind: 'Fishbone' },
        { ...fishbone, id: 'h', kind: '__proto__' },
        { ...fishbone, id: 'k', kind: 'k'.repeat(65) },
      ],
      elements: [
        problem,
        ...['', 'aim', 'note', 'category', 'x'.repeat(65), 7, null, 'constructor'].map((type, i) => ({
          ...cause,
          id: `e${i}`,
          parent: i % 2 ? 'e0' : 'p',
          type,
          muted: ['x'],
        })),
      ],
    }),
  ),
  stranger('minor.throughline', 'a newer minor version in which all is well', () =>
    version([1, 9007199254740991], { later: { much: [1] } }),
  ),
  stranger('minor-broken.throughline', 'a newer minor version in which something looks broken', () =>
    version([1, 7], { elements: [{ ...problem, text: { rich: 'x' } }] }),
  ),
  stranger('major.throughline', 'a newer major version with a kind that we know', () =>
    version([2, 0], { shown: 'd' }),
  ),
  stranger('major-unknown.throughline', 'a newer major version of which nothing is known', () =>
    version([1e15, 0], { diagrams: { d: fishbone }, elements: 'many' }),
  ),
  stranger('no-version.throughline', 'a version that is a word', () => version('1.0', { shown: { toString: 1 } })),
];
