import type { Element, Id } from '../../model/document';
import type { Graph } from '../../model/graph';
import type { LinkType, Verdict } from '../kind';
import { isLinked, weak } from '../link-rules';
import { isDriver, levelOf } from './levels';
import { LOOSE, rules } from './rules';

const no = (code: string): Verdict => ({ ok: false, code });

/**
 * What may stand under a driver may serve another of that level as well. Every link leads from one level to one nearer the
 * aim, as every parent does, so that there is no way round in a circle. And none says over again what another says: what
 * serves a driver does not serve the one above it as well, whichever was said first.
 */
export const serves: LinkType = {
  type: 'serves',
  role: 'membership',
  fields: [weak],
  parallel: false,
  loops: false,
  cycles: false,
  may(graph, from, to) {
    const [lower, upper] = [graph.get(from), graph.get(to)];
    if (!lower || !upper) return no('rule.no-link');
    if (lower.type === LOOSE || upper.type === LOOSE) return no('link-note');
    if (isBelow(graph, upper, from)) return no('link-circle');
    if (isServed(graph, lower, to)) return no('link-there');
    if (!rules.fits(lower.type, upper.type)) return no(misfit(lower.type, upper.type));
    if (servesOneBelow(graph, lower, to)) return no('link-through');
    return above(graph, upper).some(({ id }) => isServed(graph, lower, id)) ? no('link-past') : { ok: true };
  },
};

function misfit(type: string, to: string): string {
  if (type === 'aim') return 'link-down';
  if (type === 'primary') return 'link-primary';
  if (to === 'aim') return 'link-aim';
  if (to === 'idea') return 'link-idea';
  if (type === to) return 'link-level';
  return levelOf(type) < levelOf(to) ? 'link-down' : 'link-skips';
}

/** What it stands under, up to the aim. No more steps than there are levels. */
function above(graph: Graph, { parent }: Element): readonly Element[] {
  const up = graph.get(parent ?? '');
  return up ? [up, ...above(graph, up)] : [];
}

const isBelow = (graph: Graph, element: Element, id: Id): boolean => above(graph, element).some((up) => up.id === id);

/** Directly: by standing under it, or by a link. */
const isServed = (graph: Graph, { id, parent }: Element, to: Id): boolean =>
  parent === to || isLinked(graph, serves, id, to);

/** Does it serve a driver that stands below this one? Looked for from the end that has fewer, too. */
function servesOneBelow(graph: Graph, lower: Element, id: Id): boolean {
  const [own, below] = [graph.linksOf(lower.id), graph.children(id)];
  if (own.length >= below.length)
    return below.some(
      (each) => isDriver(each) && (isServed(graph, lower, each.id) || servesOneBelow(graph, lower, each.id)),
    );
  const served = [
    lower.parent ?? '',
    ...own.flatMap(({ type, from, to }) => (type === serves.type && from === lower.id ? [to] : [])),
  ];
  return served.some((each) => {
    const element = graph.get(each);
    return element !== undefined && isBelow(graph, element, id);
  });
}
