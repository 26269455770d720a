import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeType } from '../../../shared/commands/change-type';
import { type Command, perform } from '../../../shared/commands/command';
import {
  addRecord,
  editField,
  moveRecord,
  type Path,
  removeRecord,
  type Saying,
} from '../../../shared/commands/edit-field';
import { addElements } from '../../../shared/commands/elements';
import { emptyHistory, type History, record, undo } from '../../../shared/commands/history';
import { typeWords } from '../../../shared/commands/words';
import { typesHere } from '../../../shared/kinds/becoming';
import { isBlank, recordsOf } from '../../../shared/kinds/field-values';
import type { Element, Json, JsonObject, Workbook } from '../../../shared/model/document';
import { graphOf } from '../../../shared/model/graph';
import { LIMITS } from '../../../shared/model/schema';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook, onlyDiagram, rootOf } from '../../workbooks';

const empty = emptyWorkbook(agenda);
const ROOT = rootOf(empty).id;
const ITEM = 'item-1';

function made(id: string, parent: string | null, type = 'item'): Element {
  return { id, diagram: onlyDiagram(empty), type, parent, order: 'a0', text: id, more: {} };
}
const place = { type: 'item', parent: ROOT, after: null };
const planted = addElements({
  kind: agenda,
  diagram: onlyDiagram(empty),
  place,
  elements: [made(ITEM, null), made('below', ITEM, 'pause')],
});
const start = perform(empty, planted).workbook;

const of = (path: Path, id = ITEM): Saying => ({
  kind: agenda,
  spot: { of: 'element', id, path },
  label: { key: 'command.said' },
});
const paper = (id: string, ...inside: string[]): Path => ['papers', { record: id }, ...inside];
const done = (workbook: Workbook, ...commands: readonly Command[]) =>
  commands.reduce((now, command) => perform(now, command).workbook, workbook);
const moreOf = (workbook: Workbook, id = ITEM): JsonObject => workbook.elements.get(id)?.more ?? {};
const names = (workbook: Workbook) => recordsOf(moreOf(workbook).papers).map(({ key }) => key);
const three = ['a', 'b', 'c'].map((id) => addRecord(of(['papers']), { id }));

describe('what is said', () => {
  const anyPath = fc.constantFrom<Path>(
    ['topic'],
    ['told', 'why'],
    ['told', 'day'],
    ['open'],
    paper('a', 'name'),
    paper('b', 'pages'),
    paper('gone', 'name'),
  );

  test('is written where it stands and nowhere else, and taken back to the letter', () => {
    const papers = done(start, ...three);
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPath, fc.option(fc.string())), { maxLength: 12 }), (sayings) => {
        let now = papers;
        let history: History = emptyHistory;
        for (const [path, value] of sayings) {
          const { workbook, step } = perform(now, editField(of(path), value ?? undefined));
          expect(step?.patches.length ?? 0).toBeLessThanOrEqual(1);
          now = workbook;
          if (step) history = record(history, step);
        }
        for (let back = undo(now, history); back; back = undo(now, history)) ({ workbook: now, history } = back);
        expect(now).toEqual(papers);
      }),
    );
  });

  test('a record comes beside what stands in the place of its list, from a file; undo takes only the record away', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.constantFrom('words', { name: 'one' })), (value) => {
        const there: Json = JSON.parse(JSON.stringify(value));
        const before = done(start, editField(of(['papers']), there));
        const { workbook, step } = perform(before, addRecord(of(['papers']), { id: 'a' }));
        const list = moreOf(workbook).papers;
        const kept = Array.isArray(there) ? there : isBlank(there) ? [] : [there];
        expect(list).toEqual([...kept, { id: 'a' }]);
        if (step) expect(undo(workbook, record(emptyHistory, step))?.workbook).toEqual(before);
      }),
    );
  });

  test('leaves no empty object behind when it is taken away, and leaves what stands beside it', () => {
    const said = done(
      start,
      editField(of(['told', 'why']), 'It was asked'),
      editField(of(['told', 'day']), 'Monday 3'),
    );
    const one = done(said, editField(of(['told', 'why']), undefined));
    expect(moreOf(one).told).toEqual({ day: 'Monday 3' });
    expect(moreOf(done(one, editField(of(['told', 'day']), undefined)))).toEqual(moreOf(start));
  });

  test('of a record that is gone does nothing', () => {
    expect(perform(start, editField(of(paper('a', 'name')), 'Rota')).step).toBeNull();
    expect(perform(start, moveRecord(of(paper('a')), 1)).step).toBeNull();
    expect(perform(start, removeRecord(of(paper('a')))).step).toBeNull();
  });

  test('of the diagram stands in its settings', () => {
    const id = onlyDiagram(start);
    const heading: Saying = { ...of(['headings', 'item']), spot: { of: 'diagram', id, path: ['headings', 'item'] } };
    const said = done(start, editField(heading, 'What we settle'));
    expect(said.diagrams.get(id)?.settings).toEqual({ headings: { item: 'What we settle' } });
    expect(done(said, editField(heading, undefined)).diagrams.get(id)?.settings).toEqual({});
  });

  test('in one time of typing is one step whose size is not that of the typing', () => {
    const gesture = 'typing';
    let now = start;
    let history: History = emptyHistory;
    for (let i = 1; i <= 40; i++) {
      const { workbook, step } = perform(now, { ...editField({ ...of(['what'], ROOT), gesture }, 'x'.repeat(i)) });
      now = workbook;
      if (step) history = record(history, step);
    }
    expect(history.past).toHaveLength(1);
    expect(history.past[0]?.patches.length).toBeLessThan(6);
    expect(undo(now, history)?.workbook).toEqual(start);
  });
});

