import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deckPage } from '../../shared/deck/deck';
import { kinds } from '../../shared/kinds';
import { fishbone } from '../../shared/kinds/fishbone/fishbone';
import type { Kind } from '../../shared/kinds/kind';
import { deckOf } from '../../shared/kinds/slides';
import { drawnOf } from '../../shared/kinds/visible-graph';
import { tableMeasure } from '../../shared/layout/measure';
import type { Element } from '../../shared/model/document';
import { build, type Graph } from '../../shared/model/graph';
import type { Scene, Text } from '../../shared/scene/scene';
import { boundsOf, solids } from '../../shared/scene/transform';
import { anyTies, graphIn, tied, workbookAfter } from '../kinds/after';
import { ODD_WORDS } from '../random';
import { emptyWorkbook } from '../workbooks';
import { anyEdit } from './commands/edits';

const SIZE = { width: 1600, height: 900 };

function slidesOf(kind: Kind, graph: Graph, size = SIZE): readonly Scene[] {
  const input = {
    id: 'd',
    title: 'Why?',
    about: { team: 'Team' },
    measure: tableMeasure,
    translate: (key: string) => key,
  };
  return deckOf(graph, kind).map((_, index) => deckPage({ ...input, kind, graph, size, legend: true }, index).scene);
}

const plain = (text: string) => text.normalize().replace(/\s/g, '');
const textsOf = ({ marks }: Scene): readonly Text[] => marks.filter((mark) => mark.kind === 'text');

/** Words of an element as slides say them, without spaces, since lines break at these. */
function saidOn(scenes: readonly Scene[]): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const mark of scenes.flatMap(textsOf))
    if (mark.id !== undefined)
      said.set(mark.id, `${said.get(mark.id) ?? ''} ${plain(mark.lines.map(({ text }) => text).join(''))}`);
  return said;
}

function expectWhole(kind: Kind, graph: Graph, scenes: readonly Scene[]): void {
  const said = saidOn(scenes.slice(1));
  const { graph: seen } = drawnOf(graph, kind);
  const top = new Set(seen.children(null).map(({ id }) => id));
  for (const { id, text, parent } of seen.all())
    if (parent !== null && !top.has(parent)) expect(said.get(id) ?? '').toContain(plain(text));
}

function expectInside({ marks }: Scene, { width, height } = SIZE): void {
  for (const mark of marks)
    for (const rect of mark.kind === 'stroke' ? [boundsOf([mark])] : solids(mark)) {
      const slack = mark.kind === 'stroke' ? 10 : 1;
      expect(rect.x).toBeGreaterThan(-slack);
      expect(rect.y).toBeGreaterThan(-slack);
      expect(rect.x + rect.width).toBeLessThan(width + slack);
      expect(rect.y + rect.height).toBeLessThan(height + slack);
    }
}

const start = graphIn(emptyWorkbook(fishbone));
const [problem] = start.children(null);
const elementOf = (id: string, parent: string | null, type: string, text: string, order: string): Element => {
  if (!problem) throw new Error('an empty workbook has a problem');
  return { ...problem, id, parent, type, text, order };
};

interface Causes {
  count: number;
  chain?: boolean;
  name?: string;
  text?: string;
}

/** The first category with so many causes, below it or each below the one before, and a second one that is small. */
function crowded({ count, chain = false, name = 'People', text = 'a cause with some words' }: Causes): Graph {
  const root = problem?.id ?? '';
  const causes = Array.from({ length: count }, (_, i) =>
    elementOf(`k${i}`, chain && i > 0 ? `k${i - 1}` : 'c1', 'cause', `${text} ${i}`, `a${String(i).padStart(6, '0')}`),
  );
  const categories = [
    elementOf('c1', root, 'category', name, 'a'),
    elementOf('c2', root, 'category', 'Place', 'b'),
    elementOf('small', 'c2', 'cause', 'Only one', 'a'),
  ];
  return build(start.diagram, [elementOf(root, null, problem?.type ?? '', 'Why?', 'a'), ...categories, ...causes]);
}

const wordsSize = (scene: Scene | undefined) => scene && textsOf(scene).find(({ role }) => role === 'words')?.size;

