import type { Element, Id, Link } from '../model/document';
import type { Graph } from '../model/graph';
import type { Field, Kind, Verdict } from './kind';

/** What follows from a kind's `linking` for whoever asks about belonging: the same for every kind. */

type Linked = Pick<Kind, 'linking'>;
/** How strong a relation is: of a link, and of an element to its first parent. */
export const weak: Field = { at: 'weak', as: 'flag', label: 'link.weak' };

const none: readonly Link[] = [];
const NO_LINK: Verdict = { ok: false, code: 'rule.no-link' };

/** By which an element belongs elsewhere as well; in the outline's order of what it belongs to. */
export const linksFrom = (graph: Graph, kind: Linked, id: Id): readonly Link[] =>
  ofKind(graph, kind, id, ({ from }) => from === id, 'to');

/** By which others belong to an element as well; in the outline's order of these. */
export const linksTo = (graph: Graph, kind: Linked, id: Id): readonly Link[] =>
  ofKind(graph, kind, id, ({ to }) => to === id, 'from');

function ofKind(graph: Graph, { linking }: Linked, id: Id, is: (link: Link) => boolean, end: 'from' | 'to') {
  const found = linking ? graph.linksOf(id).filter((link) => link.type === linking.type && is(link)) : none;
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

/** Does a way up, by parents and by links, lead from the one to the other? From itself it does. */
export const leadsUp = (graph: Graph, kind: Linked, from: Id, to: Id): boolean => waysUp(graph, kind, from).has(to);

/** All ways up from an element, by parents and by links: itself, the links, and what they lead to. */
export function waysUp(graph: Graph, { linking }: Linked, from: Id): ReadonlySet<Id> {
  const ways = new Set([from]);
  for (const id of ways) {
    const parent = graph.get(id)?.parent ?? null;
    if (parent !== null) ways.add(parent); // a Set also visits what it gains meanwhile
    for (const link of graph.linksOf(id))
      if (link.type === linking?.type && link.from === id) ways.add(link.id).add(link.to);
  }
  return ways;
}

/** What the kind says of a link between these two, and of itself every kind says the same. */
export function mayLink(graph: Graph, { linking }: Linked, from: Id, to: Id): Verdict {
  if (!linking || !graph.get(from) || !graph.get(to)) return NO_LINK;
  if (from === to) return { ok: false, code: 'rule.into-itself' };
  return linking.may(graph, from, to);
}

/** Is there anything that it may belong to beside what it belongs to? */
export const mayLinkMore = (
  graph: Graph,
  kind: Pick<Kind, 'linking' | 'loose'>,
  { id, type, parent }: Element,
): boolean =>
  kind.linking !== null &&
  parent !== null &&
  type !== kind.loose &&
  graph.all().some((other) => other.type !== kind.loose && mayLink(graph, kind, id, other.id).ok);

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
    const verdict = link.type === kind.linking?.type ? mayLink(now, kind, link.from, link.to) : NO_LINK;
    if (verdict.ok) put(link);
    else refused.set(link.id, verdict.code);
  }
  return refused;
}
