import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Read, readWorkbook } from '../../../shared/file/read';
import { writeWorkbook } from '../../../shared/file/write';
import { graphOf } from '../../../shared/model/graph';
import { byOrder } from '../../../shared/model/order';
import { anyDamages, damaged } from './damage';
import { anyWorkbook, kinds } from './sound';

/** Said each time, since it stays so: the file is newer, or has a kind that we do not know. */
const LASTING = ['file.newer', 'file.kind'];

/** What every reader of a document relies on. */
function expectWhole({ workbook, readOnly }: Read): void {
  const { diagrams, elements, links } = workbook;
  for (const diagram of diagrams.values()) {
    const kind = kinds.get(diagram.kind);
    const graph = graphOf(workbook, diagram.id);
    if (!kind || !graph) continue;
    expect(graph.children(null).map(({ type }) => type)).toEqual([kind.root]);
    expect(graph.all()).toHaveLength(graph.size); // all hang below the root, none in a circle
    for (const { type, parent } of graph.all())
      expect(kind.rules.fits(type, parent === null ? null : (graph.get(parent)?.type ?? ''))).toBe(true);
  }
  for (const { diagram } of elements.values()) expect(diagrams.has(diagram)).toBe(true);
  for (const { from, to } of links.values()) expect([elements.has(from), elements.has(to)]).toEqual([true, true]);

  if (readOnly) return; // never written by us
  const again = readWorkbook(writeWorkbook(workbook), kinds);
  if (!again.ok) throw new Error(again.fault.code);
  expect(again.value.repairs.filter(({ code }) => !LASTING.includes(code))).toEqual([]);
  expect(again.value.workbook).toEqual(workbook);
  expect(again.value.readOnly).toBe(false);
}

test('whatever was done to its records, a file is read or refused, and what was read is whole', () => {
  fc.assert(
    fc.property(anyWorkbook, fc.array(anyDamages, { minLength: 4, maxLength: 4 }), (workbook, fates) => {
      const text = writeWorkbook(workbook);
      for (const damages of fates) {
        const read = readWorkbook(damaged(text, damages), kinds);
        if (read.ok) expectWhole(read.value);
        else expect(read.fault.code).toMatch(/^file\./);
      }
    }),
    { seed: 21, numRuns: 300 },
  );
});

test('whatever was done to its text, a file is read or refused', () => {
  fc.assert(
    fc.property(
      anyWorkbook,
      fc.nat(),
      fc.nat({ max: 5 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
      (workbook, at, cut, put) => {
        const text = writeWorkbook(workbook);
        const place = at % text.length;
        const read = readWorkbook(text.slice(0, place) + put + text.slice(place + cut), kinds);
        if (read.ok) expectWhole(read.value);
        else expect(read.fault.code).toMatch(/^file\./);
      },
    ),
    { seed: 22, numRuns: 500 },
  );
});

test('bytes that are no workbook are refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(readWorkbook(bytes, kinds).ok).toBe(false);
    }),
    { seed: 23 },
  );
});

test('the same file gives the same workbook and the same report', () => {
  fc.assert(
    fc.property(anyWorkbook, anyDamages, (workbook, damages) => {
      const text = damaged(writeWorkbook(workbook), damages);
      expect(readWorkbook(text, kinds)).toEqual(readWorkbook(text, kinds));
    }),
    { seed: 24 },
  );
});

test('nothing is lost where only the order of siblings is', () => {
  fc.assert(
    fc.property(anyWorkbook, (workbook) => {
      const text = writeWorkbook(workbook).replace(/"order":"[^"]*"/g, '"order":7');
      const read = readWorkbook(text, kinds);
      if (!read.ok) throw new Error(read.fault.code);
      expect([...read.value.workbook.diagrams.values()].sort(byOrder).map(({ kind }) => kind)).toHaveLength(
        workbook.diagrams.size,
      );
      for (const id of workbook.diagrams.keys())
        expect(
          graphOf(read.value.workbook, id)
            ?.all()
            .map((element) => element.id),
        ).toEqual(
          graphOf(workbook, id)
            ?.all()
            .map((element) => element.id),
        );
    }),
    { seed: 25 },
  );
});
