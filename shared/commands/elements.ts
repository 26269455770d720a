import { current, isDraft } from 'immer';
import { withinLimits } from '../kinds/field-values';
import { broughtIn } from '../kinds/hues';
import type { Kind, Place } from '../kinds/kind';
import { isMembership, membershipOf } from '../kinds/link-rules';
import type { Element, Id, JsonObject, Link, Workbook } from '../model/document';
import { byOrder, type Order, ordersBetween } from '../model/order';
import { fitText, LIMITS } from '../model/schema';
import type { Command, Draft } from './command';
import { copied } from './copied';
import { type FittedElement, fitBranches } from './fit-branches';
import { settleLinks } from './settle-links';

/**
 * The edits that every kind shares. They do not check the rules: the action did that before. They ignore an id that no longer
 * exists, because two windows can write the same document.
 */

/** Elements to add at a place. Those without a parent go there, in their order. */
export interface Planting {
  kind: Kind;
  diagram: Id;
  place: Place;
  elements: readonly Element[];
}

export const addElements = (planting: Planting): Command => ({
  label: { key: 'command.add', params: { count: planting.elements.length } },
  recipe: (draft) => plant(draft, planting),
});

/** Typing goes on in one step as long as the gesture is the same. */
export const setText = (id: Id, text: string, gesture?: string): Command => ({
  label: { key: 'command.words' },
  ...(gesture !== undefined && { gesture }),
  recipe: (draft) => {
    const element = draft.elements.get(id);
    if (element) element.text = fitText(text, LIMITS.text).text;
  },
});

/** An element to move with everything below it, and the type to take if it fits there. */
export interface Top {
  id: Id;
  type?: string;
}

/**
 * Moves an element with everything below it, but never below itself. It takes the type of the place. Everything below it takes a
 * type that fits there; what cannot stand there moves up beside it. Links that are no longer allowed are removed. A membership in
 * the new parent becomes the place and keeps its strength.
 */
export const moveElement = (kind: Kind, id: Id, { type, ...place }: Place): Command =>
  moveElements(kind, [{ id, type }], place);

/** Moves several elements of one diagram, one behind the other. Looks through the whole document only once. */
export const moveElements = (kind: Kind, tops: readonly Top[], { parent, after }: Omit<Place, 'type'>): Command => ({
  label: { key: 'command.move' },
  recipe: (draft) => {
    const above = new Set<Id>();
    for (let up = draft.elements.get(parent ?? ''); up; up = draft.elements.get(up.parent ?? '')) above.add(up.id);
    const going = tops.filter(({ id }) => draft.elements.has(id) && !above.has(id));
    const ids = new Set(going.map(({ id }) => id));
    const diagram = draft.elements.get(going[0]?.id ?? '')?.diagram;
    if (diagram === undefined) return;
    const siblings = siblingsOf(draft, diagram, parent).filter(({ id }) => !ids.has(id));
    const placed = placedUnder(draft, kind, going, parent);
    const orders = ordersAfter(siblings, after, placed.filter((each) => each.parent === null).length).values();
    const under = new Map<Id | null, Element[]>([[parent, siblings]]);
    const membership = membershipOf(kind);
    const links = membershipsByStart(draft, kind);
    for (const { element, type, ...place } of placed) {
      const own = draft.elements.get(element.id);
      if (!own) continue;
      const to = place.parent ?? parent;
      const elsewhere = own.parent !== to;
      const among = under.get(to) ?? [];
      under.set(to, among);
      own.parent = to;
      own.order = (place.parent === null && orders.next().value) || place.order;
      refit(draft, kind, own.id, type, among);
      among.push(own);
      if (membership && elsewhere) belong(draft, links.get(own.id) ?? [], own);
    }
    settleLinks(draft, kind, diagram, new Set(placed.map(({ element }) => element.id)));
    unfoldAbove(draft, parent);
  },
});

