import type { About } from '../model/document';
import type { Graph } from '../model/graph';
import type { Finding, Kind } from './kind';

/** What a coach would ask: `<kind id>:check-<code>` are its words. */
export interface Found extends Finding {
  code: string;
}

type Muting = Pick<About, 'muted'>;

const made = new WeakMap<Graph, { muted: Muting['muted']; found: readonly Found[] }>();

/**
 * In the diagram's own order, without what was muted for an element or for the workbook. Asking again about an unchanged
 * diagram costs nothing.
 */
export function findingsOf(graph: Graph, kind: Kind, { muted }: Muting): readonly Found[] {
  const known = made.get(graph);
  if (known && known.muted === muted) return known.found;
  const places = new Map(graph.all().map(({ id }, at) => [id, at]));
  const found = kind.checks
    .filter(({ code }) => !muted?.includes(code))
    .flatMap(({ code, look }) => look(graph).map((finding): Found => ({ code, ...finding })))
    .filter(({ code, element }) => !graph.get(element)?.muted?.includes(code))
    .sort((a, b) => (places.get(a.element) ?? 0) - (places.get(b.element) ?? 0));
  made.set(graph, { muted, found });
  return found;
}
