import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineOf, workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import type { Element, Workbook } from '../../../shared/model/document';
import { LIMITS } from '../../../shared/model/schema';
import { onlyDiagram, rootOf } from '../../workbooks';

const words = (letters: number) =>
  'word '
    .repeat(letters / 5)
    .trimEnd()
    .padEnd(letters, '.');
const read = (text: string) => {
  const made = workbookFromOutline(text, kinds);
  if (!made.ok) throw new Error(made.fault.code);
  return made.value;
};
const elementOf = ({ elements }: Workbook, type: string): Element => {
  const found = [...elements.values()].find((element) => element.type === type);
  if (!found) throw new Error(`no ${type}`);
  return found;
};

describe('what is longer than there is room for is listed, and stands whole in a note', () => {
  test.each([
    ['title', 3_000],
    ['team', 3_000],
    ['date', 400],
    ['problem', 3_000],
    ['aim', 3_000],
    ['what', 3_000],
  ])('%s', (key, letters) => {
    const line = `${key}: ${words(letters)}`;
    const { workbook, left } = read(
      `kind: ${key === 'aim' || key === 'what' ? 'driver' : 'fishbone'}\n${line}\n\nTime`,
    );
    expect(left).toEqual([line]);
    expect(rootOf(workbook).note).toContain(line);
  });

  test('the words of a line', () => {
    const { workbook, left } = read(`Time\n  ${words(3_000)}`);
    expect(left).toEqual([words(3_000)]);
    expect(elementOf(workbook, 'cause').note).toBe(words(3_000));
  });

  test.each([
    ['80 tags', Array.from({ length: 80 }, (_, i) => `tag ${i}`)],
    ['a tag of 500 letters', [words(500), 'short']],
  ])('%s', (_, tags) => {
    const { workbook, left } = read(`Time\n  Short [${tags.join(', ')}]`);
    expect(left).toEqual([`Short [${tags.join(', ')}]`]);
    expect(elementOf(workbook, 'cause').note).toBe(left[0]);
  });

  test('a measure with a field that is cut, above and below', () => {
    const measure = `no Ds or Fs [outcome] baseline ${words(2_500)}`;
    const { workbook, left } = read(`aim: Pass\nmeasure: ${measure}\n\nMath\n  measure: ${measure}`);
    expect(left).toEqual([`measure: ${measure}`, `measure: ${measure}`]);
    expect([rootOf(workbook).note, elementOf(workbook, 'primary').note]).toEqual(left);
  });

  test('what says whether it is a draft, in other words', () => {
    expect(read('aim: Pass\ndraft: perhaps\n\nMath').left).toEqual(['draft: perhaps']);
    expect(read('aim: Pass\ndraft: no\n\nMath').left).toEqual([]);
  });
});

describe('what is not cut is not told of', () => {
  test.each(['aim: Pass\n\nMath\n  ', 'aim: Pass\n', 'kind: driver\naim: Pass\n\nMath\n  Algebra\n    '])(
    'a long measure that is whole: %j',
    (above) => {
      const line = `measure: ${words(1_990)} [outcome] baseline 34% goal 80% due June 2017`;
      expect(read(`${above}${line}`).left).toEqual([]);
    },
  );

  test('what we write, however long, is read back whole', () => {
    const long = fc.constantFrom(0, 1, 199, 1_990, 1_999, 2_000).map(words);
    const tags = fc.array(
      fc.nat(199).map((n) => words(n + 1)),
      { maxLength: LIMITS.tags },
    );
    const measure = fc.record({ name: long, baseline: long, goal: long, definition: long, unit: long });
    fc.assert(
      fc.property(long, long, tags, fc.array(measure, { maxLength: 4 }), (aim, driver, tagged, measures) => {
        const { workbook } = read('kind: driver\naim: Pass\n\nMath');
        const [root, first] = [rootOf(workbook), elementOf(workbook, 'primary')];
        const more = { measures: measures.map((each, i) => ({ id: `m${i}`, ...each })) };
        const elements = new Map(workbook.elements)
          .set(root.id, { ...root, text: aim, more })
          .set(first.id, { ...first, text: driver, tags: tagged, more });
        const written = outlineOf({ ...workbook, elements }, onlyDiagram(workbook), kinds);
        const back = written.ok ? read(written.value) : null;
        expect(back?.left).toEqual([]);
        expect(elementOf(back?.workbook ?? workbook, 'primary')).toMatchObject({ text: driver });
      }),
      { numRuns: 60 },
    );
  });
});
