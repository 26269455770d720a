import type { Element, Workbook } from '../model/document';
import type { NewId } from '../model/ids';
import { CURRENT } from '../model/migrations';
import { orderBetween } from '../model/order';
import type { Kind } from './kind';

/** A workbook with one diagram that holds nothing but its root, without words. */
export function newWorkbook(kind: Kind, title: string, newId: NewId): Workbook {
  const diagram = newId();
  const first = orderBetween(null, null);
  const more = kind.elements.get(kind.root)?.fresh([]) ?? {};
  const root: Element = { id: newId(), diagram, type: kind.root, parent: null, order: first, text: '', more };
  return {
    version: CURRENT,
    id: newId(),
    title,
    about: {},
    diagrams: new Map([[diagram, { id: diagram, kind: kind.id, title, order: first, settings: {}, memory: {} }]]),
    elements: new Map([[root.id, root]]),
    links: new Map(),
    extra: {},
  };
}
