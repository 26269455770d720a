import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../../shared/file/write';
import { outlineOf, pastedLines, readOutline, workbookFromOutline, writeOutline } from '../../../shared/import/outline';
import type { OutlineLine } from '../../../shared/kinds/kind';
import { graphOf } from '../../../shared/model/graph';
import { cleanText } from '../../../shared/model/schema';
import { onlyDiagram } from '../../workbooks';
import { anyWorkbook, kinds } from '../file/sound';

const read = (text: string) => {
  const outline = readOutline(text, kinds);
  if (!outline.ok) throw new Error(outline.fault.code);
  return outline.value;
};
/** Two spaces a level, to be compared at a glance. */
const shape = (lines: readonly OutlineLine[]) =>
  lines.map(({ depth, text, tags }) => `${'  '.repeat(depth)}${text}${tags.map((tag) => ` #${tag}`).join('')}`);
const lines = (text: string) => shape(read(text).lines);

/** Words out of the signs that mean something in an outline, and any others. */
const words = fc
  .oneof(
    fc.array(fc.constantFrom(...'\\[],:-*•–.)( 1a o\u00A0\u3000'), { maxLength: 8 }).map((signs) => signs.join('')),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '',
      'kind: x',
      'title: y',
      'problem:',
      '1. first',
      'a) b',
      '[x]',
      'x [y]',
      'x [y] ',
      '\\',
      '\\ [a]',
      '•x',
    ),
  )
  .map(cleanText);
const anyLines = fc
  .array(
    fc.record({
      depth: fc.nat({ max: 5 }),
      text: words,
      tags: fc.array(
        words.filter((tag) => tag !== ''),
        { maxLength: 3 },
      ),
    }),
    {
      maxLength: 12,
    },
  )
  .map((all) => {
    let deepest = 0;
    return all.map((line): OutlineLine => {
      const depth = Math.min(line.depth, deepest);
      deepest = depth + 1;
      return { ...line, depth };
    });
  });

describe('what is written is read back', () => {
  test('with its structure and words, whatever they are', () => {
    const head = fc.record({ title: words, team: words, date: words }, { requiredKeys: [] });
    const more = fc.array(words, { minLength: 1, maxLength: 2 }).map((all) => all.join('\n'));
    const heads = fc.oneof(
      fc.record({ kind: fc.constant('fishbone'), problem: fc.option(more) }),
      fc.record({ kind: fc.constant('agenda'), problem: fc.constant(null) }),
      fc.record({ kind: fc.constant(undefined), problem: fc.option(more) }),
    );
    fc.assert(
      fc.property(head, heads, anyLines, (common, { kind, problem }, lines) => {
        const outline = {
          ...(kind !== undefined && { kind }),
          ...common,
          head: new Map(problem === null ? [] : [['problem', problem]]),
          lines,
        };
        const empty = kind === undefined && Object.keys(common).length + outline.head.size + lines.length === 0;
        fc.pre(!empty);
        expect(read(writeOutline(outline, kinds))).toEqual({ ...outline, left: [] });
      }),
      { seed: 31, numRuns: 2_000 },
    );
  });

  test('as a diagram of the same elements', () => {
    fc.assert(
      fc.property(anyWorkbook, (workbook) => {
        for (const id of workbook.diagrams.keys()) {
          const text = outlineOf(workbook, id, kinds);
          const again = text.ok ? workbookFromOutline(text.value, kinds) : text;
          if (!again.ok) throw new Error('was not read');
          const say = (book: typeof workbook, diagram: string) => {
            const graph = graphOf(book, diagram);
            const lines = graph?.all().map(({ type, text, parent }) => [type, text, parent && graph.get(parent)?.text]);
            const loose = kinds.get(graph?.diagram.kind ?? '')?.loose;
            const isLoose = ([type]: readonly unknown[]) => type === loose; // they are written behind the others
            return [...(lines ?? []).filter((line) => !isLoose(line)), ...(lines ?? []).filter(isLoose)];
          };
          expect(say(again.value.workbook, onlyDiagram(again.value.workbook))).toEqual(say(workbook, id));
          expect(again.value.left).toEqual([]);
          expect(outlineOf(again.value.workbook, onlyDiagram(again.value.workbook), kinds)).toEqual(text);
        }
      }),
      { seed: 32, numRuns: 200 },
    );
  });

  test.each([...kinds.values()].flatMap((kind) => kind.samples))('as it stood: $name', ({ outline }) => {
    const made = workbookFromOutline(outline, kinds);
    if (!made.ok) throw new Error(made.fault.code);
    const { workbook, left } = made.value;
    expect(left).toEqual([]);
    expect(outlineOf(workbook, onlyDiagram(workbook), kinds)).toEqual({ ok: true, value: outline });
  });
});

