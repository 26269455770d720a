import { withinLimits } from '../kinds/field-values';
import { withoutOddValues } from '../kinds/odd-values';
import type { Element, Id } from '../model/document';
import { byOrder, ordersBetween } from '../model/order';
import { mendLinks } from './links';
import { type Context, homeIn, type Records } from './records';
import { mendTree } from './tree';

/**
 * Makes records hang together: a tree in every diagram whose kind is known, links that say something, an order for everything.
 * A diagram of a kind that is not known is left as it came, but for parents that are not there.
 */
export function mendStructure(records: Records, context: Context): void {
  const { diagrams, orphans, places, unordered } = records;
  const { kinds, newId, report } = context;
  if (diagrams.size === 0) {
    report.add('file.diagram-made', 'diagrams');
    homeIn(diagrams, records.title, kinds, newId);
  }
  const members = new Map<Id, Element[]>([...diagrams.keys()].map((id) => [id, []]));
  for (const element of records.elements.values()) members.get(element.diagram)?.push(element);
  records.elements.clear();
  for (const diagram of diagrams.values()) {
    const own = members.get(diagram.id) ?? [];
    const kind = kinds.get(diagram.kind);
    if (!kind) report.add('file.kind', `${places.get(diagram.id)}/kind`, { kind: diagram.kind });
    const fields = kind?.settings ?? [];
    const { record, odd } = withoutOddValues(fields, diagram.settings);
    for (const { at, code } of odd) report.add(code, `${places.get(diagram.id)}/settings/${at}`);
    const settings = withinLimits(fields, record);
    if (settings !== record) report.add('file.said-cut', `${places.get(diagram.id)}/settings`);
    diagram.settings = settings;
    if (!kind) for (const { id } of own) if (orphans.has(id)) report.add('file.field', `${places.get(id)}/parent`);
    const kept = kind ? mendTree(kind, diagram, own, records, context).values() : own;
    for (const element of kept) records.elements.set(element.id, element);
  }
  mendLinks(records, context);
  giveOrders(diagrams.values(), () => '', unordered);
  giveOrders(records.elements.values(), ({ parent, diagram }) => parent ?? diagram, unordered);
}

/** What came without an order follows what it follows in the file, among those that share a parent. */
function giveOrders<T extends { id: Id; order: string }>(
  records: Iterable<T>,
  groupOf: (record: T) => string,
  unordered: ReadonlySet<Id>,
): void {
  if (unordered.size === 0) return;
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(groupOf(record));
    if (group) group.push(record);
    else groups.set(groupOf(record), [record]);
  }
  for (const group of groups.values()) {
    if (!group.some(({ id }) => unordered.has(id))) continue;
    const after = new Map<T | null, T[]>([[null, []]]); // what follows each, or comes first
    let last: T | null = null;
    for (const record of group) {
      if (unordered.has(record.id)) {
        after.get(last)?.push(record);
        continue;
      }
      after.set(record, []);
      last = record;
    }
    const sound = group.filter(({ id }) => !unordered.has(id)).sort(byOrder);
    const all = [...(after.get(null) ?? []), ...sound.flatMap((record) => [record, ...(after.get(record) ?? [])])];
    const orders = ordersBetween(null, null, all.length);
    for (const [i, record] of all.entries()) record.order = orders[i] ?? record.order;
  }
}
