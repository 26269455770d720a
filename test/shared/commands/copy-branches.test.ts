import fc from 'fast-check';
import { expect, test } from 'vitest';
import { perform } from '../../../shared/commands/command';
import { type Carried, carriable, carried, copyBranches, type Target } from '../../../shared/commands/copy-branches';
import { emptyHistory, record, redo, undo } from '../../../shared/commands/history';
import { threadsOf } from '../../../shared/cross-links/cross-links';
import { readWorkbook } from '../../../shared/file/read';
import { writeWorkbook } from '../../../shared/file/write';
import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds as ours } from '../../../shared/kinds';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import type { Kind } from '../../../shared/kinds/kind';
import type { Element, Id, Workbook } from '../../../shared/model/document';
import { type Graph, graphOf } from '../../../shared/model/graph';
import { idsFrom } from '../../../shared/model/ids';
import { agenda as plain } from '../../kinds/agenda';
import { anyWorkbook } from '../file/sound';

/** Takes the uppermost as items, and nothing below them. */
const agenda: Kind = {
  ...plain,
  receives: (branches) =>
    branches.filter(({ parent }) => parent === null).map((one) => ({ ...one, type: 'item', more: {} })),
};
/** Takes all of it as it comes; its branches bring in a hue. */
const board: Kind = {
  ...fishbone,
  id: 'board',
  receives: (branches) =>
    branches.map((one) => ({ ...one, type: one.parent === null ? 'category' : 'cause', more: {} })),
};
const kinds = new Map([...ours.values(), agenda, board].map((kind) => [kind.id, kind]));

const read = workbookFromOutline(
  'title: Gaps\nproblem: Few pass\n\nTime\n  Short blocks\n    Bells\n  Pull-outs\nBeliefs\n  Low sense of efficacy\n',
  kinds,
  idsFrom('gaps'),
);
if (!read.ok) throw new Error(read.fault.code);
const plainGaps = read.value.workbook;
const named = (workbook: Workbook, text: string): Element => {
  const found = [...workbook.elements.values()].find((element) => element.text === text);
  if (!found) throw new Error(`no ${text}`);
  return found;
};
const cards: Readonly<Record<string, Partial<Element>>> = {
  'Short blocks': { note: 'said twice', private: true, tags: ['ours'], owner: 'Coach', standing: 'known' },
  'Pull-outs': { votes: 4, focus: true, folded: true, muted: ['short'], asks: 'When?' },
  Beliefs: { note: 'open' },
};
const gaps: Workbook = {
  ...plainGaps,
  elements: new Map([...plainGaps.elements].map(([id, element]) => [id, { ...element, ...cards[element.text] }])),
};
const [home = ''] = gaps.diagrams.keys();

function graphIn(workbook: Workbook, id: Id): Graph {
  const graph = graphOf(workbook, id);
  if (!graph) throw new Error('no such diagram');
  return graph;
}
const source = graphIn(gaps, home);
const all = new Set(carriable(source, fishbone).map(({ id }) => id));
const ask = 'What do you want to reach?';
const fresh = (kind: Kind): Target => ({ kind, asks: ask });

function carry(
  workbook: Workbook,
  chosen: ReadonlySet<Id>,
  target: Target,
): { after: Workbook; made: Carried; back: Workbook } {
  const made = carried(
    { graph: graphIn(workbook, home), kind: fishbone, chosen },
    target,
    idsFrom(`carried ${workbook.elements.size}`),
  );
  const { workbook: after, step } = perform(workbook, copyBranches(made, target.kind));
  if (!step) throw new Error('nothing was carried');
  const taken = undo(after, record(emptyHistory, step));
  if (!taken) throw new Error('nothing to undo');
  expect(redo(taken.workbook, taken.history)?.workbook).toEqual(after);
  return { after, made, back: taken.workbook };
}

const lines = (graph: Graph): string[] => {
  const depth = new Map<Id | null, number>([[null, 0]]);
  return graph.all().map(({ id, parent, type, text }) => {
    const deep = depth.get(parent) ?? 0;
    depth.set(id, deep + 1);
    return `${'  '.repeat(deep)}${type}:${text}`;
  });
};

test('all of it becomes a diagram of the other kind, tied line by line, in one step that undo takes back', () => {
  const { after, made, back } = carry(gaps, all, fresh(board));
  expect(lines(graphIn(after, made.diagram.id))).toEqual([
    'problem:',
    '  category:Time',
    '    cause:Short blocks',
    '      cause:Bells',
    '    cause:Pull-outs',
    '  category:Beliefs',
    '    cause:Low sense of efficacy',
  ]);
  expect(after.diagrams.get(made.diagram.id)?.title).toBe('');
  const bells = threadsOf(after, named(gaps, 'Bells').id);
  expect(bells).toMatchObject([{ is: 'later', element: { diagram: made.diagram.id, text: 'Bells' } }]);
  const top = made.root?.id ?? '';
  expect(after.elements.get(top)).toMatchObject({ text: '', asks: ask });
  expect(threadsOf(after, top)).toMatchObject([{ is: 'earlier', element: { text: 'Few pass' } }]);
  expect(after.links.size).toBe(7);
  expect(back).toEqual(gaps);
});

