import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uppermost } from '../../../shared/actions/move';
import { type Command, perform, replay } from '../../../shared/commands/command';
import { deleteElements } from '../../../shared/commands/delete';
import { addElements, moveElement, moveElements, removeElements } from '../../../shared/commands/elements';
import { addLink, makeFirst, removeLinks, setWeak } from '../../../shared/commands/links';
import { elementsFromLines, linesBelow } from '../../../shared/kinds/lines';
import { allowedOf, leadsUp, mayBelong, membershipsFrom, membershipsTo } from '../../../shared/kinds/link-rules';
import { mayMove } from '../../../shared/kinds/tree';
import type { Workbook } from '../../../shared/model/document';
import { type Graph, graphOf } from '../../../shared/model/graph';
import { idsFrom } from '../../../shared/model/ids';
import { woven } from '../../kinds/woven';
import { emptyWorkbook, onlyDiagram, rootOf } from '../../workbooks';
import { anyEdit, commandOf } from './edits';

const newId = idsFrom('links');
const done = (workbook: Workbook, ...commands: readonly Command[]) =>
  commands.reduce((now, command) => perform(now, command).workbook, workbook);

function graphIn(workbook: Workbook): Graph {
  const graph = graphOf(workbook, onlyDiagram(workbook));
  if (!graph) throw new Error('the diagram is gone');
  return graph;
}

function planted(text: string): Workbook {
  const workbook = emptyWorkbook(woven);
  const diagram = onlyDiagram(workbook);
  const lines = text.split('\n').map((line) => ({ depth: line.search(/\S/) / 2, text: line.trim(), tags: [] }));
  const place = { type: 'item', parent: rootOf(workbook).id, after: null };
  const elements = elementsFromLines(lines, diagram, newId);
  return done(workbook, addElements({ kind: woven, diagram, place, elements }));
}

const named = (workbook: Workbook, text: string): string =>
  [...workbook.elements.values()].find((element) => element.text === text)?.id ?? '';
const tied = (workbook: Workbook, from: string, to: string): Workbook =>
  done(
    workbook,
    addLink(woven, { id: newId(), type: 'belongs', from: named(workbook, from), to: named(workbook, to), more: {} }),
  );
const under = (workbook: Workbook, text: string, parent: string, type = 'item'): Workbook => {
  const place = { type, parent: named(workbook, parent), after: null };
  return done(workbook, moveElement(woven, named(workbook, text), place));
};
const link = (workbook: Workbook) => {
  const [only] = workbook.links.values();
  if (!only) throw new Error('no link');
  return only;
};

const linkFrom = (workbook: Workbook, text: string) => {
  const found = [...workbook.links.values()].find(({ from }) => from === named(workbook, text));
  if (!found) throw new Error('no such link');
  return found;
};

/** Below the root. */
const outlineIn = (workbook: Workbook): string[] =>
  linesBelow(graphIn(workbook), rootOf(workbook).id, woven.loose).map(({ depth, text }) => '  '.repeat(depth) + text);

/** Where each belongs, its first parent before the others, weak ones in brackets: "b: A, (C)". */
const belongs = (workbook: Workbook): string[] => {
  const graph = graphIn(workbook);
  const say = (id: string | null, weak: unknown) => {
    const words = graph.get(id ?? '')?.text ?? '';
    return weak === true ? `(${words})` : words;
  };
  return graph
    .all()
    .filter(({ id }) => membershipsFrom(graph, woven, id).length > 0)
    .map(({ id, text, parent, more }) => {
      const others = membershipsFrom(graph, woven, id).map((each) => say(each.to, each.more.weak));
      return `${text}: ${[say(parent, more.weak), ...others].join(', ')}`;
    });
};

const TEAM = 'A\n  a\nB\n  b\nC';

test('an element belongs to several, strongly or weakly, and to none of them twice', () => {
  let book = tied(tied(planted(TEAM), 'a', 'C'), 'a', 'B');
  book = done(book, setWeak(link(book).id, true), setWeak(named(book, 'a'), true));
  expect(belongs(book)).toEqual(['a: (A), B, (C)']);
  expect(belongs(tied(book, 'a', 'B'))).toEqual(belongs(book));
  expect(belongs(done(book, setWeak(link(book).id, false)))).toEqual(['a: (A), B, C']);
  expect(membershipsTo(graphIn(book), woven, named(book, 'C')).map(({ from }) => from)).toEqual([named(book, 'a')]);
  expect(belongs(done(book, removeLinks([link(book).id])))).toEqual(['a: (A), B']);
  expect(belongs(done(book, removeElements([named(book, 'B')])))).toEqual(['a: (A), (C)']);
  expect(done(book, removeElements([named(book, 'A')])).links.size).toBe(0);
});

test('what is deleted takes nothing along that belongs elsewhere as well', () => {
  const TREE = 'A\n  a\n    x\n  b\n  c\nB\nC';
  let book = tied(tied(tied(planted(TREE), 'a', 'B'), 'b', 'a'), 'c', 'C');
  book = done(book, setWeak(linkFrom(book, 'c').id, true));
  const left = done(book, deleteElements(woven, [named(book, 'A')]));
  expect(outlineIn(left)).toEqual(['B', '  a', '    x', '    b', 'C', '  c']);
  expect(left.elements.get(named(left, 'c'))?.more).toMatchObject({ weak: true });
  expect(left.links.size).toBe(0);
  const both = done(book, deleteElements(woven, [named(book, 'A'), named(book, 'B'), named(book, 'c')]));
  expect(outlineIn(both)).toEqual(['C']);
});

