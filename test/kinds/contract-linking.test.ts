import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../shared/file/read';
import { writeWorkbook } from '../../shared/file/write';
import { kinds } from '../../shared/kinds';
import type { Kind } from '../../shared/kinds/kind';
import { leadsUp, mayBelong, membershipOf } from '../../shared/kinds/link-rules';
import { drawnOf, drawShown } from '../../shared/kinds/visible-graph';
import { tableMeasure } from '../../shared/layout/measure';
import type { Workbook } from '../../shared/model/document';
import { build, type Graph } from '../../shared/model/graph';
import { idsFrom } from '../../shared/model/ids';
import { words as common } from '../../shared/words';
import { anyEdit } from '../shared/commands/edits';
import { anyTies, expectSound, graphIn, tied, workbookAfter } from './after';
import { agenda } from './agenda';
import { process } from './process';
import { woven } from './woven';

/** What every kind owes the rest of the program about belonging to several. No line here may know which kind it has. */
describe.each([...kinds.values(), agenda, woven, process])('$id', (kind) => {
  const anyTied = fc
    .tuple(fc.array(anyEdit, { maxLength: 25 }), anyTies)
    .map(([edits, ties]) => tied(workbookAfter(kind, edits), kind, ties));

  test('has words for what a link says, and for each reason against one', () => {
    for (const { type } of kind.links) expect(kind.words.en?.[type]).toBeTruthy();
    if (!membershipOf(kind)) return;
    fc.assert(
      fc.property(anyTied, (workbook) => {
        const graph = graphIn(workbook);
        for (const from of graph.all())
          for (const to of graph.all()) {
            const verdict = mayBelong(graph, kind, from.id, to.id);
            const says: Readonly<Record<string, string>> = common.en.common;
            if (!verdict.ok) expect(kind.words.en?.[verdict.code] ?? says[verdict.code]).toBeTruthy();
          }
      }),
      { numRuns: 20 },
    );
  });

  test('lets nothing belong to itself, to the same twice, or in a circle', () => {
    fc.assert(
      fc.property(anyTied, (workbook) => {
        const graph = graphIn(workbook);
        const pairs = graph.links.map(({ from, to }) => `${from} ${to}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        for (const { from, to } of graph.links) {
          expect(from).not.toBe(to);
          expect(graph.get(from)?.parent).not.toBe(to);
          expect(leadsUp(graph, kind, to, from)).toBe(false);
          expect([from, to].map((id) => graph.get(id)?.type)).not.toContain(kind.loose);
        }
      }),
    );
  });

  test('keeps its links through a file, and finds nothing to mend in it', () => {
    fc.assert(
      fc.property(anyTied, (workbook) => {
        const read = readWorkbook(writeWorkbook(workbook), new Map([[kind.id, kind]]));
        if (!read.ok) throw new Error(read.fault.code);
        expect(read.value.repairs).toEqual([]);
        expect(new Set(read.value.workbook.links.keys())).toEqual(new Set(workbook.links.keys()));
      }),
      { numRuns: 40 },
    );
  });

  test('writes its links into the outline and reads them there', () => {
    if (kind === woven) return; // its outline knows none
    fc.assert(
      fc.property(anyTied, (workbook) => {
        const graph = graphIn(workbook);
        const text = kind.outline.write(graph);
        const read = kind.outline.read({ diagram: graph.diagram.id, newId: idsFrom('tied'), text });
        expect(read.left).toEqual([]);
        expect(ends(build(graph.diagram, read.elements, read.links), kind)).toEqual(ends(graph, kind));
      }),
    );
  });

  test('draws them, folded or not', () => {
    fc.assert(
      fc.property(anyTied, (workbook) => {
        const graph = graphIn(workbook);
        for (const view of kind.views) {
          const drawing = drawShown(kind, view, { graph, measure: tableMeasure, aspect: 16 / 9, hurry: false });
          expectSound(drawing, drawnOf(graph, kind).graph);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('asks what a coach would ask of them, of what is there', () => {
    fc.assert(
      fc.property(anyTied, (workbook: Workbook) => {
        const graph = graphIn(workbook);
        for (const { look } of kind.checks)
          for (const { element } of look(graph)) expect(graph.get(element)).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });
});

/** Links by the places of their ends in reading order, what is loose behind all others. */
function ends(graph: Graph, { loose }: Kind): string[] {
  const all = graph.all();
  const inOrder = [...all.filter(({ type }) => type !== loose), ...all.filter(({ type }) => type === loose)];
  const place = new Map(inOrder.map(({ id }, i) => [id, i]));
  return graph.links.map(({ from, to, more }) => `${place.get(from)} ${place.get(to)} ${more.weak === true}`).sort();
}
