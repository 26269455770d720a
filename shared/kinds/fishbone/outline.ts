import type { Element } from '../../model/document';
import type { Graph } from '../../model/graph';
import { orderBetween } from '../../model/order';
import { fitText, LIMITS } from '../../model/schema';
import type { Outline, OutlineLine } from '../kind';
import { elementsFromLines, lineOf } from '../lines';
import { elements as types } from './elements';

export const outline: Outline = {
  keys: ['problem'],
  read({ diagram, newId, text }) {
    const root: Element = {
      id: newId(),
      diagram,
      type: 'problem',
      parent: null,
      order: orderBetween(null, null),
      text: fitText(text.head.get('problem') ?? '', LIMITS.text),
      more: {},
    };
    const categories: Element[] = [];
    const below = elementsFromLines(text.lines, diagram, newId).map((element): Element => {
      if (element.parent !== null) return { ...element, type: 'cause' };
      const more = types.get('category')?.fresh(categories) ?? {};
      const category = { ...element, type: 'category', parent: root.id, more };
      categories.push(category);
      return category;
    });
    return { elements: [root, ...below], links: [], left: [] };
  },
  write(graph) {
    const root = graph.children(null).find(({ type }) => type === 'problem');
    return {
      head: new Map(root ? [['problem', root.text]] : []),
      lines: root ? lines(graph, root.id) : [],
    };
  },
};

/** Walked with a stack of our own: a chain of whys may be longer than the machine's. */
function lines(graph: Graph, root: string): OutlineLine[] {
  const out: OutlineLine[] = [];
  const open = [...graph.children(root)].reverse().map((element) => ({ element, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, depth } = next;
    out.push(lineOf(element, depth));
    for (const child of [...graph.children(element.id)].reverse()) open.push({ element: child, depth: depth + 1 });
  }
  return out;
}