test('the card comes along, what was voted and what was folded do not, and the source is as it was', () => {
  const { after, made } = carry(gaps, all, fresh(board));
  const came = (text: string) => made.elements.find((element) => element.text === text);
  expect(came('Short blocks')).toMatchObject({
    note: 'said twice',
    private: true,
    tags: ['ours'],
    owner: 'Coach',
    standing: 'known',
  });
  for (const key of ['votes', 'focus', 'folded', 'muted', 'asks']) expect(came('Pull-outs')).not.toHaveProperty(key);
  for (const [id, element] of gaps.elements) expect(after.elements.get(id)).toBe(element);
});

test('hues stay with their branches; one that is taken already is another', () => {
  const hueOf = (workbook: Workbook, { id }: Pick<Element, 'id'>) => workbook.elements.get(id)?.more.hue;
  const { after, made } = carry(gaps, all, fresh(board));
  const tops = made.elements.filter(({ parent }) => parent === null);
  expect(tops.map((top) => hueOf(after, top))).toEqual(['Time', 'Beliefs'].map((text) => named(gaps, text).more.hue));
  const two = new Set(['Short blocks', 'Pull-outs'].map((text) => named(gaps, text).id));
  const causes = carry(gaps, two, fresh(board));
  const hues = causes.made.elements.map((element) => hueOf(causes.after, element));
  expect(hues[0]).toBe(named(gaps, 'Time').more.hue);
  expect(new Set(hues).size).toBe(2);
  const again = carry(after, all, { kind: board, graph: graphIn(after, made.diagram.id) });
  const both = graphIn(again.after, made.diagram.id).children(made.root?.id ?? '');
  expect(new Set(both.map((top) => hueOf(again.after, top))).size).toBe(4);
});

test('one cause alone is a branch of its own, and what hangs between stays behind', () => {
  const chosen = new Set([named(gaps, 'Bells').id, named(gaps, 'Time').id]);
  const { after, made } = carry(gaps, chosen, fresh(board));
  expect(lines(graphIn(after, made.diagram.id))).toEqual(['problem:', '  category:Time', '    cause:Bells']);
  const one = carry(gaps, new Set([named(gaps, 'Bells').id]), fresh(agenda));
  expect(lines(graphIn(one.after, one.made.diagram.id))).toEqual(['title:', '  item:Bells']);
});

test('what the other kind has no place for stays behind, and is tied to nothing', () => {
  const { after, made } = carry(gaps, all, fresh(agenda));
  expect(lines(graphIn(after, made.diagram.id))).toEqual(['title:', '  item:Time', '  item:Beliefs']);
  expect(threadsOf(after, named(gaps, 'Bells').id)).toEqual([]);
});

test('into a diagram that is there: behind what stands in it, whose root stays as it is', () => {
  const first = carry(gaps, new Set([named(gaps, 'Time').id]), fresh(agenda));
  const target = { kind: agenda, graph: graphIn(first.after, first.made.diagram.id) };
  const second = carry(first.after, new Set([named(gaps, 'Beliefs').id]), target);
  expect(lines(graphIn(second.after, first.made.diagram.id))).toEqual(['title:', '  item:Time', '  item:Beliefs']);
  expect(second.after.diagrams.size).toBe(2);
  expect(second.back).toEqual(first.after);
  const gone = perform(gaps, copyBranches(second.made, agenda));
  expect(gone.step).toBeNull();
});

test('of anything, in anything: sound as a file, nothing of the source touched, undo is the way back', () => {
  fc.assert(
    fc.property(
      anyWorkbook,
      fc.array(fc.boolean(), { minLength: 1 }),
      fc.constantFrom(agenda, board),
      (workbook, picks, kind) => {
        for (const diagram of workbook.diagrams.values()) {
          const own = kinds.get(diagram.kind);
          const graph = graphOf(workbook, diagram.id);
          if (!own || !graph) continue;
          const chosen = new Set(graph.all().flatMap(({ id }, i) => (picks[i % picks.length] ? [id] : [])));
          const made = carried({ graph, kind: own, chosen }, fresh(kind), idsFrom('carried'));
          const { workbook: after, step } = perform(workbook, copyBranches(made, kind));
          if (!step) throw new Error('not even a diagram was made');
          expect(undo(after, record(emptyHistory, step))?.workbook).toEqual(workbook);
          for (const { id, type } of graph.all())
            if (type === own.loose) expect(made.links.some(({ from }) => from === id)).toBe(false);
          expect(readWorkbook(writeWorkbook(after), kinds)).toMatchObject({ ok: true, value: { repairs: [] } });
        }
      },
    ),
    { numRuns: 60 },
  );
});
