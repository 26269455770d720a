import fc from 'fast-check';
import { expect } from 'vitest';
import { perform } from '../../shared/commands/command';
import type { Drawing, Kind } from '../../shared/kinds/kind';
import { allowedOf, membershipOf } from '../../shared/kinds/link-rules';
import type { Element, Link, Workbook } from '../../shared/model/document';
import { type Graph, graphOf } from '../../shared/model/graph';
import { idsFrom } from '../../shared/model/ids';
import { commandOf, type Edit } from '../shared/commands/edits';
import { emptyWorkbook, onlyDiagram } from '../workbooks';

/** What the tests of the contract have in common: a diagram of any kind after any edits, and what a sound drawing of it is. */

const start = new Map<Kind, Workbook>();

export const graphAfter = (kind: Kind, edits: readonly Edit[]): Graph => graphIn(workbookAfter(kind, edits));

export function graphIn(workbook: Workbook): Graph {
  const graph = graphOf(workbook, onlyDiagram(workbook));
  if (!graph) throw new Error('the diagram is gone');
  return graph;
}

export function workbookAfter(kind: Kind, edits: readonly Edit[]): Workbook {
  const first = start.get(kind) ?? emptyWorkbook(kind);
  start.set(kind, first);
  const newId = idsFrom('contract');
  return edits.reduce((now, edit) => {
    const command = commandOf(edit, now, kind, newId);
    return command ? perform(now, command).workbook : now;
  }, first);
}

/** Types, words and order, without ids: what a person would call the same diagram. What is loose stands behind the others. */
export function structure(graph: Graph, { loose }: Kind): unknown[] {
  const depth = new Map<string | null, number>([[null, 0]]);
  const lines = graph.all().map((element: Element) => {
    const deep = depth.get(element.parent) ?? 0;
    depth.set(element.id, deep + 1);
    return [deep, element.type, element.text, element.standing ?? null];
  });
  const isLoose = ([, type]: readonly unknown[]) => type === loose;
  return [...lines.filter((line) => !isLoose(line)), ...lines.filter(isLoose)];
}

export function expectSound({ scene, anchor }: Drawing, graph: Graph): void {
  const numbers: number[] = [scene.width, scene.height, anchor.x, anchor.y];
  for (const mark of scene.marks) {
    if (mark.kind === 'box') numbers.push(mark.x, mark.y, mark.width, mark.height);
    if (mark.kind === 'stroke') for (const { x, y } of mark.points) numbers.push(x, y);
    if (mark.kind === 'text') for (const { baseline, width } of mark.lines) numbers.push(mark.x, baseline, width);
  }
  expect(numbers.every(Number.isFinite)).toBe(true);
  expect(scene.width).toBeGreaterThan(0);
  expect(scene.height).toBeGreaterThan(0);
  const ids = new Set(graph.all().map(({ id }) => id));
  const known = new Set([...ids, ...graph.links.map(({ id }) => id)]);
  expect(scene.marks.every(({ id }) => id === undefined || known.has(id))).toBe(true);
  expect(new Set(scene.reading)).toEqual(ids);
  const drawn = new Set(scene.marks.map(({ id }) => id));
  expect([...ids].filter((id) => !drawn.has(id))).toEqual([]);
}

/** Between any two, whoever they are. */
export const anyTies = fc.array(fc.record({ from: fc.nat(), to: fc.nat(), weak: fc.boolean() }), { maxLength: 20 });
export type Ties = readonly { from: number; to: number; weak: boolean }[];

/** With those of the links that the kind lets be, each asked about beside the ones before it. */
export function tied(workbook: Workbook, kind: Kind, ties: Ties): Workbook {
  const graph = graphIn(workbook);
  const at = (place: number) => graph.all()[place % graph.size]?.id ?? '';
  const links = ties.map(
    ({ from, to, weak }, i): Link => ({
      ...{ id: `tie-${i}`, type: membershipOf(kind)?.type ?? 'ties', from: at(from), to: at(to) },
      more: weak ? { weak } : {},
    }),
  );
  return { ...workbook, links: new Map(allowedOf(graph, kind, links).map((link) => [link.id, link])) };
}
