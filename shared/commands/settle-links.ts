import { current } from 'immer';
import { THROUGH } from '../cross-links/cross-links';
import type { Kind } from '../kinds/kind';
import { allowedOf, linkTypeOf } from '../kinds/link-rules';
import type { Id, Link, Workbook } from '../model/document';
import { build } from '../model/graph';
import type { Draft } from './command';

/** Takes away what links these elements and may not, as they stand now and as what they are now. */
export function settleLinks(draft: Draft<Workbook>, kind: Kind, diagram: Id, ids: ReadonlySet<Id>): void {
  const touched = [...draft.links.values()].filter(
    (link) => linkTypeOf(kind, link) !== undefined && (ids.has(link.from) || ids.has(link.to)),
  );
  const kept = new Set(allowed(draft, kind, diagram, touched).map(({ id }) => id));
  for (const { id } of touched) if (!kept.has(id)) draft.links.delete(id);
}

/** Puts in those of the links that may be: the kind's own, and what leads to another diagram and what is still there. */
export function tie(draft: Draft<Workbook>, kind: Kind, diagram: Id, links: readonly Link[]): void {
  const across = links.filter((link) => link.type === THROUGH && isAcross(draft, link));
  for (const link of [...allowed(draft, kind, diagram, links), ...across]) draft.links.set(link.id, { ...link });
}

function isAcross({ elements }: Draft<Workbook>, { from, to }: Link): boolean {
  const [earlier, later] = [elements.get(from), elements.get(to)];
  return earlier !== undefined && later !== undefined && earlier.diagram !== later.diagram;
}

function allowed(draft: Draft<Workbook>, kind: Kind, id: Id, candidates: readonly Link[]): readonly Link[] {
  if (candidates.length === 0) return candidates;
  const { diagrams, elements, links } = current(draft);
  const diagram = diagrams.get(id);
  return diagram ? allowedOf(build(diagram, elements.values(), links.values()), kind, candidates) : [];
}