describe('records of a list', () => {
  test('come behind the others, change places, and go; a list without any goes too', () => {
    const list = done(start, ...three);
    expect(names(list)).toEqual(['a', 'b', 'c']);
    expect(names(done(list, moveRecord(of(paper('c')), -1)))).toEqual(['a', 'c', 'b']);
    expect(names(done(list, moveRecord(of(paper('a')), -1)))).toEqual(['a', 'b', 'c']);
    expect(names(done(list, removeRecord(of(paper('b')))))).toEqual(['a', 'c']);
    expect(moreOf(done(list, ...['a', 'b', 'c'].map((id) => removeRecord(of(paper(id))))))).toEqual(moreOf(start));
  });

  test('keep what is said in them wherever they are moved', () => {
    const list = done(start, ...three, editField(of(paper('a', 'name')), 'Rota'), moveRecord(of(paper('a')), 1));
    expect(moreOf(done(list, editField(of(paper('a', 'pages')), '3'))).papers).toEqual([
      { id: 'b' },
      { id: 'a', name: 'Rota', pages: '3' },
      { id: 'c' },
    ]);
  });

  test('are no more than there may be', () => {
    const many = Array.from({ length: LIMITS.list + 5 }, (_, i) => addRecord(of(['papers']), { id: `p${i}` }));
    expect(names(done(start, ...many))).toHaveLength(LIMITS.list);
  });
});

describe('a sentence and its parts', () => {
  const part = (name: string, value: string | undefined) => editField(of([name], ROOT), value);
  const typed = (workbook: Workbook, ...words: readonly string[]) => {
    const before = rootOf(workbook);
    return done(workbook, ...words.map((each) => typeWords(agenda, before, each)));
  };
  const textOf = (workbook: Workbook) => rootOf(workbook).text;

  test('words that nobody has written follow the parts in the same step', () => {
    const { workbook, step } = perform(done(empty, part('what', 'the rota')), part('when', 'May'));
    expect(textOf(workbook)).toBe('Settle the rota by May');
    expect(step?.inverse).toHaveLength(2);
    expect(textOf(done(workbook, part('when', undefined)))).toBe('Settle the rota');
  });

  test('words that somebody has written stay as they are', () => {
    const own = typed(done(empty, part('what', 'the rota')), 'Peace on Mondays');
    expect(textOf(done(own, part('when', 'May')))).toBe('Peace on Mondays');
    expect(moreOf(own, ROOT)).toEqual({ what: 'the rota' });
  });

  test('words fill the parts, and a clause that is taken out of them takes its part along', () => {
    const said = typed(empty, 'Settle the rota with all teams by May');
    expect(moreOf(said, ROOT)).toEqual({ what: 'the rota', who: 'all teams', when: 'May' });
    expect(moreOf(typed(said, 'Settle the rota with all teams'), ROOT)).toEqual({ what: 'the rota', who: 'all teams' });
  });

  const word = fc.constantFrom('', 'x', 'the rota', 'May', 'all teams', 'with', 'by');
  const words = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.tuple(word, word, word).map(([what, who, when]) => `Settle ${what} with ${who} by ${when}`),
    fc.tuple(word, word).map(([what, when]) => `Settle ${what} by ${when}`),
  );
  const parts = fc.record({ what: word, who: word, when: word }, { requiredKeys: [] });

  test('only where the typing ends counts, not the way there', () => {
    fc.assert(
      fc.property(parts, words, fc.array(words, { maxLength: 6 }), words, (more, text, way, end) => {
        const before = done(empty, ...Object.entries(more).map(([name, value]) => part(name, value)));
        const from = typed(before, text);
        expect(typed(from, ...way, end)).toEqual(typed(from, end));
      }),
    );
  });

  test('no part that somebody has written otherwise than the words is ever changed by them', () => {
    fc.assert(
      fc.property(parts, words, words, (more, text, end) => {
        const root = rootOf(empty);
        const own = new Map(empty.elements).set(root.id, { ...root, text, more: { ...more } });
        const from = { ...empty, elements: own };
        const then = moreOf(typed(from, end), ROOT);
        const [was, now] = [text, end].map((each) => agenda.elements.get('title')?.sentence?.read(each) ?? {});
        for (const name of ['what', 'who', 'when'] as const) {
          const said = more[name]?.trim() ? more[name] : undefined;
          if (said !== undefined && said !== was?.[name]) expect(then[name]).toBe(said);
          else if (now?.[name] !== undefined) expect(then[name]).toBe(now[name]);
        }
        if (Object.keys(now ?? {}).length === 0) expect(then).toEqual(more);
      }),
    );
  });
});

describe('another type in place', () => {
  test('only one under which everything below may stand is offered', () => {
    const graph = graphOf(start, onlyDiagram(start));
    expect(graph && typesHere(agenda, graph, ITEM)).toEqual(['item']);
    const bare = graphOf(
      done(empty, addElements({ kind: agenda, diagram: onlyDiagram(empty), place, elements: [made(ITEM, null)] })),
      onlyDiagram(empty),
    );
    expect(bare && typesHere(agenda, bare, ITEM)).toEqual(['item', 'pause']);
  });

  test('what was said of it comes back with the type, what the type carried does not', () => {
    const said = done(start, editField(of(['topic']), 'The rota'), ...three);
    const paused = done(said, changeType(agenda, ITEM, 'pause'));
    expect(paused.elements.get(ITEM)?.type).toBe('pause');
    expect(Object.keys(moreOf(paused))).not.toContain('minutes');
    expect(moreOf(done(paused, changeType(agenda, ITEM, 'item')))).toEqual(moreOf(said));
  });
});