describe('what people paste', () => {
  test('indented by tabs, by anything, unevenly', () => {
    const wanted = ['Time', '  Short blocks', '    Bells', '  Pull-outs', 'Lessons'];
    expect(lines('Time\n\tShort blocks\n\t\tBells\n\tPull-outs\nLessons')).toEqual(wanted);
    expect(lines('  Time\n    Short blocks\n        Bells\n   Pull-outs\nLessons\n')).toEqual(wanted);
    expect(lines('Time\n    Short blocks\n\t\tBells\n\tPull-outs\nLessons')).toEqual(wanted);
    expect(lines('Time\n\u00A0\u00A0Short blocks\n\u00A0\u00A0\u00A0 Bells\n  Pull-outs\n\n \nLessons')).toEqual(
      wanted,
    );
  });

  test('with bullets and numbers, which are no words of theirs', () => {
    expect(
      lines(
        '- Time\n  * Short\n• Lessons\n•No space\n– Dash\n1. One\n2) Two\na) Three\n1.2. Four\no\tWord\n\uF0B7\tSymbol\n-',
      ),
    ).toEqual(['Time', '  Short', ...['Lessons', 'No space', 'Dash', 'One', 'Two', 'Three', 'Four', 'Word', 'Symbol']]);
    expect(lines('-5 points\n3.5 hours\nT-charts\n2016. A year\n*must*')).toEqual([
      '-5 points',
      '3.5 hours',
      'T-charts',
      '2016. A year',
      '*must*',
    ]);
  });

  test('with any line end, and a mark at the beginning', () => {
    expect(lines('\uFEFFTime\r\n\tShort\rLessons\nEnd')).toEqual(['Time', '  Short', 'Lessons', 'End']);
  });

  test('with tags', () => {
    expect(lines('Grade 6 [belief]\nMap [journey, blue]\nTwo [a] [b]\narray[0]\n[alone]\nEmpty []')).toEqual([
      'Grade 6 #belief',
      'Map #journey #blue',
      'Two #a #b',
      'array[0]',
      '[alone]',
      'Empty []',
    ]);
  });

  test('with backslashes of their own', () => {
    expect(lines('\\frac12 of the class\nC:\\lessons\\\na\\[b]')).toEqual([
      '\\frac12 of the class',
      'C:\\lessons\\',
      'a\\[b]',
    ]);
  });

  test('a list alone has its first level as categories', () => {
    const made = workbookFromOutline('Time\n  Short blocks\nLessons', kinds);
    if (!made.ok) throw new Error(made.fault.code);
    const { workbook } = made.value;
    const types = graphOf(workbook, onlyDiagram(workbook))
      ?.all()
      .map(({ type }) => type);
    expect(types).toEqual(['problem', 'category', 'cause', 'category']);
  });

  test('a whole outline pasted into a diagram leaves its head behind', () => {
    expect(shape(pastedLines('kind: fishbone\nproblem: Why?\n\nTime\n  Short: 40 minutes'))).toEqual([
      'Time',
      '  Short: 40 minutes',
    ]);
    expect(shape(pastedLines('Kind: words\nproblem of time'))).toEqual(['Kind: words', 'problem of time']);
  });
});

describe('a head', () => {
  test('is read with blank lines in it, and in any case', () => {
    const outline = read('Kind: Fishbone\n\nTITLE:Gap\nProblem:  Why? \n\nTime: too little\ndate: never');
    expect(outline).toMatchObject({ kind: 'fishbone', title: 'Gap' });
    expect(outline.head.get('problem')).toBe('Why?');
    expect(shape(outline.lines)).toEqual(['Time: too little', 'date: never']);
  });

  test('of a kind that we do not know is refused, with those that we do', () => {
    const outline = readOutline('kind: atlas\n\nHere', kinds);
    expect(outline).toEqual({
      ok: false,
      fault: { code: 'outline.kind', params: { kind: 'atlas', known: [...kinds.keys()].join(', ') } },
    });
  });

  test('has its unknown lines handed back', () => {
    const made = workbookFromOutline('kind: fishbone\nmeasure: GPA [outcome]\nteam: Us\n\nTime', kinds);
    expect(made).toMatchObject({
      ok: true,
      value: { left: ['measure: GPA [outcome]'], workbook: { about: { team: 'Us' } } },
    });
  });
});

test('the same outline is the same document; another is not', () => {
  const file = (text: string) => {
    const made = workbookFromOutline(text, kinds);
    return made.ok ? writeWorkbook(made.value.workbook) : '';
  };
  expect(file('Time\n  Short')).toBe(file('Time\n  Short'));
  expect(file('Time\n  Short')).not.toBe(file('Time\n  Long'));
});

test('a line that is too long is there with its beginning, and handed back whole', () => {
  const long = 'words '.repeat(1_000).trim();
  const made = workbookFromOutline(`Time\n  ${long}`, kinds);
  expect(made).toMatchObject({ ok: true, value: { left: [long] } });
});

test('very long and very deep outlines are read, or refused with a word', () => {
  const wide = Array.from({ length: 199_999 }, (_, i) => `Cause ${i}`).join('\n');
  const made = workbookFromOutline(wide, kinds);
  if (!made.ok) throw new Error(made.fault.code);
  const back = outlineOf(made.value.workbook, onlyDiagram(made.value.workbook), kinds);
  expect(back.ok && pastedLines(back.value)).toHaveLength(199_999);
  expect(workbookFromOutline(`${wide}\nOne more`, kinds)).toMatchObject({
    ok: false,
    fault: { code: 'outline.lines' },
  });
  const deep = Array.from({ length: 5_000 }, (_, i) => `${' '.repeat(i)}x`).join('\n');
  expect(lines(deep).at(-1)).toBe(`${'  '.repeat(4_999)}x`);
  expect(lines(`x${' [a'.repeat(100_000)}`)).toHaveLength(1);
  expect(lines(`x${' [a]'.repeat(100_000)}`)).toHaveLength(1);
});

test('nothing to read is said to be nothing', () => {
  for (const text of ['', ' \n\t\n', '-', '\uFEFF'])
    expect(readOutline(text, kinds)).toEqual({ ok: false, fault: { code: 'file.empty' } });
});
