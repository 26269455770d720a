import type { Diagram, Element, Id } from '../model/document';
import { byOrder, orderBetween } from '../model/order';
import type { Command } from './command';
import { copied } from './copied';

/** Puts a diagram with its elements behind the others of the workbook. Ids are new to it. */
export const addDiagram = (diagram: Diagram, elements: Iterable<Element>): Command => ({
  label: { key: 'command.add-diagram' },
  recipe: (draft) => {
    const last = [...draft.diagrams.values()].sort(byOrder).at(-1);
    draft.diagrams.set(diagram.id, { ...diagram, order: orderBetween(last?.order ?? null, null) });
    for (const element of elements) draft.elements.set(element.id, copied(element));
  },
});

/** With all that stands in it, and the links that would be left with one end. */
export const removeDiagram = (id: Id): Command => ({
  label: { key: 'command.remove-diagram' },
  recipe: (draft) => {
    draft.diagrams.delete(id);
    for (const element of [...draft.elements.values()]) if (element.diagram === id) draft.elements.delete(element.id);
    for (const { id: link, from, to } of [...draft.links.values()])
      if (!draft.elements.has(from) || !draft.elements.has(to)) draft.links.delete(link);
  },
});
