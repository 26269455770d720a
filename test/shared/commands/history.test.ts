import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Command, perform } from '../../../shared/commands/command';
import { addElements, renameWorkbook, setText } from '../../../shared/commands/elements';
import { emptyHistory, type History, record, redo, seal, undo } from '../../../shared/commands/history';
import { kinds } from '../../../shared/kinds';
import { elementsFromLines } from '../../../shared/kinds/lines';
import type { Workbook } from '../../../shared/model/document';
import { idsFrom } from '../../../shared/model/ids';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook, onlyDiagram, rootOf } from '../../workbooks';
import { anyEdit, commandOf, type Edit } from './edits';

interface EditorSession {
  workbook: Workbook;
  history: History;
}

/** With a `gesture` all of it is one step. */
function work(
  start: Workbook,
  edits: readonly Edit[],
  kind = agenda,
  gesture?: string,
  ids = 'sitting',
): EditorSession {
  const newId = idsFrom(ids);
  let now: EditorSession = { workbook: start, history: emptyHistory };
  for (const edit of edits) {
    const command = commandOf(edit, now.workbook, kind, newId);
    if (command) now = done(now, { ...command, ...(gesture !== undefined && { gesture }) });
  }
  return now;
}

function done(now: EditorSession, command: Command): EditorSession {
  const { workbook, step } = perform(now.workbook, command);
  return { workbook, history: step ? record(now.history, step) : now.history };
}

function all(go: typeof undo, from: EditorSession): EditorSession & { steps: number } {
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
  const typing = anyEdit.map((edit) => ({
    do: 'words' as const,
    at: edit.at % 3,
    text: `t${edit.at}`,
    gesture: 'one',
  }));
  const typed = (from: EditorSession, words: string, gesture: string): EditorSession =>
    Array.from(words).reduce((now, _, i) => done(now, setText(id, words.slice(0, i + 1), gesture)), from);

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
    const paste = addElements({ kind: agenda, diagram: onlyDiagram(start), place, elements });
    const { workbook, history } = done({ workbook: start, history: emptyHistory }, paste);
    expect(workbook.elements.size).toBe(51);
    expect(undo(workbook, history)?.workbook).toEqual(start);
  });

  test('words on a new line, which take no more room the longer they get', () => {
    const elements = elementsFromLines([{ depth: 0, text: '', tags: [] }], onlyDiagram(start), idsFrom('line'));
    const line = elements[0]?.id ?? '';
    const place = { type: 'item', parent: id, after: null };
    const made = { ...addElements({ kind: agenda, diagram: onlyDiagram(start), place, elements }), gesture: 'a' };
    let now = done({ workbook: start, history: emptyHistory }, made);
    const sizes = Array.from('Time is short', (_, i) => {
      now = done(now, setText(line, 'Time is short'.slice(0, i + 1), 'a'));
      return now.history.past.flatMap(({ patches, inverse }) => [...patches, ...inverse]).length;
    });
    expect(new Set(sizes).size).toBe(1);
    expect(now.history.past).toHaveLength(1);
    const back = all(undo, now);
    expect(back.workbook).toEqual(start);
    expect(all(redo, back).workbook).toEqual(now.workbook);
  });

  test('which goes back to where its parts go back one by one, and on again to where they have led', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyEdit, typing), { maxLength: 20 }), fc.nat({ max: 20 }), (edits, after) => {
        const before = work(start, edits.slice(0, after), agenda, undefined, 'before');
        const apart = work(before.workbook, edits.slice(after));
        const joined = work(before.workbook, edits.slice(after), agenda, 'a');
        expect(joined.history.past.length).toBeLessThanOrEqual(1);
        const back = all(undo, joined);
        expect(back.workbook).toEqual(all(undo, apart).workbook);
        expect(all(redo, back).workbook).toEqual(apart.workbook);
      }),
    );
  });

  test('nothing that changed nothing', () => {
    expect(perform(start, renameWorkbook(start.title)).step).toBeNull();
    expect(perform(start, setText('gone', 'words')).step).toBeNull();
  });
});
