import fc from 'fast-check';
import { expect, test } from 'vitest';
import { perform } from '../../../shared/commands/command';
import { addElements, setText } from '../../../shared/commands/elements';
import { readWorkbook } from '../../../shared/file/read';
import { writeWorkbook } from '../../../shared/file/write';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import { elementsFromLines } from '../../../shared/kinds/lines';
import type { Workbook } from '../../../shared/model/document';
import { idsFrom } from '../../../shared/model/ids';
import { emptyWorkbook, onlyDiagram, rootOf } from '../../workbooks';
import { anyWorkbook, kinds } from './sound';

const lines = ['Time', '  Blocks are short', 'Lessons', '  Procedural'].map((text) => ({
  depth: text.startsWith(' ') ? 1 : 0,
  text: text.trim(),
  tags: [],
}));

function withCauses(): Workbook {
  const workbook = emptyWorkbook(fishbone, 'Gap');
  const diagram = onlyDiagram(workbook);
  const elements = elementsFromLines(lines, diagram, idsFrom('causes'));
  const place = { type: 'category', parent: rootOf(workbook).id, after: null };
  return perform(workbook, addElements({ kind: fishbone, diagram, place, elements })).workbook;
}

test('a workbook comes back from its file as it was, with nothing to mend', () => {
  fc.assert(
    fc.property(anyWorkbook, (workbook) => {
      const read = readWorkbook(writeWorkbook(workbook), kinds);
      expect(read).toEqual({ ok: true, value: { workbook, repairs: [], readOnly: false } });
    }),
    { seed: 26, numRuns: 300 },
  );
});

test('the same document gives the same text, in whatever order it was put together', () => {
  fc.assert(
    fc.property(anyWorkbook, (workbook) => {
      const turned: Workbook = {
        ...workbook,
        diagrams: new Map([...workbook.diagrams].reverse()),
        elements: new Map(
          [...workbook.elements]
            .reverse()
            .map(([id, element]) => [
              id,
              Object.assign({}, Object.fromEntries(Object.entries(element).reverse()), element),
            ]),
        ),
        links: new Map([...workbook.links].reverse()),
      };
      expect(writeWorkbook(turned)).toBe(writeWorkbook(workbook));
    }),
    { seed: 27 },
  );
});

test('one change is one line of a diff, and the outline can be read in the file', () => {
  const before = withCauses();
  const cause = [...before.elements.values()].find(({ text }) => text === 'Procedural');
  const after = perform(before, setText(cause?.id ?? '', 'Lessons stay procedural')).workbook;
  const [old, changed] = [writeWorkbook(before).split('\n'), writeWorkbook(after).split('\n')];
  expect(changed.length).toBe(old.length);
  expect(changed.filter((line, i) => line !== old[i])).toHaveLength(1);
  const at = (text: string) => old.findIndex((line) => line.includes(`"text":"${text}"`));
  expect(lines.map(({ text }) => at(text))).toEqual([...lines.keys()].map((i) => at('Time') + i));
  expect(writeWorkbook(before).endsWith('}\n')).toBe(true);
});

test('each remembered shape has a line of its own', () => {
  const workbook = withCauses();
  const diagrams = new Map(
    [...workbook.diagrams].map(([id, d]) => [id, { ...d, memory: { wide: { a: 1 }, tall: { b: [2] } } }]),
  );
  const text = writeWorkbook({ ...workbook, diagrams });
  expect(text).toMatch(/^\s*"tall": \{"b":\[2\]\},\n\s*"wide": \{"a":1\}\n/m);
});

test('a picture says which of its diagrams it shows; an id of none is passed over, and nothing of it stays', () => {
  const workbook = withCauses();
  const diagram = onlyDiagram(workbook);
  const plain = writeWorkbook(workbook);
  const told = (shown: string) => writeWorkbook(workbook, { withPrivate: true, shown });
  const read = { workbook, repairs: [], readOnly: false };
  expect(readWorkbook(told(diagram), kinds)).toStrictEqual({ ok: true, value: { ...read, shown: diagram } });
  for (const id of ['', 'nowhere', rootOf(workbook).id, workbook.id, '__proto__', 'x'.repeat(99_999)])
    expect(readWorkbook(told(id), kinds)).toStrictEqual({ ok: true, value: read });
  for (const value of [null, 7, true, [diagram], { id: diagram }, { toString: diagram }]) {
    const text = plain.replace('"diagrams":', `"shown": ${JSON.stringify(value)}, "diagrams":`);
    expect(readWorkbook(text, kinds)).toStrictEqual({ ok: true, value: read });
  }
});

test('private notes stay home where the document travels', () => {
  const workbook = withCauses();
  const note = 'Only for the two of us';
  const elements = [...workbook.elements.values()].map((element, i) => ({ ...element, note, private: i % 2 === 0 }));
  const full: Workbook = { ...workbook, elements: new Map(elements.map((element) => [element.id, element])) };
  const count = (text: string) => text.split(note).length - 1;
  expect(count(writeWorkbook(full))).toBe(elements.length);
  expect(count(writeWorkbook(full, { withPrivate: false }))).toBe(Math.floor(elements.length / 2));
  expect(readWorkbook(writeWorkbook(full, { withPrivate: false }), kinds)).toMatchObject({
    ok: true,
    value: { repairs: [] },
  });
});
