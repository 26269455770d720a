import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copied, cut, pasteBranches, toCut, workbookOf } from '../../../shared/actions/copy';
import { setFields, setMore } from '../../../shared/commands/fields';
import { readWorkbook } from '../../../shared/file/read';
import { writeWorkbook } from '../../../shared/file/write';
import { type Branches, linesOf, readBranches, writeBranches } from '../../../shared/import/branches';
import { kinds } from '../../../shared/kinds';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import { idsFrom } from '../../../shared/model/ids';
import { paste } from '../../paste-text';
import { Hand } from './hand';

const filled = (list: string) => {
  const hand = new Hand(fishbone).type('P').select('P');
  paste(hand.context(), list);
  return hand;
};

const selectAll = (hand: Hand, ...words: string[]): Hand => {
  hand.context().select(hand.graph.all().flatMap(({ id, text }) => (words.includes(text) ? [id] : [])));
  return hand;
};

const need = (branches: Branches | null): Branches => {
  if (!branches) throw new Error('nothing to carry');
  return branches;
};

/** As another window gets it. */
const sent = (branches: Branches | null): Branches => need(readBranches(writeBranches(need(branches))));

const forest = fc.array(fc.tuple(fc.nat(4), fc.stringMatching(/^[a-z]{1,6}$/)), { minLength: 1, maxLength: 30 });
const list = forest.map((lines) => lines.map(([depth, words]) => `${'  '.repeat(depth)}${words}`).join('\n'));

describe('branches', () => {
  test('come out elsewhere as they were, whatever hangs below them', () => {
    fc.assert(
      fc.property(list, (text) => {
        const from = filled(text);
        const [root] = from.graph.all();
        const tops = from.graph.children(root?.id ?? null);
        from.context().select(tops.map(({ id }) => id));
        const to = new Hand(fishbone).type('Q').select('Q');
        pasteBranches(to.context(), sent(copied(from.context())));
        expect(to.lines.slice(1)).toEqual(from.lines.slice(1));
        expect(to.graph.all().map(({ type }) => type)).toEqual(from.graph.all().map(({ type }) => type));
        expect(to.steps).toBe(2);
      }),
    );
  });

  test('cut and pasted back at once, nothing but the ids is another', () => {
    const hand = filled('A\n  a\n    aa\nB');
    const before = hand.lines;
    const carried = need(toCut(hand.select('A').context()));
    cut(hand.context());
    expect([hand.lines, hand.here]).toEqual([['P', '  B'], 'B']);
    hand.select('P');
    pasteBranches(hand.context(), carried);
    expect(hand.lines).toEqual(['P', '  B', ...before.slice(1, 4)]);
    hand.press('Ctrl+z', 'Ctrl+z');
    expect(hand.lines).toEqual(before);
  });

  test('keep marks, votes and notes; a private note does not leave the page', () => {
    const hand = filled('A\n  a\n  b').select('A');
    const [a, b] = ['a', 'b'].map((words) => hand.graph.all().find(({ text }) => text === words)?.id ?? '');
    const label = { key: 'command.words' };
    hand.context().perform(setFields([a ?? ''], { note: 'seen', votes: 3, focus: true, standing: 'known' }, label));
    hand.context().perform(setFields([b ?? ''], { note: 'whose', private: true }, label));
    const far = sent(copied(hand.context()));
    expect(far.elements[1]).toMatchObject({ note: 'seen', votes: 3, focus: true, standing: 'known' });
    expect([far.withheld, JSON.stringify(far).includes('whose')]).toEqual([1, false]);
    expect(need(copied(hand.context())).elements[2]).toMatchObject({ note: 'whose', private: true });
  });

  test('several are taken in the order of the outline, and none twice', () => {
    const hand = selectAll(filled('A\n  a\n  b\nB\n  c'), 'B', 'a', 'A', 'b');
    expect(linesOf(need(copied(hand.context()))).map(({ depth, text }) => `${depth}${text}`)).toEqual([
      '0A',
      '1a',
      '1b',
      '0B',
      '1c',
    ]);
    hand.context().select([...hand.context().selection].reverse());
    expect(need(copied(hand.context())).elements[0]?.text).toBe('A');
  });

  test('where a hue is taken another is given, and nothing else is lost', () => {
    const hand = filled('A\nB');
    const tops = () => hand.graph.children(hand.graph.all()[0]?.id ?? null);
    const [a, b] = tops().map(({ id }) => id);
    hand.context().perform(setMore([a ?? '', b ?? ''], { hue: 5, side: 'above' }, { key: 'command.hue' }));
    pasteBranches(hand.select('A').context(), need(copied(hand.context())));
    expect(tops().map(({ more }) => [more.hue === 5, more.side])).toEqual([
      [true, 'above'],
      [false, 'above'],
      [true, 'above'],
    ]);
    const both = need(copied(selectAll(hand, 'A', 'B').context()));
    const one = filled('C');
    pasteBranches(one.select('P').context(), both);
    const hues = one.graph.all().flatMap(({ more }) => more.hue ?? []);
    expect(hues).toContain(5);
    expect(new Set(hues).size).toBe(4); // of those that were pasted, too, no two have the same
  });

  test('go beside what is of their own type where they may not stand below it, and below it else', () => {
    const hand = filled('A\n  a').select('A');
    pasteBranches(hand.context(), need(copied(hand.context())));
    expect(hand.lines).toEqual(['P', '  A', '    a', '  A', '    a']);
    const hues = hand.graph.children(hand.graph.all()[0]?.id ?? null).map(({ more }) => more);
    expect(hues).toEqual([{ hue: 1 }, { hue: 2 }]);
    const cause = need(copied(filled('A\n  x').select('x').context()));
    pasteBranches(hand.select('a').context(), cause);
    expect(hand.lines).toContain('      x');
  });

  test('make a workbook of their own, and a whole diagram the whole again', () => {
    const hand = filled('A\n  a\nB');
    const ids = idsFrom('pasted');
    const one = new Hand(workbookOf(sent(copied(hand.select('A').context())), fishbone, ids));
    expect(one.lines).toEqual(['', '  A', '    a']);
    const all = new Hand(workbookOf(sent(copied(hand.select('P').context())), fishbone, ids));
    expect(all.lines).toEqual(hand.lines);
    expect(readWorkbook(writeWorkbook(all.workbook), kinds)).toMatchObject({ ok: true, value: { repairs: [] } });
  });

  test('of the one at the top only a copy is taken', () => {
    const hand = filled('A').select('P');
    expect(toCut(hand.context())).toBeNull();
    expect(need(copied(hand.context())).elements).toHaveLength(2);
  });
});

