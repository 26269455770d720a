import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Command, perform } from '../../../shared/commands/command';
import { addElements, moveElement, removeElements, setText } from '../../../shared/commands/elements';
import { setAbout, setFields } from '../../../shared/commands/fields';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import { elementsFromLines } from '../../../shared/kinds/lines';
import { type Comparison, compare, countOf } from '../../../shared/model/compare';
import type { Workbook } from '../../../shared/model/document';
import { idsFrom } from '../../../shared/model/ids';
import { ordersBetween } from '../../../shared/model/order';
import { settled } from '../../../shared/model/settled';
import { emptyWorkbook, onlyDiagram, rootOf } from '../../workbooks';
import { anyWorkbook } from '../file/sound';

const newId = idsFrom('compare');
const done = (workbook: Workbook, command: Command) => perform(workbook, command).workbook;

function planted(workbook: Workbook, text: string, under = rootOf(workbook).id): Workbook {
  const diagram = onlyDiagram(workbook);
  const lines = text.split('\n').map((line) => ({ depth: line.search(/\S/) / 2, text: line.trim(), tags: [] }));
  const elements = elementsFromLines(lines, diagram, newId);
  return done(
    workbook,
    addElements({ kind: fishbone, diagram, place: { type: '', parent: under, after: null }, elements }),
  );
}

const start = planted(emptyWorkbook(fishbone, 'Math gap'), 'Time\n  Bells\n  Pull-outs\n  Trips\nPeople\n  Turnover');

function named(workbook: Workbook, text: string): string {
  for (const element of workbook.elements.values()) if (element.text === text) return element.id;
  throw new Error(`nothing is called ${text}`);
}

/** What is told, in words: only the lists that hold something. */
function told(before: Workbook, after: Workbook): Record<string, unknown> {
  const { added, removed, moved, reworded, marked, diagrams, links, title, about } = compare(before, after);
  const all = {
    added: added.map(({ text }) => text),
    removed: removed.map(({ text }) => text),
    moved: moved.map((pair) => pair.after.text),
    reworded: reworded.map((pair) => `${pair.before.text} > ${pair.after.text}`),
    marked: marked.map(({ after, fields }) => `${after.text}: ${fields.join(', ')}`),
    newDiagrams: diagrams.added.map(({ title }) => title),
    goneDiagrams: diagrams.removed.map(({ title }) => title),
    renamed: diagrams.renamed.map(({ after }) => after.title),
    markedDiagrams: diagrams.marked.map(({ fields }) => fields.join(', ')),
    links: [...links.added, ...links.removed, ...links.marked],
    title: title ? [title.after] : [],
    about,
  };
  return Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0));
}

describe('one edit is told as what it is', () => {
  const id = (text: string) => named(start, text);
  const cause = (parent: string, after: string | null) => ({
    type: 'cause',
    parent: id(parent),
    after: after === null ? null : id(after),
  });

  test.each<[string, Command, Record<string, unknown>]>([
    ['words', setText(id('Bells'), 'Short bells'), { reworded: ['Bells > Short bells'] }],
    ['a branch that goes', removeElements([id('Time')]), { removed: ['Time', 'Bells', 'Pull-outs', 'Trips'] }],
    ['down by one', moveElement(fishbone, id('Bells'), cause('Time', 'Pull-outs')), { moved: ['Bells'] }],
    ['to the front', moveElement(fishbone, id('Trips'), cause('Time', null)), { moved: ['Trips'] }],
    ['to where it stands', moveElement(fishbone, id('Trips'), cause('Time', 'Pull-outs')), {}],
    ['under another', moveElement(fishbone, id('Bells'), cause('People', null)), { moved: ['Bells'] }],
    ['a fold', setFields([id('Time')], { folded: true }, { key: 'test' }), {}],
    [
      'a note and a tag',
      setFields([id('Bells')], { note: 'At noon', tags: ['ours'] }, { key: 'test' }),
      { marked: ['Bells: note, tags'] },
    ],
    ['the team', setAbout({ team: 'Grade 6' }, { key: 'test' }), { about: ['team'] }],
  ])('%s', (_, command, expected) => {
    expect(told(start, done(start, command))).toEqual(expected);
  });

  test('what comes in goes by its own words, and moves nobody', () => {
    expect(told(start, planted(start, 'Rooms\n  Heat'))).toEqual({ added: ['Rooms', 'Heat'] });
    expect(told(planted(start, 'Rooms\n  Heat'), start)).toEqual({ removed: ['Rooms', 'Heat'] });
  });

  test('a branch that moves is one that moved, not all that hangs below it', () => {
    const out = moveElement(fishbone, id('People'), { type: 'category', parent: rootOf(start).id, after: null });
    expect(told(start, done(start, out))).toEqual({ moved: ['People'] });
  });
});

