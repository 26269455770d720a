import type { Id, Workbook } from './document';
import { isChanged, type Side, type Three } from './merge-fields';

/** Of what one side deleted and the other still has: is it there in the end? */
interface Kept {
  node(id: Id): boolean;
  link(id: Id): boolean;
}

/**
 * To delete a branch is one act, and it is done or not as a whole. It is a conflict where the other side changed anything in
 * the branch, or put something there, or tied a link to it; then the branch stays as the other side has it.
 */
export function keptBy(three: Three): Kept {
  const { base, mine, theirs, choose } = three;
  const kept = new Set<Id>();
  for (const [by, from, other] of [
    ['mine', mine, theirs],
    ['theirs', theirs, mine],
  ] as const) {
    const branches = deleted(base, from, other);
    const touched = touchedIn(branches, base, other);
    const vetoed = new Set([...touched].filter((root) => choose(there(base, root, by)) !== by));
    for (const [id, root] of branches) if (vetoed.has(root)) kept.add(id);
  }
  const tied = new Set<Id>();
  for (const [id, link] of base.links) {
    const [own, other] = [mine.links.get(id), theirs.links.get(id)];
    const left = own ?? other;
    if (!left || (own && other)) continue;
    const by = own ? 'theirs' : 'mine';
    const vetoed = isChanged(link, left) && choose(asked('links', id, by)) !== by;
    if (vetoed || kept.has(left.from) || kept.has(left.to)) tied.add(id);
  }
  return { node: (id) => kept.has(id), link: (id) => tied.has(id) };
}

/** What stands above an element is its parent or its diagram; above a diagram stands nothing. */
const above = (workbook: Workbook, id: Id): Id | null => {
  const element = workbook.elements.get(id);
  return element ? (element.parent ?? element.diagram) : null;
};

const has = ({ diagrams, elements }: Workbook, id: Id): boolean => diagrams.has(id) || elements.has(id);

const ids = ({ diagrams, elements }: Workbook): Id[] => [...diagrams.keys(), ...elements.keys()];

/** What one side deleted and the other still has, each with the top of the branch that was deleted with it. */
function deleted(base: Workbook, from: Workbook, other: Workbook): ReadonlyMap<Id, Id> {
  const gone = new Set(ids(base).filter((id) => !has(from, id) && has(other, id)));
  const tops = new Map<Id, Id>();
  for (const id of gone) {
    const way = new Set<Id>(); // in a diagram of a kind that we do not know some may stand under themselves
    let top = id;
    for (let at: Id | null = id; at !== null && gone.has(at) && !way.has(at); at = above(base, at)) {
      top = tops.get(at) ?? at;
      way.add(at);
      if (tops.has(at)) break;
    }
    for (const each of way) tops.set(each, top);
  }
  return tops;
}

/** The tops of the branches in which the other side did something. */
function touchedIn(branches: ReadonlyMap<Id, Id>, base: Workbook, other: Workbook): ReadonlySet<Id> {
  const touched = new Set<Id>();
  const touch = (id: Id) => {
    const top = branches.get(id);
    if (top !== undefined) touched.add(top);
  };
  for (const id of branches.keys()) {
    const [before, after] = [recordIn(base, id), recordIn(other, id)];
    if (before && after && isChanged(before, after)) touch(id);
  }
  for (const { id } of other.elements.values()) {
    const up = above(other, id);
    const came = up !== null && above(base, id) !== up; // new, or from elsewhere
    if (came && branches.get(id) !== branches.get(up)) touch(up);
  }
  for (const link of other.links.values()) {
    const before = base.links.get(link.id);
    if (before && !isChanged(before, link)) continue;
    touch(link.from);
    touch(link.to);
  }
  return touched;
}

const recordIn = ({ diagrams, elements }: Workbook, id: Id): object | undefined => diagrams.get(id) ?? elements.get(id);

const there = (base: Workbook, id: Id, by: Side) => asked(base.diagrams.has(id) ? 'diagrams' : 'elements', id, by);

const asked = (table: 'diagrams' | 'elements' | 'links', id: Id, by: Side) => ({
  key: `${table}/${id}/there`,
  table,
  id,
  field: 'there',
  mine: by !== 'mine',
  theirs: by !== 'theirs',
  taken: by === 'mine' ? ('theirs' as const) : ('mine' as const),
});
