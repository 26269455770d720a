import { badIdsIn, withIds, withinLimits } from '../kinds/field-values';
import { isHue } from '../kinds/hues';
import type { Kind } from '../kinds/kind';
import { membershipOf, weak } from '../kinds/link-rules';
import { withoutOddValues } from '../kinds/odd-values';
import { adopted, isLaden } from '../kinds/tree';
import type { Diagram, Element, Id, JsonObject } from '../model/document';
import type { NewId } from '../model/ids';
import { orderBetween } from '../model/order';
import type { Context, Records } from './records';

type Tell = (code: string, element: Element, field: string) => void;
type Members = Map<Id, Element>; // of one diagram, in the file's order; changed where they stand

/**
 * Makes a tree of a diagram's elements, as its kind's rules have it: one root, everything else below it, no circles, each
 * of a type that may stand where it stands, with what that type carries. Returns the elements that are there then.
 */
export function mendTree(
  kind: Kind,
  diagram: Diagram,
  elements: readonly Element[],
  { orphans, places }: Pick<Records, 'orphans' | 'places'>,
  { newId, report }: Context,
): Members {
  const tell: Tell = (code, { id }, field) => report.add(code, `${places.get(id)}/${field}`);
  const members: Members = new Map(elements.map((element) => [element.id, element]));
  let root = rootIn(kind, elements, orphans);
  if (!root) {
    const more = kind.elements.get(kind.root)?.fresh([]) ?? {};
    const order = orderBetween(null, null);
    root = { id: newId(), diagram: diagram.id, type: kind.root, parent: null, order, text: '', more };
    members.set(root.id, root);
    report.add('file.root-made', places.get(diagram.id) ?? 'diagrams');
  } else if (root.parent !== null || orphans.has(root.id)) tell('file.root', root, 'parent');
  root.parent = null;
  if (root.type !== kind.root) tell('file.type', root, 'type');
  root.type = kind.root;

  hang(members, root, orphans, tell);
  openCircles(members, root, tell);
  settle(kind, members, root, tell);
  for (const element of members.values()) saySoundly(kind, element, newId, tell);
  return members;
}

/** Undefined where nothing can be the root without ceasing to be what it is. */
function rootIn(kind: Kind, elements: readonly Element[], orphans: ReadonlySet<Id>): Element | undefined {
  const isFree = ({ id, parent }: Element) => parent === null && !orphans.has(id);
  const fitting = elements.filter(({ type }) => type === kind.root);
  const [only, other] = elements.filter(isFree);
  return fitting.find(isFree) ?? fitting[0] ?? (only && !other && !kind.elements.has(only.type) ? only : undefined);
}

/** Whatever stands under nothing of this diagram stands under the root. */
function hang(members: Members, root: Element, orphans: ReadonlySet<Id>, tell: Tell): void {
  for (const element of members.values()) {
    if (element === root || (element.parent !== null && members.has(element.parent))) continue;
    tell(element.parent !== null || orphans.has(element.id) ? 'file.parent' : 'file.second-root', element, 'parent');
    element.parent = root.id;
  }
}

/** Of those that stand under one another in a circle the first in the file goes to the root, and the others hang below it. */
function openCircles(members: Members, root: Element, tell: Tell): void {
  const rank = new Map([...members.keys()].map((id, i) => [id, i]));
  const settled = new Set([root.id]);
  for (const start of members.values()) {
    const way = new Set<Element>();
    let at: Element | undefined = start;
    while (at && !settled.has(at.id) && !way.has(at)) {
      way.add(at);
      at = at.parent === null ? undefined : members.get(at.parent);
    }
    if (at && way.has(at)) {
      const path = [...way];
      const circle = path.slice(path.indexOf(at));
      const first = circle.reduce((a, b) => ((rank.get(b.id) ?? 0) < (rank.get(a.id) ?? 0) ? b : a));
      tell('file.circle', first, 'parent');
      first.parent = root.id;
    }
    for (const { id } of way) settled.add(id);
  }
}

/** Everything said is of the sort that its field has, no more than may be, and every record of a list has an id. */
function saySoundly(kind: Kind, element: Element, newId: NewId, tell: Tell): void {
  const said = kind.elements.get(element.type)?.fields ?? [];
  const fields = membershipOf(kind) ? [...said, weak] : said;
  const { record, odd } = withoutOddValues(fields, element.more);
  for (const { at, code } of odd) tell(code, element, `more/${at}`);
  const within = withinLimits(fields, record);
  if (within !== record) tell('file.said-cut', element, 'more');
  for (const at of badIdsIn(fields, within)) tell('file.id', element, `more/${at}`);
  element.more = withIds(fields, within, newId);
}

/** From the root downwards, so that every parent's own type is known. What may stand under nothing there goes further up. */
function settle(kind: Kind, members: Members, root: Element, tell: Tell): void {
  const below = new Map<Id, Element[]>();
  const under = (id: Id): Element[] => {
    const list = below.get(id) ?? [];
    below.set(id, list);
    return list;
  };
  for (const element of members.values()) if (element.parent !== null) under(element.parent).push(element);
  const placed = new Map<Id, Element[]>();
  const complete = completion(kind);
  const open = [root];
  for (const parent of open) {
    // Both lists grow while they are walked.
    for (const element of under(parent.id)) {
      const place = placeFor(kind, element, parent, members, isLaden(element, below.has(element.id)));
      if (!place) {
        tell('file.place', element, 'type');
        members.delete(element.id);
        for (const child of under(element.id)) under(parent.id).push(child);
        continue;
      }
      if (place.parent !== parent || element.parent !== parent.id) tell('file.parent', element, 'parent');
      element.parent = place.parent.id;
      if (place.type !== element.type) tell('file.type', element, 'type');
      element.type = place.type;
      const siblings = placed.get(place.parent.id) ?? [];
      placed.set(place.parent.id, siblings);
      for (const key of complete(element, siblings)) tell('file.value', element, `more/${key}`);
      siblings.push(element);
      open.push(element);
    }
  }
}

function placeFor(kind: Kind, element: Element, parent: Element, members: Members, laden: boolean) {
  for (let at: Element | undefined = parent; at; at = at.parent === null ? undefined : members.get(at.parent)) {
    const type = adopted(kind.rules, element.type, at.type, laden);
    if (type !== null) return { type, parent: at };
  }
  return null;
}

/** Gives each what its type always carries and it came without; returns what it came with and cannot carry. */
function completion(kind: Kind): (element: Element, siblings: readonly Element[]) => readonly string[] {
  const carried = new Map([...kind.elements].map(([name, type]) => [name, Object.keys(type.fresh([]))]));
  return (element, siblings) => {
    const keys = carried.get(element.type) ?? [];
    const odd = keys.filter((key) => key === 'hue' && Object.hasOwn(element.more, key) && !isHue(element.more[key]));
    for (const key of odd) delete element.more[key];
    if (keys.every((key) => Object.hasOwn(element.more, key))) return odd;
    const fresh: JsonObject = kind.elements.get(element.type)?.fresh(siblings) ?? {};
    element.more = { ...fresh, ...element.more };
    return odd;
  };
}