test('another one comes first: both relations stay as strong as they were', () => {
  let book = tied(planted(TEAM), 'a', 'B');
  book = done(book, setWeak(link(book).id, true));
  const last = graphIn(book).children(named(book, 'B')).at(-1)?.id ?? null;
  const { workbook, step } = perform(book, makeFirst(woven, link(book), last));
  expect(belongs(workbook)).toEqual(['a: (B), A']);
  expect(
    graphIn(workbook)
      .children(named(book, 'B'))
      .map(({ text }) => text),
  ).toEqual(['b', 'a']);
  expect(belongs(replay(workbook, step?.inverse ?? []))).toEqual(['a: A, (B)']);
  expect(belongs(done(workbook, makeFirst(woven, link(workbook), null)))).toEqual(['a: A, (B)']);
});

test('moved to where it belongs already the link is gone, its strength is not', () => {
  let book = tied(tied(planted(TEAM), 'a', 'B'), 'a', 'C');
  book = done(book, setWeak(link(book).id, true));
  const moved = under(book, 'a', 'B');
  expect(belongs(moved)).toEqual(['a: (B), C']);
  expect(moved.elements.get(named(moved, 'a'))?.more.weak).toBe(true);
  expect(under(moved, 'a', 'A').elements.get(named(moved, 'a'))?.more.weak).toBeUndefined();
});

test('what becomes something that has no links loses them, also further down', () => {
  const book = tied(tied(planted(TEAM), 'a', 'C'), 'b', 'A');
  const loose = done(
    book,
    moveElement(woven, named(book, 'A'), { type: 'card', parent: rootOf(book).id, after: null }),
  );
  expect(loose.links.size).toBe(0);
});

test('no move leads round through a link, and no link leads to itself', () => {
  const book = tied(planted(TEAM), 'A', 'b');
  const graph = graphIn(book);
  const [big, small, other] = [named(book, 'A'), named(book, 'b'), named(book, 'B')];
  expect(mayMove(woven, graph, other, named(book, 'a'))).toEqual({ ok: false, code: 'rule.round' });
  expect(mayMove(woven, graph, small, named(book, 'a'))).toEqual({ ok: false, code: 'rule.round' });
  expect(mayMove(woven, graph, other, named(book, 'C'))).toEqual({ ok: true });
  expect(mayBelong(graph, woven, small, named(book, 'a'))).toEqual({ ok: false, code: 'rule.round' });
  expect(mayBelong(graph, woven, big, big)).toEqual({ ok: false, code: 'rule.into-itself' });
  expect(mayBelong(graph, woven, big, small)).toEqual({ ok: false, code: 'already' });
});

const BENDING: ReadonlySet<string> = new Set(['link', 'relink', 'move', 'shift', 'loosen', 'remove']);
const bending = anyEdit.filter((edit) => BENDING.has(edit.do));

test('whatever is edited, every link that is left is one that the rules allow', () => {
  fc.assert(
    fc.property(fc.array(bending, { minLength: 30, maxLength: 60 }), (edits) => {
      const ids = idsFrom('woven');
      let book = planted(TEAM);
      for (const edit of edits) {
        const command = commandOf(edit, book, woven, ids);
        if (!command) continue;
        const { workbook, step } = perform(book, command);
        if (step) {
          expect(replay(workbook, step.inverse)).toEqual(book);
          expect(replay(book, step.patches)).toEqual(workbook);
        }
        book = workbook;
        const graph = graphIn(book);
        expect(graph.links).toHaveLength(book.links.size);
        expect(allowedOf(graph, woven, graph.links)).toHaveLength(graph.links.length);
        for (const { from, to } of graph.links) expect(leadsUp(graph, woven, to, from)).toBe(false);
      }
    }),
  );
});

test('several that are moved at once come to stand as they would one after another, and lose no more links', () => {
  const chosen = fc.array(fc.nat(), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(bending, { maxLength: 30 }), chosen, fc.nat(), (edits, picks, at) => {
      const ids = idsFrom('row');
      const book = edits.reduce((now, edit) => {
        const command = commandOf(edit, now, woven, ids);
        return command ? done(now, command) : now;
      }, planted(TEAM));
      const graph = graphIn(book);
      const all = graph.all().filter(({ type }) => type !== woven.loose);
      const to = all[at % all.length]?.id ?? '';
      const tops = uppermost(
        graph,
        picks.map((pick) => all[pick % all.length]?.id ?? ''),
      ).filter(({ id }) => mayMove(woven, graph, id, to).ok);
      const after = graph.children(to).find(({ id }) => tops.every((top) => top.id !== id))?.id ?? null;
      const atOnce = done(book, moveElements(woven, tops, { parent: to, after }));
      const inTurn = done(
        book,
        ...tops.map(({ id, type }, i) =>
          moveElement(woven, id, { type, parent: to, after: i === 0 ? after : (tops[i - 1]?.id ?? null) }),
        ),
      );
      const told = (workbook: Workbook) =>
        graphIn(workbook)
          .all()
          .map(({ id, parent, type, more }) => [id, parent, type, more]);
      expect(told(atOnce)).toEqual(told(inTurn));
      expect([...atOnce.links.keys()]).toEqual(expect.arrayContaining([...inTurn.links.keys()]));
      expect(allowedOf(graphIn(atOnce), woven, graphIn(atOnce).links)).toHaveLength(atOnce.links.size);
    }),
  );
});
