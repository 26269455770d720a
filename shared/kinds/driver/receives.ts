import type { Element, Id } from '../../model/document';
import type { Receives } from '../kind';
import { DRIVERS } from './levels';

/**
 * Causes as drivers: what stands under nothing there begins as a primary driver, what is further down than drivers go stands
 * beside the last, and whatever stood under whatever stands there still, in the same order. A hue is the branch's own; without
 * words and with nothing below there is nothing to carry on. Depth first, in the order given.
 */
export const receives: Receives = (branches) => {
  const below = new Map<Id | null, Element[]>();
  const given = new Set(branches.map(({ id }) => id));
  for (const element of branches) {
    const parent = element.parent !== null && given.has(element.parent) ? element.parent : null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(element);
    else below.set(parent, [element]);
  }
  const out: Element[] = [];
  type Open = { element: Element; parent: Id | null; level: number };
  const open: Open[] = [];
  const enter = (elements: readonly Element[], parent: Id | null, level: number) => {
    for (const element of [...elements].reverse()) open.push({ element, parent, level });
  };
  enter(below.get(null) ?? [], null, 0);
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, parent, level } = next;
    const under = below.get(element.id) ?? [];
    if (element.text.trim() === '' && under.length === 0) continue;
    const { hue } = element.more;
    const more = level === 0 && hue !== undefined ? { hue } : {};
    out.push({ ...element, type: DRIVERS[level] ?? 'tertiary', parent, more });
    if (level + 1 < DRIVERS.length) enter(under, element.id, level + 1);
    else enter(under, parent, level);
  }
  return out;
};
