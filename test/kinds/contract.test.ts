import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { perform } from '../../shared/commands/command';
import { kinds } from '../../shared/kinds';
import type { Drawing, Kind } from '../../shared/kinds/kind';
import { tableMeasure } from '../../shared/layout/measure';
import type { Element, Workbook } from '../../shared/model/document';
import { build, type Graph, graphOf } from '../../shared/model/graph';
import { idsFrom } from '../../shared/model/ids';
import { anyEdit, commandOf, type Edit } from '../shared/commands/edits';
import { emptyWorkbook, onlyDiagram } from '../workbooks';
import { agenda } from './agenda';

/** What every kind owes the rest of the program. No line here may know which kind it has. */
describe.each([...kinds.values(), agenda])('$id', (kind) => {
  test('has words for all it names', () => {
    for (const words of Object.values(kind.words)) {
      expect(words.name).toBeTruthy();
      expect(words.about).toBeTruthy();
      for (const { name } of kind.elements.values()) expect(words[name]).toBeTruthy();
    }
  });

  test('lets what grows somewhere stand there, and starts with its root', () => {
    expect(kind.rules.grows(null)).toBe(kind.root);
    for (const parent of [null, ...kind.elements.keys()]) {
      const type = kind.rules.grows(parent);
      if (type === null) continue;
      expect(kind.elements.has(type)).toBe(true);
      expect(kind.rules.fits(type, parent)).toBe(true);
    }
  });

  test('gives keys a place that its rules allow', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const graph = graphAfter(kind, edits);
        for (const { id } of graph.all())
          for (const key of ['sibling', 'before', 'child', 'indent', 'outdent', 'up', 'down'] as const) {
            const place = kind.rules.key(graph, id, key);
            if (!place) continue;
            const parent = place.parent === null ? null : graph.get(place.parent);
            expect(kind.rules.fits(place.type, parent?.type ?? null)).toBe(true);
            if (place.after !== null) expect(graph.get(place.after)?.parent).toBe(place.parent);
          }
      }),
    );
  });

  test('draws anything: finite, inside its bounds, plain data, the same again', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), fc.constantFrom(16 / 9, 1, 0.7), (edits, aspect) => {
        const graph = graphAfter(kind, edits);
        for (const view of kind.views) {
          const input = { graph, measure: tableMeasure, aspect, hurry: false };
          const drawing = view.draw(input);
          expect(view.draw(input)).toEqual(drawing);
          expect(JSON.parse(JSON.stringify(drawing))).toEqual(drawing);
          expectSound(drawing, graph);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('draws on from what it remembers, through a file, in a hurry and after a rest', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 20 }), fc.array(anyEdit, { maxLength: 3 }), (edits, more) => {
        const before = graphAfter(kind, edits);
        const after = graphAfter(kind, [...edits, ...more]);
        for (const view of kind.views) {
          const input = { measure: tableMeasure, aspect: 16 / 9 };
          const { memory } = view.draw({ ...input, graph: before, hurry: false });
          for (const hurry of [true, false]) {
            const stored: unknown = JSON.parse(JSON.stringify(memory));
            expectSound(view.draw({ ...input, graph: after, memory: stored, hurry }), after);
            const same = view.draw({ ...input, graph: after, memory, hurry });
            expect(view.draw({ ...input, graph: after, memory: stored, hurry })).toEqual(same);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('takes a memory that is none for no memory', () => {
    const graph = graphAfter(kind, []);
    for (const view of kind.views) {
      const input = { graph, measure: tableMeasure, aspect: 16 / 9, hurry: true };
      const plain = view.draw(input);
      for (const memory of [null, 7, 'memory', [], { cats: 1 }, { spots: { a: NaN } }, { head: '__proto__' }])
        expect(view.draw({ ...input, memory })).toEqual(plain);
    }
  });

  test('reads back the outline that it writes', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const graph = graphAfter(kind, edits);
        const text = kind.outline.write(graph);
        expect([...text.head.keys()].every((key) => kind.outline.keys.includes(key))).toBe(true);
        const { diagram } = graph;
        const { elements, left } = kind.outline.read({ diagram: diagram.id, newId: idsFrom('read'), text });
        expect(left).toEqual([]);
        expect(structure(build(diagram, elements))).toEqual(structure(graph));
      }),
    );
  });
});

const start = new Map<Kind, Workbook>();

function graphAfter(kind: Kind, edits: readonly Edit[]): Graph {
  const first = start.get(kind) ?? emptyWorkbook(kind);
  start.set(kind, first);
  const newId = idsFrom('contract');
  const workbook = edits.reduce((now, edit) => {
    const command = commandOf(edit, now, kind, newId);
    return command ? perform(now, command).workbook : now;
  }, first);
  const graph = graphOf(workbook, onlyDiagram(workbook));
  if (!graph) throw new Error('the diagram is gone');
  return graph;
}

/** Types, words and order, without ids: what a person would call the same diagram. */
function structure(graph: Graph): unknown[] {
  const depth = new Map<string | null, number>([[null, 0]]);
  return graph.all().map((element: Element) => {
    const deep = depth.get(element.parent) ?? 0;
    depth.set(element.id, deep + 1);
    return [deep, element.type, element.text, element.standing ?? null];
  });
}

function expectSound({ scene, anchor }: Drawing, graph: Graph): void {
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
  expect(scene.marks.every(({ id }) => id === undefined || ids.has(id))).toBe(true);
  expect(new Set(scene.reading)).toEqual(ids);
  const drawn = new Set(scene.marks.map(({ id }) => id));
  expect([...ids].filter((id) => !drawn.has(id))).toEqual([]);
}
