import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deckPage } from '../../shared/deck/deck';
import { kinds } from '../../shared/kinds';
import { deckOf } from '../../shared/kinds/slides';
import { drawnOf } from '../../shared/kinds/visible-graph';
import { tableMeasure } from '../../shared/layout/measure';
import type { Scene } from '../../shared/scene/scene';
import { boundsOf, overlap, solids } from '../../shared/scene/transform';
import { graphIn, workbookAfter } from '../kinds/after';
import { anyEdit } from './commands/edits';

const SIZE = { width: 1600, height: 900 };

const textsOf = ({ marks }: Scene) => marks.filter((mark) => mark.kind === 'text');

/** No line here may know which kind it has. */
describe.each([...kinds.values()].filter(({ views: [view] }) => view.slides))('a deck of $id', (kind) => {
  const anyGraph = fc
    .array(anyEdit, { maxLength: 60 })
    .map((edits) => graphIn(workbookAfter(kind, edits)))
    .filter((graph) => deckOf(graph, kind).length > 0);
  const pages = (graph: ReturnType<typeof graphIn>) => {
    const input = { id: 'd', title: 'Why?', about: {}, measure: tableMeasure, translate: (key: string) => key };
    const deck = deckOf(graph, kind);
    return deck.map((_, index) => deckPage({ ...input, kind, graph, size: SIZE, legend: true }, index).scene);
  };

  test('says all that is to be seen, inside its pages, with one size of words on all branches', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const [, ...branches] = pages(graph);
        const slides = deckOf(graph, kind).slice(1);
        const sizes = new Set<number>();
        for (const [i, scene] of branches.entries()) {
          const { x, y, width, height } = boundsOf(scene.marks);
          expect(Math.min(x, y)).toBeGreaterThan(-20);
          expect(x + width).toBeLessThan(SIZE.width + 20);
          expect(y + height).toBeLessThan(SIZE.height + 20);
          const said = new Set(scene.marks.map(({ id }) => id));
          const branch = [...(slides[i]?.only ?? [])].filter((id) => graph.get(id)?.parent !== null);
          for (const id of branch) expect(said).toContain(id);
          for (const mark of textsOf(scene)) if (mark.role === 'words' && mark.weight === 600) sizes.add(mark.size);
        }
        expect(sizes.size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 15 },
    );
  });

  test('lets no words touch others', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        for (const scene of pages(graph).slice(1)) {
          const rects = textsOf(scene).flatMap((mark) => solids(mark).filter(({ width }) => width > 0));
          for (const [i, rect] of rects.entries()) {
            const inner = { ...rect, y: rect.y + rect.height * 0.15, height: rect.height * 0.7 };
            for (const other of rects.slice(i + 1)) expect(overlap(inner, other)).toBe(false);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test('shows on its overview the branches with the numbers of their slides', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const [first] = deckOf(graph, kind);
        const [scene] = pages(graph);
        const seen = drawnOf(graph, kind).graph;
        const drawn = new Set(scene?.marks.map(({ id }) => id));
        for (const id of first?.only ?? []) if (seen.get(id)) expect(drawn).toContain(id);
      }),
      { numRuns: 15 },
    );
  });
});
