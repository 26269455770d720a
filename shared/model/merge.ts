import type { Diagram, Element, Id, Link, Workbook } from './document';
import { keptBy } from './merge-deleted';
import { type Choose, type Conflict, fieldsMerged, type Side, type Table, type Three } from './merge-fields';
import { soundPlaces } from './merge-places';
import { byOrder, ordersBetween } from './order';
import { same } from './same';

export type { Conflict, Side };

export interface Merged {
  workbook: Workbook;
  /** Where both sides did different things to the same one, in the order of the tables. */
  conflicts: readonly Conflict[];
}

/**
 * Two documents that began as the same one (`base`) become one, record by record and field by field: what one side alone
 * changed is taken from that side. Where both changed the same field differently it is mine, and a conflict; what one deleted
 * and the other changed stays, and is a conflict; unless `choices`, by the conflicts' keys, say otherwise. Nothing that either
 * side added is lost by itself. Parents are there and nobody stands under himself; what types may stand where is the file
 * door's business, through which the result has to go (shared/file/merged.ts). The id is mine.
 */
export function merge(
  base: Workbook,
  mine: Workbook,
  theirs: Workbook,
  choices: ReadonlyMap<string, Side> = new Map(),
): Merged {
  const conflicts = new Map<string, Conflict>();
  const choose: Choose = (conflict) => {
    conflicts.set(conflict.key, conflict);
    return choices.get(conflict.key) ?? conflict.taken;
  };
  const three = { base, mine, theirs, choose };
  const whole = wholeOf(three);
  const kept = keptBy(three);
  const table = <T extends { id: Id }>(name: Table, of: (workbook: Workbook) => ReadonlyMap<Id, T>, stays: Stays) =>
    tableMerged({ name, base: of(base), mine: of(mine), theirs: of(theirs), stays }, choose);
  const diagrams: Map<Id, Diagram> = table('diagrams', (workbook) => workbook.diagrams, kept.node);
  const elements: Map<Id, Element> = table('elements', (workbook) => workbook.elements, kept.node);
  const links: Map<Id, Link> = table('links', (workbook) => workbook.links, kept.link);
  soundPlaces(three, diagrams, elements);
  for (const { id, from, to } of links.values()) if (!elements.has(from) || !elements.has(to)) links.delete(id);
  ranked(diagrams, mine.diagrams, theirs.diagrams, () => '');
  ranked(elements, mine.elements, theirs.elements, ({ parent, diagram }) => parent ?? diagram);
  return { workbook: { ...mine, ...whole, diagrams, elements, links }, conflicts: [...conflicts.values()] };
}

/** What is said of the whole: its title, its team, what a newer version put beside the tables. */
function wholeOf({ base, mine, theirs, choose }: Three): Pick<Workbook, 'title' | 'about' | 'extra' | 'version'> {
  const of = ({ title, about, extra }: Workbook) => ({ title, about, extra });
  const version = [mine.version, theirs.version].sort(([a, b], [c, d]) => a - c || b - d)[1] ?? mine.version;
  return {
    ...fieldsMerged({ table: 'workbook', id: mine.id, base: of(base), mine: of(mine), theirs: of(theirs) }, choose),
    version: same(mine.version, base.version)
      ? theirs.version
      : same(theirs.version, base.version)
        ? mine.version
        : version,
  };
}

/** Of what one side has deleted: is it there in the end? */
type Stays = (id: Id) => boolean;

interface Tables<T> {
  name: Table;
  base: ReadonlyMap<Id, T>;
  mine: ReadonlyMap<Id, T>;
  theirs: ReadonlyMap<Id, T>;
  stays: Stays;
}

function tableMerged<T extends { id: Id }>(tables: Tables<T>, choose: Choose): Map<Id, T> {
  const { name, base, mine, theirs, stays } = tables;
  const out = new Map<Id, T>();
  for (const [id, own] of mine) {
    const other = theirs.get(id);
    if (other) out.set(id, fieldsMerged({ table: name, id, base: base.get(id), mine: own, theirs: other }, choose));
    else if (!base.has(id) || stays(id)) out.set(id, { ...own });
  }
  for (const [id, other] of theirs) if (!mine.has(id) && (!base.has(id) || stays(id))) out.set(id, { ...other });
  return out;
}

/** Both sides may have given the same order to different ones: the ids decide, and each gets one of its own. */
function ranked<T extends { id: Id; order: string }>(
  records: ReadonlyMap<Id, T>,
  mine: ReadonlyMap<Id, T>,
  theirs: ReadonlyMap<Id, T>,
  groupOf: (record: T) => string,
): void {
  const groups = new Map<string, T[]>();
  for (const record of records.values()) {
    const group = groups.get(groupOf(record));
    if (group) group.push(record);
    else groups.set(groupOf(record), [record]);
  }
  const stood = (side: ReadonlyMap<Id, T>) => (record: T) => {
    const before = side.get(record.id);
    return before !== undefined && before.order === record.order && groupOf(before) === groupOf(record);
  };
  for (const group of groups.values()) {
    group.sort(byOrder);
    for (let from = 0, to = 0; from < group.length; from = to) {
      const order = group[from]?.order ?? '';
      while (to < group.length && group[to]?.order === order) to++;
      const equal = group.slice(from, to);
      if (equal.length < 2 || equal.every(stood(mine)) || equal.every(stood(theirs))) continue;
      const orders = ordersBetween(order, group[to]?.order ?? null, equal.length - 1);
      for (const [i, record] of equal.slice(1).entries()) record.order = orders[i] ?? record.order;
    }
  }
}
