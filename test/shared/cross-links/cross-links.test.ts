import fc from 'fast-check';
import { expect, test } from 'vitest';
import { perform } from '../../../shared/commands/command';
import { addDiagram, removeDiagram } from '../../../shared/commands/diagrams';
import { removeElements, setText } from '../../../shared/commands/elements';
import { emptyHistory, record, undo } from '../../../shared/commands/history';
import { idleThreads, THROUGH, threadsOf } from '../../../shared/cross-links/cross-links';
import { readWorkbook } from '../../../shared/file/read';
import { writeWorkbook } from '../../../shared/file/write';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import type { Element, Link, Workbook } from '../../../shared/model/document';
import { merge } from '../../../shared/model/merge';
import { orderBetween } from '../../../shared/model/order';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook, rootOf } from '../../workbooks';

const kinds = new Map([fishbone, agenda].map((kind) => [kind.id, kind]));

/** Two diagrams, each with its root and one below it: p over c, t over i. */
function two(links: readonly Partial<Link>[]): Workbook {
  const first = emptyWorkbook(fishbone, 'Why');
  const second = emptyWorkbook(agenda, 'When');
  const under = (workbook: Workbook, id: string, type: string): Element => ({
    ...rootOf(workbook),
    id,
    type,
    parent: rootOf(workbook).id,
    text: id,
    more: type === 'category' ? { hue: 1 } : { minutes: 5 },
  });
  const [diagram] = second.diagrams.values();
  if (!diagram) throw new Error('no second diagram');
  const cause = under(first, 'c', 'category');
  const all = [
    rootOf(second),
    under(second, 'i', 'item'),
    { ...under(second, 'j', 'item'), order: orderBetween('a0', null) },
  ];
  const both = perform({ ...first, elements: new Map(first.elements).set('c', cause) }, addDiagram(diagram, all));
  const made = links.map((link, i): Link => ({ id: `l${i}`, type: THROUGH, from: 'c', to: 'i', more: {}, ...link }));
  return { ...both.workbook, links: new Map(made.map((link) => [link.id, link])) };
}

const told = (workbook: Workbook, id: string) =>
  threadsOf(workbook, id).map(({ element, is }) => `${is} ${element.id}`);

test('both ends know each other, which came first, and several in the order of their places', () => {
  const workbook = two([{ to: 'j' }, {}]);
  expect(told(workbook, 'c')).toEqual(['later i', 'later j']);
  expect(told(workbook, 'i')).toEqual(['earlier c']);
  expect(told(workbook, rootOf(workbook).id)).toEqual([]);
  expect(told(workbook, 'nobody')).toEqual([]);
});

test('what leads nowhere, stays in its diagram, comes twice or is another type of link is no thread', () => {
  const workbook = two([
    { to: 'gone' },
    { from: 'gone', to: 'i' },
    { from: 'i', to: 'j' },
    { from: 'c', to: 'c' },
    { type: 'serves', to: 'j' },
    {},
    { id: 'z' },
    { id: 'zz', from: 'i', to: 'c' },
  ]);
  expect(told(workbook, 'c')).toEqual(['later i']);
  expect(told(workbook, 'i')).toEqual(['earlier c']);
  expect(told(workbook, 'j')).toEqual([]);
});

test('the words that are told are those of now', () => {
  const { workbook } = perform(two([{}]), setText('i', 'Welcome'));
  expect(threadsOf(workbook, 'c').map(({ element }) => element.text)).toEqual(['Welcome']);
});

test('each end may go without the other, and undo brings both ends back', () => {
  const workbook = two([{}]);
  const [, second = ''] = workbook.diagrams.keys();
  for (const command of [removeElements(['c']), removeElements(['i']), removeDiagram(second)]) {
    const after = perform(workbook, command);
    if (!after.step) throw new Error('nothing was removed');
    expect(after.workbook.links.size).toBe(0);
    expect([...after.workbook.elements.keys()].flatMap((id) => told(after.workbook, id))).toEqual([]);
    const back = undo(after.workbook, record(emptyHistory, after.step));
    expect(back && told(back.workbook, 'i')).toEqual(['earlier c']);
  }
});

test('a file keeps what ties, and says what it leaves out', () => {
  const links = [{}, { id: 'lz', from: 'i', to: 'c' }, { id: 'itself', from: 'c', to: 'c' }, { id: 'z', to: 'j' }];
  const read = readWorkbook(writeWorkbook(two(links)), kinds);
  if (!read.ok) throw new Error(read.fault.code);
  const { workbook, repairs } = read.value;
  expect(repairs.map(({ code }) => code)).toEqual(['file.thread', 'file.thread']);
  expect(told(workbook, 'c')).toEqual(['later i', 'later j']);
  expect(readWorkbook(writeWorkbook(workbook), kinds)).toMatchObject({ ok: true, value: { repairs: [] } });
});

test('after any links whatever, both ends agree', () => {
  const end = fc.constantFrom('c', 'i', 'j', 'gone');
  fc.assert(
    fc.property(fc.array(fc.record({ from: end, to: end }), { maxLength: 8 }), (links) => {
      const workbook = two(links);
      for (const id of workbook.elements.keys()) {
        const ties = threadsOf(workbook, id);
        expect(new Set(ties.map(({ element }) => element.id)).size).toBe(ties.length);
        for (const { element, is, link } of ties) {
          expect(element.diagram).not.toBe(workbook.elements.get(id)?.diagram);
          const back = threadsOf(workbook, element.id).find((tie) => tie.element.id === id);
          expect(back).toMatchObject({ link, is: is === 'later' ? 'earlier' : 'later' });
        }
      }
      const idle = new Set(idleThreads(workbook.links.values()).map(({ id }) => id));
      const left = new Map([...workbook.links].filter(([id]) => !idle.has(id)));
      for (const id of workbook.elements.keys())
        expect(told({ ...workbook, links: left }, id)).toEqual(told(workbook, id));
    }),
  );
});

test('what one side ties and the other deletes is asked about, and nothing is left with one end', () => {
  const base = two([]);
  const mine = two([{}]);
  const { workbook: theirs } = perform(base, removeElements(['c']));
  const merged = merge(base, mine, theirs);
  expect(merged.conflicts).toHaveLength(1);
  expect(told(merged.workbook, 'i')).toEqual(['earlier c']);
  const [conflict] = merged.conflicts;
  const gone = merge(base, mine, theirs, new Map([[conflict?.key ?? '', 'theirs']]));
  expect(gone.workbook.elements.has('c')).toBe(false);
  expect(gone.workbook.links.size).toBe(0);
});
