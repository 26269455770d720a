import { expect, test } from 'vitest';
import { perform } from '../../shared/commands/command';
import { deleteElements } from '../../shared/commands/delete';
import { moveElement, setText } from '../../shared/commands/elements';
import { setFields } from '../../shared/commands/fields';
import { addLink } from '../../shared/commands/links';
import { readWorkbook } from '../../shared/file/read';
import { writeWorkbook } from '../../shared/file/write';
import { waysUp } from '../../shared/kinds/link-rules';
import { drawnOf } from '../../shared/kinds/visible-graph';
import type { Element, Link, Workbook } from '../../shared/model/document';
import { graphOf } from '../../shared/model/graph';
import { emptyWorkbook, onlyDiagram, rootOf } from '../workbooks';
import { process } from './process';

/** Two lanes, A in the first and B and C in the second: A leads to B twice, B to C, C back to A, and A to itself. */
function mapped(): Workbook {
  const workbook = emptyWorkbook(process);
  const diagram = onlyDiagram(workbook);
  const root = rootOf(workbook).id;
  const element = (id: string, type: string, parent: string, order: string): [string, Element] => [
    id,
    { id, diagram, type, parent, order, text: id, more: {} },
  ];
  const link = (id: string, from: string, to: string, text: string): [string, Link] => [
    id,
    { id, type: 'flow', from, to, text, more: { condition: `${text} if` } },
  ];
  return {
    ...workbook,
    elements: new Map([
      ...workbook.elements,
      element('teachers', 'lane', root, 'a1'),
      element('coaches', 'lane', root, 'a2'),
      element('A', 'step', 'teachers', 'a1'),
      element('B', 'step', 'coaches', 'a1'),
      element('C', 'step', 'coaches', 'a2'),
    ]),
    links: new Map([
      link('yes', 'A', 'B', 'yes'),
      link('no', 'A', 'B', 'no'),
      link('on', 'B', 'C', 'on'),
      link('back', 'C', 'A', 'back'),
      link('again', 'A', 'A', 'again'),
    ]),
  };
}

const graphIn = (workbook: Workbook) => {
  const graph = graphOf(workbook, onlyDiagram(workbook));
  if (!graph) throw new Error('no diagram');
  return graph;
};

test('parallel flows, one to itself and a circle go through a file as they are', () => {
  const workbook = mapped();
  const read = readWorkbook(writeWorkbook(workbook), new Map([[process.id, process]]));
  if (!read.ok) throw new Error(read.fault.code);
  expect(read.value.repairs).toEqual([]);
  expect(read.value.workbook.links).toEqual(workbook.links);
});

test('a lane is deleted with its steps, though flows lead from them to others', () => {
  const { workbook } = perform(mapped(), deleteElements(process, ['teachers']));
  expect(
    graphIn(workbook)
      .all()
      .map(({ id }) => id),
  ).toEqual([rootOf(workbook).id, 'coaches', 'B', 'C']);
  expect([...workbook.links.keys()]).toEqual(['on']);
});

test('what is folded away is drawn nowhere else for a flow', () => {
  const { workbook } = perform(mapped(), setFields(['teachers'], { folded: true }, { key: 'command.fold' }));
  const shown = drawnOf(graphIn(workbook), process);
  expect(shown.graph.all().map(({ id }) => id)).toEqual([rootOf(workbook).id, 'teachers', 'coaches', 'B', 'C']);
});

test('the way to the top follows no flow', () => {
  expect([...waysUp(graphIn(mapped()), process, 'A')]).toEqual(['A', 'teachers', rootOf(mapped()).id]);
});

test('a step moves to another lane past a flow that leads back to it, and keeps its flows', () => {
  const place = { type: 'step', parent: 'coaches', after: 'C' };
  const { workbook } = perform(mapped(), moveElement(process, 'A', place));
  expect(graphIn(workbook).get('A')?.parent).toBe('coaches');
  expect(workbook.links.size).toBe(5);
});

test('a second flow between the same two is added, with words of its own', () => {
  const link: Link = { id: 'third', type: 'flow', from: 'A', to: 'B', text: 'perhaps', more: {} };
  const { workbook } = perform(perform(mapped(), addLink(process, link)).workbook, setText('A', 'A again'));
  expect(workbook.links.get('third')).toEqual(link);
});