/** Moves an element under this parent, behind its children, and unfolds the parent. Keeps the strength of a membership. */
export function putLast(draft: Draft<Workbook>, kind: Kind, id: Id, parent: Id): void {
  const element = draft.elements.get(id);
  if (!element) return;
  const last = siblingsOf(draft, element.diagram, parent).at(-1);
  element.parent = parent;
  element.order = ordersBetween(last?.order ?? null, null, 1)[0] ?? element.order;
  for (const each of placedUnder(draft, kind, [{ id }], parent)) refit(draft, kind, each.element.id, each.type);
  if (membershipOf(kind)) belong(draft, membershipsByStart(draft, kind).get(id) ?? [], element);
  unfoldAbove(draft, parent);
}

/** The elements with everything below them, and the links that would be left with one end. */
export const removeElements = (ids: readonly Id[]): Command => ({
  label: { key: 'command.remove', params: { count: ids.length } },
  recipe: (draft) => {
    const gone = branch(draft, ids);
    for (const id of gone) draft.elements.delete(id);
    for (const { id, from, to } of [...draft.links.values()])
      if (gone.has(from) || gone.has(to)) draft.links.delete(id);
  },
});

export const renameWorkbook = (title: string, gesture?: string): Command => ({
  label: { key: 'command.rename' },
  ...(gesture !== undefined && { gesture }),
  recipe: (draft) => {
    draft.title = fitText(title, LIMITS.text).text;
  },
});

export const renameDiagram = (id: Id, title: string, gesture?: string): Command => ({
  label: { key: 'command.rename' },
  ...(gesture !== undefined && { gesture }),
  recipe: (draft) => {
    const diagram = draft.diagrams.get(id);
    if (diagram) diagram.title = fitText(title, LIMITS.text).text;
  },
});

function plant(draft: Draft<Workbook>, { kind, diagram, place, elements }: Planting): void {
  const there = siblingsOf(draft, diagram, place.parent);
  const above = place.parent === null ? null : (draft.elements.get(place.parent)?.type ?? null);
  const all = fitBranches(kind.rules, elements, above, new Set());
  const orders = ordersAfter(there, place.after, all.filter(({ parent }) => parent === null).length);
  const under = new Map<Id | null, Element[]>([[place.parent, there]]);
  const hues = new Set(there.map((sibling) => broughtIn(kind, sibling)));
  for (const { element, type, ...stands } of all) {
    const root = stands.parent === null;
    const parent = root ? place.parent : stands.parent;
    const siblings = under.get(parent) ?? [];
    under.set(parent, siblings);
    const order = (root && orders.shift()) || stands.order;
    const own = root ? withoutTaken(kind, type, element, hues) : element;
    const placed = as(kind, type, { ...own, diagram, parent, order }, siblings);
    if (root) hues.add(broughtIn(kind, placed));
    siblings.push(placed);
    draft.elements.set(placed.id, copied(placed));
  }
  if (elements.length > 0) unfoldAbove(draft, place.parent);
}

/** A branch that brings a hue with it keeps it; where a sibling has that one already it gets another. */
function withoutTaken(kind: Kind, type: string, element: Element, taken: ReadonlySet<number | undefined>): Element {
  const { hue, ...more } = element.more;
  const brought = hue === undefined ? undefined : broughtIn(kind, { ...element, type });
  return brought !== undefined && taken.has(brought) ? { ...element, more } : element;
}

/** What was just put somewhere is to be seen. */
function unfoldAbove(draft: Draft<Workbook>, parent: Id | null): void {
  for (let up = draft.elements.get(parent ?? ''); up; up = draft.elements.get(up.parent ?? '')) delete up.folded;
}

/** The element as one of this type, with what that carries. */
function as(kind: Kind, type: string, element: Element, siblings: readonly Element[]): Element {
  const more = carried(kind, element, type, siblings);
  return { ...element, type, more: withinLimits(kind.elements.get(type)?.fields ?? [], more) };
}

