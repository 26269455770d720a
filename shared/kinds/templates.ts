import type { Diagram, Element, Workbook } from '../model/document';
import type { NewId } from '../model/ids';
import { ordersBetween } from '../model/order';
import type { Kind, Template } from './kind';
import { newWorkbook } from './new';

/** Where the first words are to be written over: from and to. Null where none wait for that. */
export function placeIn(text: string): [number, number] | null {
  const found = /(?<!\S)\p{Lu}(?!\S)/u.exec(text);
  return found && [found.index, found.index + found[0].length];
}

/** A diagram to begin with; its root says what the template has for it, else nothing. `say` finds a key among the kind's own words. */
export function diagramFromTemplate(
  kind: Kind,
  template: Template | null,
  say: (key: string) => string,
  newId: NewId,
): { diagram: Diagram; elements: readonly Element[] } {
  const blank = newWorkbook(kind, '', newId);
  const [diagram] = blank.diagrams.values();
  const [root] = blank.elements.values();
  if (!diagram || !root) throw new Error('a new workbook without a diagram');
  const lines = template?.lines ?? [];
  const orders = ordersBetween(null, null, lines.length);
  const type = kind.rules.grows(root.type) ?? '';
  const elements: Element[] = [];
  lines.forEach(({ words, asks }, at) => {
    const more = kind.elements.get(type)?.fresh(elements) ?? {};
    const order = orders[at] ?? root.order;
    const text = words === undefined ? '' : say(words);
    const line = { id: newId(), diagram: diagram.id, type, parent: root.id, order, text, more };
    elements.push(asks === undefined ? line : { ...line, asks: say(asks) });
  });
  const text = template?.root === undefined ? '' : say(template.root);
  const parts = kind.elements.get(root.type)?.sentence?.read(text) ?? {};
  return { diagram, elements: [{ ...root, text, more: { ...root.more, ...parts } }, ...elements] };
}

/** The same in a workbook of its own. */
export function workbookFromTemplate(
  kind: Kind,
  template: Template | null,
  say: (key: string) => string,
  newId: NewId,
): Workbook {
  const { diagram, elements } = diagramFromTemplate(kind, template, say, newId);
  return {
    ...newWorkbook(kind, '', newId),
    diagrams: new Map([[diagram.id, diagram]]),
    elements: new Map(elements.map((element) => [element.id, element])),
  };
}