describe('a branch that is too much for its slide', () => {
  test.each<[string, Causes]>([
    ['220 causes', { count: 220 }],
    ['a chain of 130 whys', { count: 130, chain: true }],
    ['a name of 900 characters', { count: 3, name: 'A very long name '.repeat(53) }],
    ['a name without spaces', { count: 3, name: 'Verylongname'.repeat(75) }],
    ['causes of 900 characters', { count: 9, text: 'A very long cause '.repeat(50) }],
  ])('says all of %s', (_, causes) => {
    const graph = crowded(causes);
    const scenes = slidesOf(fishbone, graph);
    expectWhole(fishbone, graph, scenes);
    for (const scene of scenes) expectInside(scene);
    const [, , small] = scenes;
    const [, , alone] = slidesOf(fishbone, crowded({ count: 1 }));
    expect(wordsSize(small)).toBeGreaterThanOrEqual((wordsSize(alone) ?? 0) / 3);
  });

  test.each<[string, Causes]>([
    ['220 causes', { count: 220 }],
    ['a chain of 130 whys', { count: 130, chain: true }],
  ])('does not make the words of other branches smaller: %s', (_, causes) => {
    const [, , small] = slidesOf(fishbone, crowded(causes));
    const [, , alone] = slidesOf(fishbone, crowded({ count: 1 }));
    expect(wordsSize(small)).toBe(wordsSize(alone));
  });

  test('may be a chain of 20,000 whys', () => {
    const graph = crowded({ count: 20_000, chain: true, text: 'why' });
    const input = { id: 'd', title: '', about: {}, measure: tableMeasure, translate: (key: string) => key };
    const { scene } = deckPage({ ...input, kind: fishbone, graph, size: SIZE, legend: true }, 1);
    expect(new Set(textsOf(scene).map(({ id }) => id)).size).toBeGreaterThan(20_000);
    expectInside(scene);
  });

  test('has a name of at most three lines, with a sign', () => {
    const [, scene] = slidesOf(fishbone, crowded({ count: 3, name: 'A very long name '.repeat(53) }));
    const name = scene && textsOf(scene).find(({ role }) => role === 'branch-words');
    expect(name?.lines).toHaveLength(3);
    expect(name?.lines.at(-1)?.text).toMatch(/…$/);
  });
});

test('a legend of many signs stays on a narrow page', () => {
  const standings = ['believed', 'known', 'revised', 'reframed', 'set-aside'] as const;
  const plain = crowded({ count: 5 });
  const elements = plain.all().map((element, i): Element => {
    const standing = standings[i % standings.length];
    return element.type === 'cause' && standing ? { ...element, standing } : element;
  });
  const graph = build(plain.diagram, elements);
  for (const size of [SIZE, { width: 900, height: 1600 }, { width: 500, height: 900 }, { width: 900, height: 200 }]) {
    const translate = (key: string) => `${key} with some more words that say it`;
    const input = { id: 'd', title: '', about: { team: 'A team '.repeat(20) }, measure: tableMeasure, translate };
    const { scene } = deckPage({ ...input, kind: fishbone, graph, size, legend: true }, 1);
    expect(textsOf(scene).filter(({ role }) => role === 'legend')).toHaveLength(5);
    expectInside(scene, size);
  }
});

/** No line here may know which kind it has. */
describe.each([...kinds.values()].filter(({ views: [view] }) => view.slides))('any deck of $id', (kind) => {
  const odd = fc.constantFrom(...ODD_WORDS, 'long '.repeat(180), '\u0e04'.repeat(90));
  const anyGraph = fc
    .tuple(fc.array(anyEdit, { maxLength: 60 }), anyTies, fc.array(odd, { maxLength: 12 }))
    .map(([edits, ties, words]) => {
      const graph = graphIn(tied(workbookAfter(kind, edits), kind, ties));
      const elements = graph.all().map((element, i) => ({ ...element, text: words[i] ?? element.text }));
      return build(graph.diagram, elements, graph.links);
    })
    .filter((graph) => deckOf(graph, kind).length > 0);

  test.each([SIZE, { width: 900, height: 1600 }])('says all words inside its pages of $width x $height', (size) => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const scenes = slidesOf(kind, graph, size);
        expectWhole(kind, graph, scenes);
        for (const scene of scenes.slice(1)) expectInside(scene, size);
      }),
      { numRuns: 25 },
    );
  });
});
