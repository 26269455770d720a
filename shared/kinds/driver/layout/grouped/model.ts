import type { Id } from '../../../../model/document';
import { LEVELS } from '../../levels';
import type { Face, Sizer } from '../box-text';
import type { Also } from '../content';
import type { Box, Web } from '../layered-graph';
import { INDENT } from './sizes';

/** An element with its words: how high they are at a width, and how they break there. */
export interface Text extends Sizer {
  box: Box;
  face(most: number): Face;
}

/** A primary driver with all below it. Where a level is skipped there is no `lead`. */
export interface Family {
  key: string;
  lead: Text | null;
  entries: Entry[];
}

/** A driver with all below it, one below the other. Where a level is skipped there is no `head`. */
export interface Entry {
  key: string;
  family: Family;
  /** In the list of all. */
  index: number;
  /** As the head of a card, and the same as a box beside its ideas. */
  head: Text | null;
  boxed: Text | null;
  items: Item[];
}

export interface Item {
  text: Text;
  /** Steps below the first. */
  depth: number;
  /** The place in its entry of what it hangs on, or -1. */
  under: number;
}

export interface Model {
  aim: Text;
  families: readonly Family[];
  entries: readonly Entry[];
}

export type Role = 'aim' | 'primary' | 'head' | 'boxed' | 'item';
export type Write = (box: Box, role: Role, also: readonly Also[], laden: boolean) => Text;

const [PRIMARY, IDEA] = [1, LEVELS.length - 1];

/** Undefined where nothing is drawn. */
export function modelOf(web: Web, write: Write): Model | undefined {
  const [aim] = web.boxes;
  if (!aim) return undefined;
  const below = childrenOf(web);
  const also = alsoOf(web);
  const levelOf = ({ vertex }: Box): number => web.levels[vertex.column] ?? 0;
  const ownOf = ({ element }: Box): readonly Box[] => below.get(element.id) ?? [];
  const text = (box: Box, role: Role): Text =>
    write(box, role, also.get(box.element.id) ?? [], role === 'item' && ownOf(box).length > 0);
  const families: Family[] = [];
  const entries: Entry[] = [];
  const join = (family: Family, box: Box) => {
    const isLeaf = levelOf(box) >= IDEA && ownOf(box).length === 0;
    const last = family.entries.at(-1);
    if (isLeaf && last && !last.head) last.items.push({ text: text(box, 'item'), depth: 0, under: -1 });
    else {
      const { id } = box.element;
      const [head, boxed] = isLeaf ? [null, null] : [text(box, 'head'), text(box, 'boxed')];
      const entry: Entry = { key: isLeaf ? `list ${id}` : id, family, index: entries.length, head, boxed, items: [] };
      if (isLeaf) entry.items.push({ text: text(box, 'item'), depth: 0, under: -1 });
      else fill(entry, box);
      family.entries.push(entry);
      entries.push(entry);
    }
  };
  const fill = ({ items }: Entry, top: Box) => {
    const open = [...ownOf(top)].reverse().map((box) => ({ box, depth: 0, under: -1 }));
    for (let next = open.pop(); next; next = open.pop()) {
      const { box, depth, under } = next;
      const at = items.push({ text: text(box, 'item'), depth, under }) - 1;
      const deeper = Math.min(depth + 1, INDENT.most);
      open.push(...[...ownOf(box)].reverse().map((child) => ({ box: child, depth: deeper, under: at })));
    }
  };
  for (const top of ownOf(aim)) {
    const { id } = top.element;
    const last = families.at(-1);
    if (levelOf(top) === PRIMARY) {
      const family: Family = { key: id, lead: text(top, 'primary'), entries: [] };
      families.push(family);
      for (const child of ownOf(top)) join(family, child);
    } else if (last && !last.lead) join(last, top);
    else {
      const family: Family = { key: `of ${id}`, lead: null, entries: [] };
      families.push(family);
      join(family, top);
    }
  }
  return { aim: text(aim, 'aim'), families, entries };
}

function childrenOf({ boxes }: Web): ReadonlyMap<Id, readonly Box[]> {
  const below = new Map<Id, Box[]>();
  for (const box of boxes.slice(1)) {
    const parent = box.element.parent ?? '';
    const list = below.get(parent);
    if (list) list.push(box);
    else below.set(parent, [box]);
  }
  return below;
}

/** Numbers in reading order of what serves something else as well, at both ends of its further links. */
function alsoOf({ routes }: Web): ReadonlyMap<Id, readonly Also[]> {
  const also = new Map<Id, Also[]>();
  const put = (box: Box, mark: Also) => {
    const list = also.get(box.element.id);
    if (list) list.push(mark);
    else also.set(box.element.id, [mark]);
  };
  const numbers = new Map<Box, number>();
  for (const { path } of routes) {
    const [upper, lower] = [path[0]?.box, path.at(-1)];
    if (!upper || !lower?.box || lower.box.element.parent === upper.element.id) continue;
    const { hue } = lower.box;
    const known = numbers.get(lower.box);
    const number = known ?? numbers.size + 1;
    if (known === undefined) put(lower.box, { number, hue, own: true });
    numbers.set(lower.box, number);
    put(upper, { number, hue, own: false });
  }
  return also;
}
