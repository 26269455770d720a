import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../shared/kinds';
import { slideGraph, slidesOf } from '../../shared/kinds/slides';
import { drawnOf, drawShown } from '../../shared/kinds/visible-graph';
import { tableMeasure } from '../../shared/layout/measure';
import { anyEdit } from '../shared/commands/edits';
import { anyTies, expectSound, graphIn, tied, workbookAfter } from './after';
import { agenda } from './agenda';
import { process } from './process';

/** A diagram cut into slides. No line here may know which kind it has. */
describe.each([...kinds.values(), agenda, process])('$id', (kind) => {
  const anyGraph = fc
    .tuple(fc.array(anyEdit, { maxLength: 40 }), anyTies)
    .map(([edits, ties]) => graphIn(tied(workbookAfter(kind, edits), kind, ties)));

  test('has a word for what each of its slides is for', () => {
    for (const words of Object.values(kind.words))
      for (const view of kind.views) if (view.slides) expect(words[`${view.id}-slide`]).toBeTruthy();
  });

  test('shows on its slides all that is to be seen, and nothing that is not there', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const seen = drawnOf(graph, kind).graph;
        for (const view of kind.views) {
          const on = new Set((view.slides?.(seen) ?? []).flatMap(({ only }) => [...only]));
          if (on.size > 0) expect(on).toEqual(new Set(seen.all().map(({ id }) => id)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('draws each slide with all that stands on it, where the rules let it stand', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const [view] = kind.views;
        for (const slide of slidesOf(graph, kind)) {
          const cut = slideGraph(graph, kind, slide);
          const { graph: seen, folded } = drawnOf(cut, kind);
          expect(new Set(seen.all().map(({ id }) => id))).toEqual(slide.only);
          for (const { type, parent } of seen.all())
            expect(kind.rules.fits(type, seen.get(parent ?? '')?.type ?? null)).toBe(true);
          for (const [id, count] of folded) expect(drawnOf(graph, kind).folded.get(id)).toBe(count);
          expect(cut.diagram.title).toContain(slide.title);
          const drawing = drawShown(kind, view, { graph: cut, measure: tableMeasure, aspect: 16 / 9, hurry: false });
          expectSound(drawing, seen);
        }
      }),
      { numRuns: 30 },
    );
  });
});
