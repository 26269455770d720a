import type { Diagram, Element, Id, Link, Workbook } from './document';
import { graphOf } from './graph';
import { byOrder } from './order';
import { same } from './same';
import { settled } from './settled';

/**
 * What is different, told as a person would. An element may stand in several lists: moved and reworded at once. The lists
 * are in the order of the outline, diagram by diagram; `removed` in that of the earlier document.
 */
export interface Comparison {
  added: readonly Element[];
  removed: readonly Element[];
  /** It hangs under another parent, or really stands elsewhere among its siblings. */
  moved: readonly Changed<Element>[];
  reworded: readonly Changed<Element>[];
  /** Something else is said of it. */
  marked: readonly Marked<Element>[];
  diagrams: {
    added: readonly Diagram[];
    removed: readonly Diagram[];
    renamed: readonly Changed<Diagram>[];
    /** It stands elsewhere in the list (`order`), or something else is said of it. */
    marked: readonly Marked<Diagram>[];
  };
  links: { added: readonly Link[]; removed: readonly Link[]; marked: readonly Marked<Link>[] };
  title: Changed<string> | null;
  /** Keys of what is said of the whole workbook, and of what a newer version wrote beside its tables. */
  about: readonly string[];
}

export interface Changed<T> {
  before: T;
  after: T;
}

export interface Marked<T> extends Changed<T> {
  /** The keys of what is different. */
  fields: readonly string[];
}

/**
 * From the earlier document to the later one. The layout's memory is no difference, nor what is folded, nor an order that
 * was written anew where nothing stands elsewhere for it.
 */
export function compare(before: Workbook, after: Workbook): Comparison {
  const elements = paired(before.elements, after.elements);
  const diagrams = paired(before.diagrams, after.diagrams);
  const links = paired(before.links, after.links);
  const stay = unmoved(elements.both);
  const shelf = settled(
    diagrams.both.map((pair) => pair.before),
    diagrams.both.map((pair) => pair.after),
  );
  const [then, now] = [outlineOf(before), outlineOf(after)];
  const both = elements.both.sort((a, b) => now(a.after, b.after));
  return {
    added: elements.added.sort(now),
    removed: elements.removed.sort(then),
    moved: both.filter((pair) => !stay.has(pair.after.id)),
    reworded: both.filter((pair) => pair.before.text !== pair.after.text),
    marked: marked(both, (key) => !TOLD.has(key)),
    diagrams: {
      added: diagrams.added.sort(byOrder),
      removed: diagrams.removed.sort(byOrder),
      renamed: diagrams.both.filter((pair) => pair.before.title !== pair.after.title),
      marked: marked(
        diagrams.both,
        (key, { id }) => key !== 'title' && key !== 'memory' && (key !== 'order' || !shelf.has(id)),
      ),
    },
    links: { added: links.added, removed: links.removed, marked: marked(links.both, () => true) },
    title: before.title === after.title ? null : { before: before.title, after: after.title },
    about: [...differing(before.about, after.about), ...differing(before.extra, after.extra)],
  };
}

/** How many things there are to tell. */
export function countOf({
  added,
  removed,
  moved,
  reworded,
  marked,
  diagrams,
  links,
  title,
  about,
}: Comparison): number {
  const lists = [added, removed, moved, reworded, marked, about, ...Object.values(diagrams), ...Object.values(links)];
  return lists.reduce((sum, { length }) => sum + length, title ? 1 : 0);
}

/** What of an element is told by another list, or is no difference. */
const TOLD: ReadonlySet<string> = new Set(['text', 'parent', 'diagram', 'order', 'folded']);

interface Paired<T> {
  added: T[];
  removed: T[];
  both: Changed<T>[];
}

function paired<T>(before: ReadonlyMap<Id, T>, after: ReadonlyMap<Id, T>): Paired<T> {
  const out: Paired<T> = { added: [], removed: [], both: [] };
  for (const [id, record] of after) {
    const was = before.get(id);
    if (was === undefined) out.added.push(record);
    else out.both.push({ before: was, after: record });
  }
  for (const [id, record] of before) if (!after.has(id)) out.removed.push(record);
  return out;
}

function marked<T extends object>(
  pairs: readonly Changed<T>[],
  counts: (key: string, record: T) => boolean,
): Marked<T>[] {
  return pairs.flatMap(({ before, after }) => {
    const fields = before === after ? [] : differing(before, after).filter((key) => counts(key, after));
    return fields.length > 0 ? [{ before, after, fields }] : [];
  });
}

/** The keys under which two records hold something else. */
export function differing(before: object, after: object): string[] {
  if (before === after) return [];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !same(Reflect.get(before, key), Reflect.get(after, key)));
}

/** Elements under the parent that they had, at the place among its children that they had. */
function unmoved(pairs: readonly Changed<Element>[]): ReadonlySet<Id> {
  const families = new Map<Id, Changed<Element>[]>(); // under a parent, or where there is none under the diagram
  for (const pair of pairs) {
    const { before, after } = pair;
    if (before.parent !== after.parent || before.diagram !== after.diagram) continue;
    const above = after.parent ?? after.diagram;
    const family = families.get(above);
    if (family) family.push(pair);
    else families.set(above, [pair]);
  }
  const stay = new Set<Id>();
  for (const family of families.values()) {
    const [old, now] = [family.map(({ before }) => before), family.map(({ after }) => after)];
    const touched = family.some(({ before, after }) => before.order !== after.order);
    for (const id of touched ? settled(old, now) : now.map(({ id }) => id)) stay.add(id);
  }
  return stay;
}

/** Sorts elements as the outline has them, diagram by diagram. */
function outlineOf(workbook: Workbook): (a: Element, b: Element) => number {
  const at = new Map<Id, number>();
  for (const { id } of [...workbook.diagrams.values()].sort(byOrder))
    for (const element of graphOf(workbook, id)?.all() ?? []) at.set(element.id, at.size);
  const rank = ({ id }: Element) => at.get(id) ?? at.size;
  return (a, b) => rank(a) - rank(b);
}
