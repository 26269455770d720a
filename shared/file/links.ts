import { idleThreads } from '../cross-links/cross-links';
import { linkTypeOf, refusedOf } from '../kinds/link-rules';
import { withoutOddValues } from '../kinds/odd-values';
import type { Id, Link } from '../model/document';
import { build } from '../model/graph';
import type { Context, Records } from './records';

/**
 * Leaves links that say something: with two ends, and of a kind's own those that its rules let be, once, and not to what the
 * element stands under already. Of two that cannot both be the first in the file stays. A link of another type than its
 * diagram's kind has is none of anybody's business yet, and is kept as it came.
 */
export function mendLinks({ diagrams, elements, links, places }: Records, { kinds, report }: Context): void {
  const drop = (code: string, id: Id) => {
    report.add(code, places.get(id) ?? 'links');
    links.delete(id);
  };
  const own = new Map<Id, Link[]>([...diagrams.keys()].map((id) => [id, []]));
  const seen = new Set<string>();
  for (const { id } of idleThreads(links.values())) drop('file.thread', id);
  for (const link of links.values()) {
    const [from, to] = [elements.get(link.from), elements.get(link.to)];
    if (!from || !to) {
      drop('file.link', link.id);
      continue;
    }
    const kind = kinds.get(diagrams.get(from.diagram)?.kind ?? '');
    const type = kind && linkTypeOf(kind, link);
    if (!type) continue;
    const { record, odd } = withoutOddValues(type.fields, link.more);
    for (const { at, code } of odd) report.add(code, `${places.get(link.id)}/more/${at}`);
    link.more = record;
    const ends = `${type.type} ${from.id} ${to.id}`;
    const isSaid = type.role === 'membership' && from.parent === to.id;
    if (from === to && !type.loops) drop('file.link-itself', link.id);
    else if (isSaid || (seen.has(ends) && !type.parallel)) drop('file.link-twice', link.id);
    else if (from.diagram !== to.diagram) drop('file.link-place', link.id);
    else own.get(from.diagram)?.push(link);
    seen.add(ends);
  }
  for (const diagram of diagrams.values()) {
    const kind = kinds.get(diagram.kind);
    const asked = own.get(diagram.id) ?? [];
    if (!kind || asked.length === 0) continue;
    for (const id of refusedOf(build(diagram, elements.values()), kind, asked).keys()) drop('file.link-place', id);
  }
}
