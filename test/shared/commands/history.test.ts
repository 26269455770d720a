import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { perform } from '../../../shared/commands/command';
import { addElements, renameWorkbook, setText } from '../../../shared/commands/elements';
import { emptyHistory, type History, record, redo, seal, undo } from '../../../shared/commands/history';
import { kinds } from '../../../shared/kinds';
import { elementsFromLines } from '../../../shared/kinds/lines';
import type { Workbook } from '../../../shared/model/document';
import { idsFrom } from '../../../shared/model/ids';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook, onlyDiagram, rootOf } from '../../workbooks';
import { anyEdit, commandOf, type Edit } from './edits';

interface Sitting {
  workbook: Workbook;
  history: History;
}

function work(start: Workbook, edits: readonly Edit[], kind = agenda): Sitting {
  const newId = idsFrom('sitting');
  let { workbook, history }: Sitting = { workbook: start, history: emptyHistory };
  for (const edit of edits) {
    const command = commandOf(edit, workbook, kind, newId);
    const done = command && perform(workbook, command);
    if (!done?.step) continue;
    workbook = done.workbook;
    history = record(history, done.step);
  }
  return { workbook, history };
}

function all(go: typeof undo, from: Sitting): Sitting & { steps: number } {
  let { workbook, history } = from;
  let steps = 0;
  for (let next = go(workbook, history); next; next = go(workbook, history)) {
    ({ workbook, history } = next);
    steps++;
  }
  return { workbook, history, steps };
}

describe.each([...kinds.values(), agenda])('$id', (kind) => {
  test('undo to the start gives the start, redo gives the end', () => {
    const start = emptyWorkbook(kind);
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 40 }), (edits) => {
        const end = work(start, edits, kind);
        const back = all(undo, end);
        expect(back.workbook).toEqual(start);
        const again = all(redo, back);
        expect(again.workbook).toEqual(end.workbook);
        expect(again.steps).toBe(back.steps);
      }),
    );
  });

  test('every element stands where the rules let it, after anything', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 40 }), (edits) => {
        const { workbook } = work(emptyWorkbook(kind), edits, kind);
        for (const element of workbook.elements.values()) {
          const parent = element.parent === null ? null : workbook.elements.get(element.parent);
          expect(parent).not.toBeUndefined();
          expect(kind.rules.fits(element.type, parent?.type ?? null)).toBe(true);
        }
      }),
    );
  });
});

describe('a gesture is one step', () => {
  const start = emptyWorkbook(agenda);
  const { id } = rootOf(start);
  const typed = (from: Sitting, words: string, gesture: string): Sitting =>
    Array.from(words).reduce((now, _, i) => {
      const { workbook, step } = perform(now.workbook, setText(id, words.slice(0, i + 1), gesture));
      return { workbook, history: step ? record(now.history, step) : now.history };
    }, from);

  test('a word that is typed, and not a second one after a pause', () => {
    const one = typed({ workbook: start, history: emptyHistory }, 'Time', 'a');
    expect(one.history.past).toHaveLength(1);
    const two = typed({ ...one, history: seal(one.history) }, 'Timely', 'a');
    expect(two.history.past).toHaveLength(2);
    expect(all(undo, two).workbook).toEqual(start);
  });

  test('a paste of many lines', () => {
    const lines = Array.from({ length: 50 }, (_, i) => ({ depth: i % 3, text: `line ${i}`, tags: [] }));
    const elements = elementsFromLines(lines, onlyDiagram(start), idsFrom('paste'));
    const place = { type: 'item', parent: id, after: null };
    const done = perform(start, addElements({ kind: agenda, diagram: onlyDiagram(start), place, elements }));
    expect(done.workbook.elements.size).toBe(51);
    const history = done.step ? record(emptyHistory, done.step) : emptyHistory;
    expect(undo(done.workbook, history)?.workbook).toEqual(start);
  });

  test('nothing that changed nothing', () => {
    expect(perform(start, renameWorkbook(start.title)).step).toBeNull();
    expect(perform(start, setText('gone', 'words')).step).toBeNull();
  });
});