/** These with all below them as they would stand there, in their order. Those under null go there. */
export function placedUnder(
  draft: Draft<Workbook>,
  kind: Kind,
  tops: readonly Top[],
  parent: Id | null,
): readonly FittedElement[] {
  const under = parent === null ? null : (draft.elements.get(parent)?.type ?? null);
  const linked = [...draft.links.values()].flatMap((link) => (isMembership(kind, link) ? link.to : []));
  const orders = ordersBetween(null, null, tops.length);
  const wanted = new Map(tops.map(({ id, type }, i) => [id, { type, order: orders[i] ?? '' }]));
  const elements = [...branch(draft, [...wanted.keys()])].flatMap((each): Element[] => {
    const element = draft.elements.get(each);
    if (!element) return [];
    const own = isDraft(element) ? current<Element>(element) : element;
    const top = wanted.get(each);
    if (!top) return [own];
    const type = top.type !== undefined && kind.rules.fits(top.type, under) ? top.type : own.type;
    return [{ ...own, parent: null, order: top.order, type }];
  });
  return fitBranches(kind.rules, elements, under, new Set(linked));
}

/** By what they begin at. */
function membershipsByStart({ links }: Draft<Workbook>, kind: Kind): ReadonlyMap<Id, readonly Link[]> {
  const found = new Map<Id, Link[]>();
  for (const link of links.values()) {
    if (!isMembership(kind, link)) continue;
    const there = found.get(link.from);
    if (there) there.push(link);
    else found.set(link.from, [link]);
  }
  return found;
}

/** To what it has come to stand under, as strongly as one of its links said before. */
function belong(draft: Draft<Workbook>, links: readonly Link[], element: Draft<Element>): void {
  delete element.more.weak;
  for (const { id, to, more } of links)
    if (to === element.parent) {
      if (more.weak === true) element.more.weak = true;
      draft.links.delete(id);
    }
}

/** As one of this type, with what that carries beside those that are `among` its siblings, or all of them. */
export function refit(draft: Draft<Workbook>, kind: Kind, id: Id, type: string, among?: readonly Element[]): void {
  const element = draft.elements.get(id);
  if (!element || type === element.type) return;
  const siblings = among ?? siblingsOf(draft, element.diagram, element.parent).filter((s) => s.id !== id);
  element.more = carried(kind, element, type, siblings);
  element.type = type;
}

/**
 * `more` of an element that is to be of this type. What its own type made it carry goes with that type, where the new one has
 * no such thing; what was said stays, though it be shown only when the element is again what it was said of.
 */
function carried(kind: Kind, { type: before, more }: Element, type: string, siblings: readonly Element[]): JsonObject {
  const fresh = kind.elements.get(type)?.fresh(siblings) ?? {};
  const gone = type === before ? {} : (kind.elements.get(before)?.fresh([]) ?? {});
  const said = Object.entries(more).filter(([key]) => Object.hasOwn(fresh, key) || !Object.hasOwn(gone, key));
  return { ...fresh, ...Object.fromEntries(said) };
}

/** These and all below them. */
export function branch(draft: Draft<Workbook>, ids: readonly Id[]): Set<Id> {
  const below = new Map<Id, Id[]>();
  for (const { id, parent } of draft.elements.values()) {
    if (parent === null) continue;
    const list = below.get(parent);
    if (list) list.push(id);
    else below.set(parent, [id]);
  }
  const all = new Set(ids.filter((id) => draft.elements.has(id)));
  for (const id of all) for (const child of below.get(id) ?? []) all.add(child); // a Set also visits what it gains meanwhile
  return all;
}

function siblingsOf(draft: Draft<Workbook>, diagram: Id, parent: Id | null): Element[] {
  const list: Element[] = [];
  for (const element of draft.elements.values())
    if (element.diagram === diagram && element.parent === parent) list.push(element);
  return list.sort(byOrder);
}

function ordersAfter(siblings: readonly Element[], after: Id | null, count: number): Order[] {
  const index = after === null ? -1 : siblings.findIndex((s) => s.id === after);
  const at = after !== null && index < 0 ? siblings.length - 1 : index; // the one before is gone: at the end
  const before = siblings[at]?.order ?? null;
  // Two machines may have given the same order: between equals there is no room, so it goes after the last of them.
  const next = siblings.slice(at + 1).find(({ order }) => before === null || order > before);
  return ordersBetween(before, next?.order ?? null, count);
}
