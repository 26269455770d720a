import type { Diagram, Element, Id, Workbook } from './document';
import type { Three } from './merge-fields';

type Elements = Map<Id, Element>;

/**
 * Makes a tree of each diagram again, in place: two sound moves may make a circle together, and what somebody chose to delete
 * may have something below it.
 */
export function soundPlaces(three: Three, diagrams: Map<Id, Diagram>, elements: Elements): void {
  followDeleted(three, diagrams, elements);
  openCircles(three, elements);
  for (const element of elements.values())
    if (element.parent !== null && !elements.has(element.parent)) element.parent = rootOf(elements, element);
  oneRoot(three, elements);
  inOneDiagram(elements);
}

const place = ({ diagram, parent, order, type }: Element) => ({ diagram, parent, order, type });

/**
 * What hangs below something that is gone stands where the side has it that deleted that; what this side does not have goes
 * with it. Where nobody chose a deletion there is no such thing.
 */
function followDeleted({ mine, theirs }: Three, diagrams: Map<Id, Diagram>, elements: Elements): void {
  const isThere = (id: Id) => elements.has(id) || diagrams.has(id);
  const moved = new Set<Id>();
  const open = [...elements.values()];
  for (const element of open) {
    // The list grows while it is walked: what hung below one that goes is looked at again.
    const up = element.parent ?? element.diagram;
    if (!elements.has(element.id) || isThere(up)) continue;
    const by = mine.elements.has(up) || mine.diagrams.has(up) ? theirs : mine;
    const stood = by.elements.get(element.id);
    if (stood && !moved.has(element.id)) {
      moved.add(element.id);
      Object.assign(element, place(stood));
      open.push(element);
    } else if (!stood || !diagrams.has(element.diagram)) {
      elements.delete(element.id);
      for (const child of elements.values()) if (child.parent === element.id) open.push(child);
    }
  }
}

/** All that are in a circle stand where one side has them: mine, unless the other was chosen. */
function openCircles({ mine, theirs, choose }: Three, elements: Elements): void {
  const asked = new Set<Id>();
  for (let circle = circleIn(elements); circle.length > 0; circle = circleIn(elements)) {
    const [first] = [...circle].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (!first) return;
    const again = circle.every(({ id }) => asked.has(id)); // a second time there is no choice: mine alone is a tree
    const upIn = (side: Workbook) => side.elements.get(first.id)?.parent;
    const key = `elements/${first.id}/circle`;
    const conflict = { key, table: 'elements' as const, id: first.id, field: 'circle', taken: 'mine' as const };
    const side = again ? 'mine' : choose({ ...conflict, mine: upIn(mine), theirs: upIn(theirs) });
    for (const element of circle) {
      asked.add(element.id);
      const stood = (side === 'mine' ? mine : theirs).elements.get(element.id);
      if (stood) Object.assign(element, place(stood));
    }
  }
}

/** Some that stand under one another in a circle; none where there is no circle. */
function circleIn(elements: Elements): Element[] {
  const settled = new Set<Id>();
  for (const start of elements.values()) {
    const way = new Map<Id, Element>();
    let at: Element | undefined = start;
    while (at && !settled.has(at.id) && !way.has(at.id)) {
      way.set(at.id, at);
      at = elements.get(at.parent ?? '');
    }
    if (at && way.has(at.id)) {
      const path = [...way.values()];
      return path.slice(path.indexOf(at));
    }
    for (const id of way.keys()) settled.add(id);
  }
  return [];
}

function rootOf(elements: Elements, { id, diagram }: Element): Id | null {
  for (const other of elements.values())
    if (other.parent === null && other.diagram === diagram && other.id !== id) return other.id;
  return null;
}

/** Two sides may each have made a new root; where each had one, there is one in the end, mine, and the other hangs below it. */
function oneRoot({ mine, theirs }: Three, elements: Elements): void {
  const [own, other] = [rootsIn(mine.elements), rootsIn(theirs.elements)];
  for (const [diagram, roots] of rootsIn(elements)) {
    const before = [own.get(diagram) ?? [], other.get(diagram) ?? []];
    if (roots.length < 2 || before.some(({ length }) => length > 1)) continue;
    const [top] = [...roots].sort(
      (a, b) => Number(isRoot(mine, b)) - Number(isRoot(mine, a)) || (a.id < b.id ? -1 : 1),
    );
    for (const root of roots) if (top && root !== top) root.parent = top.id;
  }
}

const isRoot = ({ elements }: Workbook, { id }: Element): boolean => elements.get(id)?.parent === null;

function rootsIn(elements: ReadonlyMap<Id, Element>): Map<Id, Element[]> {
  const roots = new Map<Id, Element[]>();
  for (const element of elements.values()) {
    if (element.parent !== null) continue;
    const list = roots.get(element.diagram);
    if (list) list.push(element);
    else roots.set(element.diagram, [element]);
  }
  return roots;
}

/** A branch is where its root is. */
function inOneDiagram(elements: Elements): void {
  const below = new Map<Id, Element[]>();
  const open: Element[] = [];
  for (const element of elements.values()) {
    if (element.parent === null) open.push(element);
    const siblings = below.get(element.parent ?? '');
    if (siblings) siblings.push(element);
    else below.set(element.parent ?? '', [element]);
  }
  for (const { id, diagram } of open)
    for (const child of below.get(id) ?? []) {
      child.diagram = diagram;
      open.push(child); // the list grows while it is walked
    }
}
