import type { Element, Id, Link } from '../model/document';
import type { Graph } from '../model/graph';
import type { Field, Kind, LinkType, Verdict } from './kind';

/** What follows from a kind's types of links, the same for every kind. */

type Linked = Pick<Kind, 'links'>;

/** How strong a membership is: of a link, and of an element to its first parent. */
export const weak: Field = { at: 'weak', as: 'flag', label: 'link.weak' };

/** Undefined where it is none of the kind's own, as one that leads to another diagram. */
export const linkTypeOf = ({ links }: Linked, { type }: Pick<Link, 'type'>): LinkType | undefined =>
  links.find((own) => own.type === type);

/** The type by which an element belongs to a second parent, if the kind has one. */
export const membershipOf = ({ links }: Linked): LinkType | undefined =>
  links.find(({ role }) => role === 'membership');

export const isMembership = (kind: Linked, link: Pick<Link, 'type'>): boolean =>
  linkTypeOf(kind, link)?.role === 'membership';

const none: readonly Link[] = [];
const NO_LINK: Verdict = { ok: false, code: 'rule.no-link' };

/** The memberships of an element; in the outline's order of what it belongs to. */
export const membershipsFrom = (graph: Graph, kind: Linked, id: Id): readonly Link[] =>
  ofKind(graph, kind, id, ({ from }) => from === id, 'to');

/** The memberships of others in an element; in the outline's order of these. */
export const membershipsTo = (graph: Graph, kind: Linked, id: Id): readonly Link[] =>
  ofKind(graph, kind, id, ({ to }) => to === id, 'from');

function ofKind(graph: Graph, kind: Linked, id: Id, is: (link: Link) => boolean, end: 'from' | 'to') {
  const membership = membershipOf(kind);
  const found = membership ? graph.linksOf(id).filter((link) => link.type === membership.type && is(link)) : none;
  if (found.length < 2) return found;
  const rank = ranksIn(graph);
  return [...found].sort((a, b) => (rank.get(a[end]) ?? 0) - (rank.get(b[end]) ?? 0));
}

const ranks = new WeakMap<Graph, ReadonlyMap<Id, number>>();

function ranksIn(graph: Graph): ReadonlyMap<Id, number> {
  const known = ranks.get(graph) ?? new Map(graph.all().map(({ id }, i) => [id, i]));
  ranks.set(graph, known);
  return known;
}

/** Does a way up, by parents and by memberships, lead from the one to the other? From itself it does. */
export const leadsUp = (graph: Graph, kind: Linked, from: Id, to: Id): boolean => waysUp(graph, kind, from).has(to);

/** All ways up from an element, by parents and by memberships: itself, the links, and what they lead to. */
export function waysUp(graph: Graph, kind: Linked, from: Id): ReadonlySet<Id> {
  const ways = new Set([from]);
  const membership = membershipOf(kind);
  for (const id of ways) {
    const parent = graph.get(id)?.parent ?? null;
    if (parent !== null) ways.add(parent); // a Set also visits what it gains meanwhile
    for (const link of graph.linksOf(id))
      if (link.type === membership?.type && link.from === id) ways.add(link.id).add(link.to);
  }
  return ways;
}

/** What the kind says of such a link between these two, where its type has not said it already. */
export function mayLink(graph: Graph, type: LinkType, from: Id, to: Id): Verdict {
  if (!graph.get(from) || !graph.get(to)) return NO_LINK;
  if (from === to && !type.loops) return { ok: false, code: 'rule.into-itself' };
  const verdict = type.may(graph, from, to);
  if (!verdict.ok) return verdict;
  if (!type.parallel && isLinked(graph, type, from, to)) return { ok: false, code: 'rule.linked-already' };
  return type.cycles || from === to || !leadsTo(graph, type, to, from) ? verdict : { ok: false, code: 'rule.round' };
}

/** May the one belong to the other as well? */
export function mayBelong(graph: Graph, kind: Linked, from: Id, to: Id): Verdict {
  const membership = membershipOf(kind);
  return membership ? mayLink(graph, membership, from, to) : NO_LINK;
}

/** Directly, by a link of this type. Looks at the end that has fewer links: one element may have thousands. */
export function isLinked(graph: Graph, { type }: Pick<LinkType, 'type'>, from: Id, to: Id): boolean {
  const [own, others] = [graph.linksOf(from), graph.linksOf(to)];
  const few = own.length < others.length ? own : others;
  return few.some((link) => link.type === type && link.from === from && link.to === to);
}

/** Does a way lead there by links of this type, and, where they are memberships, by parents? */
function leadsTo(graph: Graph, type: LinkType, from: Id, to: Id): boolean {
  if (type.role === 'membership') return leadsUp(graph, { links: [type] }, from, to);
  const seen = new Set([from]);
  for (const id of seen)
    for (const link of graph.linksOf(id)) if (link.type === type.type && link.from === id) seen.add(link.to); // grows while it is visited
  return seen.has(to);
}

/** Is there anything that it may belong to beside what it belongs to? */
export const mayLinkMore = (
  graph: Graph,
  kind: Pick<Kind, 'links' | 'loose'>,
  { id, type, parent }: Element,
): boolean =>
  membershipOf(kind) !== undefined &&
  parent !== null &&
  type !== kind.loose &&
  graph.all().some((other) => other.type !== kind.loose && mayBelong(graph, kind, id, other.id).ok);

/** Those of the candidates that may be, each asked about beside the ones before it. Some may be in the graph already. */
export function allowedOf(graph: Graph, kind: Linked, candidates: readonly Link[]): readonly Link[] {
  const refused = refusedOf(graph, kind, candidates);
  return candidates.filter(({ id }) => !refused.has(id));
}

/** Why the others may not be. No kind's own links are as many as a file may have: no list is copied for each. */
export function refusedOf(graph: Graph, kind: Linked, candidates: readonly Link[]): ReadonlyMap<Id, string> {
  const asked = new Set(candidates.map(({ id }) => id));
  const links: Link[] = [];
  const at = new Map<Id, Link[]>();
  const put = (link: Link) => {
    links.push(link);
    for (const end of new Set([link.from, link.to])) {
      const there = at.get(end);
      if (there) there.push(link);
      else at.set(end, [link]);
    }
  };
  for (const link of graph.links) if (!asked.has(link.id)) put(link);
  const now: Graph = { ...graph, links, linksOf: (id) => at.get(id) ?? none };
  const refused = new Map<Id, string>();
  for (const link of candidates) {
    const type = linkTypeOf(kind, link);
    const verdict = type ? mayLink(now, type, link.from, link.to) : NO_LINK;
    if (verdict.ok) put(link);
    else refused.set(link.id, verdict.code);
  }
  return refused;
}
