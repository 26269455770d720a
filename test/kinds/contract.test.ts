import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { perform } from '../../shared/commands/command';
import { moveElement } from '../../shared/commands/elements';
import { readWorkbook } from '../../shared/file/read';
import { writeWorkbook } from '../../shared/file/write';
import { kinds } from '../../shared/kinds';
import { findingsOf } from '../../shared/kinds/checks';
import { workbookFromTemplate } from '../../shared/kinds/templates';
import { drawShown, shownOf } from '../../shared/kinds/visible-graph';
import { tableMeasure } from '../../shared/layout/measure';
import { build } from '../../shared/model/graph';
import { idsFrom } from '../../shared/model/ids';
import { anyEdit } from '../shared/commands/edits';
import { expectSound, graphAfter, graphIn, structure, workbookAfter } from './after';
import { agenda } from './agenda';
import { process } from './process';

/** What every kind owes the rest of the program. No line here may know which kind it has. */
describe.each([...kinds.values(), agenda, process])('$id', (kind) => {
  test('has words for all it names', () => {
    for (const words of Object.values(kind.words)) {
      expect(words.name).toBeTruthy();
      expect(words.about).toBeTruthy();
      for (const { name } of kind.elements.values()) expect(words[name]).toBeTruthy();
      if (kind.receives)
        for (const key of ['carry-on', 'carry-on-about', 'carry-on-asks']) expect(words[key]).toBeTruthy();
    }
  });

  test('lets what grows somewhere stand there, and starts with its root', () => {
    expect(kind.rules.grows(null)).toBe(kind.root);
    for (const parent of [null, ...kind.elements.keys()]) {
      const grown = [false, true].map((laden) => kind.rules.grows(parent, laden));
      expect(new Set(grown.map((type) => type === null)).size).toBe(1);
      for (const type of grown) {
        if (type === null) continue;
        expect(kind.elements.has(type)).toBe(true);
        expect(kind.rules.fits(type, parent)).toBe(true);
      }
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

  test('no edit leaves an element where the rules refuse it', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 40 }), (edits) => {
        const graph = graphAfter(kind, edits);
        for (const { type, parent } of graph.all()) {
          const above = parent === null ? null : (graph.get(parent)?.type ?? 'none');
          expect(`${type} under ${above}: ${kind.rules.fits(type, above)}`).toBe(`${type} under ${above}: true`);
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
          const drawing = drawShown(kind, view, input);
          expect(drawShown(kind, view, input)).toEqual(drawing);
          expect(JSON.parse(JSON.stringify(drawing))).toEqual(drawing);
          expectSound(drawing, shownOf(graph, kind).graph);
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
          const { memory } = drawShown(kind, view, { ...input, graph: before, hurry: false });
          for (const hurry of [true, false]) {
            const stored: unknown = JSON.parse(JSON.stringify(memory));
            const drawing = drawShown(kind, view, { ...input, graph: after, memory: stored, hurry });
            expectSound(drawing, shownOf(after, kind).graph);
            expect(drawShown(kind, view, { ...input, graph: after, memory, hurry })).toEqual(drawing);
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
        expect(structure(build(diagram, elements), kind)).toEqual(structure(graph, kind));
      }),
    );
  });

  test('keeps what is loose apart: under the root or one another, in no drawing, itself wherever it is not moved', () => {
    expect(kind.elements.has(kind.loose)).toBe(true);
    expect(kind.rules.grows(kind.loose)).toBe(kind.loose);
    for (const type of [null, ...kind.elements.keys()]) {
      expect(kind.rules.fits(kind.loose, type)).toBe(type === kind.root || type === kind.loose);
      if (type !== kind.loose) {
        expect(kind.rules.fits(type ?? '', kind.loose)).toBe(false);
        expect(kind.rules.grows(type)).not.toBe(kind.loose);
      }
    }
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const graph = graphAfter(kind, edits);
        const shown = shownOf(graph, kind);
        expect(shown.graph.all().some(({ type }) => type === kind.loose)).toBe(false);
        const hidden = [...shown.folded.values()].reduce((sum, count) => sum + count, 0);
        const loose = graph.all().filter(({ type }) => type === kind.loose);
        expect(shown.graph.size + hidden + loose.length).toBe(graph.size);
        for (const { parent } of loose) {
          const above = graph.get(parent ?? '')?.type;
          expect(above === kind.root || above === kind.loose).toBe(true);
        }
      }),
    );
  });

  test('makes of what is loose, with all below it, what grows where it is moved', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), fc.nat(), (edits, at) => {
        const workbook = workbookAfter(kind, edits);
        const graph = graphIn(workbook);
        const note = graph.all().find(({ type }) => type === kind.loose);
        const places = graph.all().filter(({ type }) => type !== kind.loose && kind.rules.grows(type) !== null);
        const target = places[at % Math.max(1, places.length)];
        const type = target && kind.rules.grows(target.type);
        if (!note || !target || !type) return;
        const place = { type, parent: target.id, after: null };
        const moved = graphIn(perform(workbook, moveElement(kind, note.id, place)).workbook);
        expect(moved.get(note.id)?.type).toBe(type);
        const branch = [note.id];
        for (const id of branch) branch.push(...moved.children(id).map((child) => child.id));
        for (const element of branch.flatMap((id) => moved.get(id) ?? [])) {
          expect(element.type).not.toBe(kind.loose);
          expect(kind.rules.fits(element.type, moved.get(element.parent ?? '')?.type ?? null)).toBe(true);
        }
      }),
    );
  });

  test('has words for each check and each line of its templates, and begins a sound diagram with them', () => {
    for (const words of Object.values(kind.words)) {
      for (const { code } of kind.checks)
        for (const key of [`check-${code}`, `check-${code}-why`, `check-${code}-example`])
          expect(words[key]).toBeTruthy();
      for (const { id, root, lines } of kind.templates)
        for (const key of [
          `template-${id}`,
          `template-${id}-about`,
          root,
          ...lines.flatMap((line) => [line.words, line.asks]),
        ])
          if (key !== undefined) expect(words[key]).toBeTruthy();
    }
    expect(new Set(kind.checks.map(({ code }) => code)).size).toBe(kind.checks.length);
    for (const template of kind.templates) {
      const workbook = workbookFromTemplate(kind, template, (key) => kind.words.en?.[key] ?? key, idsFrom(template.id));
      const read = readWorkbook(writeWorkbook(workbook), new Map([[kind.id, kind]]));
      expect(read).toMatchObject({ ok: true, value: { repairs: [] } });
      expect(findingsOf(graphIn(workbook), kind, {})).toEqual([]);
    }
  });

  test('finds only what is there, once for each code, and nothing that was muted', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const graph = graphAfter(kind, edits);
        const found = findingsOf(graph, kind, {});
        for (const { element } of found) expect(graph.get(element)).toBeDefined();
        expect(new Set(found.map(({ code, element }) => `${code} ${element}`)).size).toBe(found.length);
        const codes = kind.checks.map(({ code }) => code);
        expect(findingsOf(graph, kind, { muted: codes })).toEqual([]);
      }),
    );
  });
});
