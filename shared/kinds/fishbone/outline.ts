import type { Element } from '../../model/document';
import { orderBetween } from '../../model/order';
import { fitText, LIMITS } from '../../model/schema';
import type { Outline } from '../kind';
import { elementsFromLines, linesBelow, noted, tooLong } from '../lines';
import { elements as types } from './elements';
import { LOOSE } from './rules';

export const outline: Outline = {
  keys: ['problem'],
  read({ diagram, newId, text }) {
    const problem = fitText(text.head.get('problem') ?? '', LIMITS.text);
    const long = problem.rest === '' ? [] : [`problem: ${text.head.get('problem')}`];
    const root: Element = {
      id: newId(),
      diagram,
      type: 'problem',
      parent: null,
      order: orderBetween(null, null),
      text: problem.text,
      more: {},
      ...noted(long),
    };
    const categories: Element[] = [];
    const below = elementsFromLines(text.lines, diagram, newId, LOOSE).map((element): Element => {
      if (element.type === LOOSE) return { ...element, parent: element.parent ?? root.id };
      if (element.parent !== null) return { ...element, type: 'cause' };
      const more = types.get('category')?.fresh(categories) ?? {};
      const category = { ...element, type: 'category', parent: root.id, more };
      categories.push(category);
      return category;
    });
    return { elements: [root, ...below], links: [], left: [...long, ...tooLong(text.lines)] };
  },
  write(graph) {
    const root = graph.children(null).find(({ type }) => type === 'problem');
    return {
      head: new Map(root ? [['problem', root.text]] : []),
      lines: root ? linesBelow(graph, root.id, LOOSE) : [],
    };
  },
};