describe('what comes from a clipboard', () => {
  const good = () => JSON.parse(writeBranches(need(copied(filled('A\n  a').select('A').context()))));
  test.each<[string, (record: ReturnType<typeof good>) => unknown]>([
    ['another format', (record) => ({ ...record, format: 'x' })],
    ['a parent that comes later', (record) => ({ ...record, elements: [...record.elements].reverse() })],
    ['the same id twice', (record) => ({ ...record, elements: [...record.elements, ...record.elements] })],
    ['words with a line break', (record) => ({ ...record, elements: [{ ...record.elements[0], text: 'a\nb' }] })],
    ['votes beyond all counting', (record) => ({ ...record, elements: [{ ...record.elements[0], votes: 1e9 }] })],
    ['nothing', () => ({})],
  ])('is not taken for branches: %s', (_, spoil) => {
    expect(readBranches(JSON.stringify(good()))).not.toBeNull();
    expect(readBranches(JSON.stringify(spoil(good())))).toBeNull();
  });

  test('of any kind is answered', () => {
    fc.assert(fc.property(fc.string(), (text) => readBranches(text) === null));
    expect(readBranches('['.repeat(100_000))).toBeNull();
  });
});

describe('a new parent around', () => {
  test('a cause, in one step with its words', () => {
    const hand = filled('A\n  a\n  b\n    bb\n  c').select('b').press('Ctrl+Enter').type('why');
    expect(hand.lines).toEqual(['P', '  A', '    a', '    why', '      b', '        bb', '    c']);
    hand.press('Ctrl+z');
    expect(hand.lines).toEqual(['P', '  A', '    a', '    b', '      bb', '    c']);
  });

  test('several that stand together', () => {
    const hand = selectAll(filled('A\n  a\n  b\n  c\nB\n  d'), 'a', 'c', 'd').press('Ctrl+Enter').type('w');
    expect(hand.lines).toEqual(['P', '  A', '    w', '      a', '      c', '    b', '  B', '    d']);
  });

  test('given up with Escape is gone; left without words it stays, since something hangs below it', () => {
    const hand = filled('A\n  a').select('a').press('Ctrl+Enter', 'Escape');
    expect(hand.lines).toEqual(['P', '  A', '    a']);
    hand.select('a').press('Ctrl+Enter').select('A');
    expect(hand.lines).toEqual(['P', '  A', '    ', '      a']);
  });

  test('a category or the problem is nothing', () => {
    const hand = filled('A');
    expect(hand.select('A').press('Ctrl+Enter').lines).toEqual(['P', '  A']);
    expect(hand.select('P').press('Ctrl+Enter').lines).toEqual(['P', '  A']);
  });
});
