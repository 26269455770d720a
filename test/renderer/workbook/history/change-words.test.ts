import fc from 'fast-check';
import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { startWords } from '../../../../renderer/app/i18n';
import { momentOf } from '../../../../renderer/ui/when';
import { groupsOf, summaryOf } from '../../../../renderer/workbook/history/change-words';
import { type Command, perform } from '../../../../shared/commands/command';
import { carried, copyBranches } from '../../../../shared/commands/copy-branches';
import { addElements, moveElement, removeElements, renameDiagram, setText } from '../../../../shared/commands/elements';
import { setAbout, setFields, setMore } from '../../../../shared/commands/fields';
import { driver } from '../../../../shared/kinds/driver/driver';
import { fishbone } from '../../../../shared/kinds/fishbone/fishbone';
import { elementsFromLines } from '../../../../shared/kinds/lines';
import { compare, countOf } from '../../../../shared/model/compare';
import type { Workbook } from '../../../../shared/model/document';
import { graphOf } from '../../../../shared/model/graph';
import { idsFrom } from '../../../../shared/model/ids';
import { anyWorkbook } from '../../../shared/file/sound';
import { emptyWorkbook, onlyDiagram, rootOf } from '../../../workbooks';

await startWords();
const { t } = i18next;
const newId = idsFrom('change words');

const empty = emptyWorkbook(fishbone, 'Math gap');
const lines = ['Time', '  Bells', '  Trips', 'People'];
const elements = elementsFromLines(
  lines.map((line) => ({ depth: line.search(/\S/) / 2, text: line.trim(), tags: [] })),
  onlyDiagram(empty),
  newId,
);
const place = { type: 'category', parent: rootOf(empty).id, after: null };
const planting = { kind: fishbone, diagram: onlyDiagram(empty), place, elements };
const start = perform(empty, addElements(planting)).workbook;
const id = (text: string) => [...start.elements.values()].find((element) => element.text === text)?.id ?? '';
const label = { key: 'test' };

/** As it is read: group, words, and what stands beside them. */
function told(before: Workbook, after: Workbook): string[] {
  return groupsOf(t, compare(before, after), before, after).flatMap(({ name, lines }) =>
    lines.map(({ words, before, beside }) =>
      [t(`history.group-${name}`), before, words, beside].filter((part) => part !== undefined).join(' | '),
    ),
  );
}

describe('what has changed, in words', () => {
  const under = (parent: string) => ({ type: 'cause', parent: id(parent), after: null });

  test.each<[string, readonly Command[], string | null, readonly string[]]>([
    ['nothing', [], null, []],
    ['words', [setText(id('Bells'), 'Short bells')], '1 reworded', ['Reworded | Bells | Short bells']],
    ['no words', [setText(id('Bells'), '')], '1 reworded', ['Reworded | Bells | No words yet']],
    [
      'under another',
      [moveElement(fishbone, id('Bells'), under('People'))],
      '1 moved',
      ['Moved | Bells | from Time to People'],
    ],
    [
      'among its siblings',
      [moveElement(fishbone, id('Trips'), under('Time'))],
      '1 moved',
      ['Moved | Trips | to another place under Time'],
    ],
    [
      'among the categories',
      [moveElement(fishbone, id('People'), { ...place, after: null })],
      '1 moved',
      ['Moved | People | to another place'],
    ],
    [
      'a branch that goes',
      [removeElements([id('Time')])],
      '3 removed',
      ['Removed | Time', 'Removed | Bells | under Time', 'Removed | Trips | under Time'],
    ],
    [
      'what is said of it',
      [setFields([id('Bells')], { note: 'At noon', focus: true }, label), setMore([id('People')], { hue: 7 }, label)],
      '2 marked otherwise',
      ['Marked otherwise | Bells | note, focus', 'Marked otherwise | People | colour'],
    ],
    [
      'the whole',
      [setAbout({ team: 'Grade 6' }, label), renameDiagram(onlyDiagram(start), 'Causes')],
      '2 other changes',
      ['Other changes | The team is another.', 'Other changes | The diagram “Math gap” is called “Causes” now.'],
    ],
  ])('%s', (_, commands, summary, expected) => {
    const after = commands.reduce((workbook, command) => perform(workbook, command).workbook, start);
    expect(summaryOf(t, compare(start, after))).toBe(summary);
    expect(told(start, after).sort()).toEqual([...expected].sort());
  });

  test('of what was carried on in one line', () => {
    const graph = graphOf(start, onlyDiagram(start));
    if (!graph) throw new Error('no diagram');
    const chosen = new Set(start.elements.keys());
    const comes = carried({ graph, kind: fishbone, chosen }, { kind: driver, asks: '' }, newId);
    const after = perform(start, copyBranches(comes, driver)).workbook;
    const other = (from: Workbook, to: Workbook) => told(from, to).filter((words) => /lines|link/.test(words));
    expect(other(start, after)).toEqual(['Other changes | 4 lines are carried on in another diagram.']);
    expect(summaryOf(t, compare(start, after))).toBe('5 added, 2 other changes');
    expect(other(after, start)).toEqual(['Other changes | 4 lines are no longer carried on in another diagram.']);
    const one = { ...after, links: new Map([...after.links].slice(0, 2)) };
    const none = { ...after, links: new Map([...after.links].slice(0, 1)) };
    expect(other(none, one)).toEqual(['Other changes | A link from “Time” to “Time” is new.']);
  });

  test('of any two documents each difference has its line, and no line lacks words', () => {
    fc.assert(
      fc.property(anyWorkbook, anyWorkbook, (before, after) => {
        const comparison = compare(before, { ...after, extra: { later: 1 } });
        const groups = groupsOf(t, comparison, before, after);
        const all = groups.flatMap(({ lines }) => lines);
        expect(all.length).toBeGreaterThan(0);
        expect(all.length).toBeLessThanOrEqual(countOf(comparison));
        for (const { words, beside = 'beside' } of all) {
          expect(words).not.toBe('');
          expect(`${words} ${beside}`).not.toMatch(/^history\.[a-z]|, history\.|\{\{/);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('a moment is told as people say it', () => {
  const now = new Date(2030, 5, 12, 17, 30).getTime();
  const said = (...at: [number, number, number, number, number]) => momentOf(t, 'en', new Date(...at).getTime(), now);
  expect(said(2030, 5, 12, 9, 5)).toMatch(/^Today, 9:05\sAM$/);
  expect(said(2030, 5, 11, 23, 59)).toMatch(/^Yesterday, 11:59\sPM$/);
  expect(said(2030, 4, 31, 8, 0)).toMatch(/^Friday, May 31, 8:00\sAM$/);
  expect(said(2029, 11, 31, 8, 0)).toMatch(/^Monday, December 31, 2029, 8:00\sAM$/);
});