/** The same document with every order written anew: nothing stands elsewhere. */
function renumbered(workbook: Workbook): Workbook {
  const orders = ordersBetween('a5', 'a6', workbook.elements.size + workbook.diagrams.size);
  const sorted = [...workbook.elements.values()].sort((a, b) =>
    a.order < b.order || (a.order === b.order && a.id < b.id) ? -1 : 1,
  );
  const next = new Map(sorted.map((element, i) => [element.id, { ...element, order: orders[i] ?? element.order }]));
  return { ...workbook, elements: next };
}

describe('of any two documents', () => {
  test('one and the same is no different, however it is drawn, folded and numbered', () => {
    fc.assert(
      fc.property(anyWorkbook, (workbook) => {
        const copy = renumbered(structuredClone(workbook));
        const drawn = new Map([...copy.diagrams].map(([id, diagram]) => [id, { ...diagram, memory: {} }]));
        const folded = new Map([...copy.elements].map(([id, element]) => [id, { ...element, folded: true }]));
        expect(countOf(compare(workbook, { ...copy, diagrams: drawn, elements: folded }))).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('every record that differs is told of, whichever of the two was first', () => {
    fc.assert(
      fc.property(anyWorkbook, anyWorkbook, (before, after) => {
        const [there, back] = [compare(before, after), compare(after, before)];
        const ids = idsIn(there);
        for (const table of ['elements', 'links', 'diagrams'] as const)
          for (const id of new Set([...before[table].keys(), ...after[table].keys()]))
            if (bare(before[table].get(id)) !== bare(after[table].get(id))) expect(ids).toContain(id);
        expect(back.added.map(({ id }) => id)).toEqual(there.removed.map(({ id }) => id));
        expect(countOf(back)).toBe(countOf(there));
      }),
      { numRuns: 60 },
    );
  });

  test('of siblings as few are told to have moved as could have', () => {
    const row = fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 7 });
    fc.assert(
      fc.property(row, fc.array(fc.nat()), (names, swaps) => {
        const other = swaps.reduce<number[]>((all, at) => turned(all, at), [...names]);
        const kept = settled(placed(names), placed(other));
        const inBoth = (list: readonly number[]) => list.filter((name) => kept.has(`${name}`));
        expect(inBoth(other)).toEqual(inBoth(names));
        expect(kept.size).toBe(longestCommon(names, other));
      }),
    );
  });

  test('of two that changed places the one is told that was given another', () => {
    const [a, b, c] = [
      { id: 'a', order: 'a1' },
      { id: 'b', order: 'a2' },
      { id: 'c', order: 'a3' },
    ];
    expect(settled([a, b], [{ ...a, order: 'a4' }, b])).toEqual(new Set(['b']));
    expect(settled([a, b], [a, { ...b, order: 'Zz' }])).toEqual(new Set(['a']));
    expect(settled([a, b, c], [a, b, { ...c, order: 'Zz' }])).toEqual(new Set(['a', 'b']));
  });
});

const placed = (names: readonly number[]) =>
  ordersBetween(null, null, names.length).map((order, i) => ({ id: `${names[i]}`, order }));

const turned = (all: readonly number[], at: number): number[] => {
  const cut = at % (all.length + 1);
  return [...all.slice(cut).reverse(), ...all.slice(0, cut)];
};

/** By the book, for a few: every way to leave some out. */
function longestCommon(a: readonly number[], b: readonly number[]): number {
  const [first, ...rest] = a;
  if (first === undefined) return 0;
  const at = b.indexOf(first);
  const without = longestCommon(rest, b);
  return at < 0 ? without : Math.max(without, 1 + longestCommon(rest, b.slice(at + 1)));
}

function idsIn({ added, removed, moved, reworded, marked, diagrams, links }: Comparison): ReadonlySet<string> {
  const pairs = [moved, reworded, marked, diagrams.renamed, diagrams.marked, links.marked].flat();
  const alone = [added, removed, diagrams.added, diagrams.removed, links.added, links.removed].flat();
  return new Set([...pairs.map(({ after }) => after.id), ...alone.map(({ id }) => id)]);
}

const NONE = new Set(['memory', 'folded', 'order']);

/** A record without what is no difference by itself, its fields in one order. */
const bare = (record: object = {}): string =>
  JSON.stringify(
    Object.entries(record)
      .filter(([key]) => !NONE.has(key))
      .sort(),
  );
