import type { Element, Id } from '../../model/document';
import type { Graph } from '../../model/graph';
import type { Linking, Verdict } from '../kind';
import { LOOSE, rules } from './rules';

export const SERVES = 'serves';

const no = (code: string): Verdict => ({ ok: false, code });

/** From the aim outwards. */
const LEVELS: readonly string[] = ['aim', 'primary', 'secondary', 'tertiary', 'idea'];

/**
 * What may stand under a driver may serve another of that level as well. Every link leads from one level to one nearer the
 * aim, as every parent does, so that there is no way round in a circle.
 */
export const linking: Linking = {
  type: SERVES,
  may(graph, from, to) {
    const [lower, upper] = [graph.get(from), graph.get(to)];
    if (!lower || !upper) return no('link-gone');
    if (from === to) return no('link-itself');
    if (lower.type === LOOSE || upper.type === LOOSE) return no('link-note');
    if (isBelow(graph, upper, from)) return no('link-circle');
    if (lower.parent === to || isLinked(graph, from, to)) return no('link-there');
    return rules.fits(lower.type, upper.type) ? { ok: true } : no(misfit(lower.type, upper.type));
  },
};

function misfit(type: string, to: string): string {
  if (type === 'aim') return 'link-down';
  if (type === 'primary') return 'link-primary';
  if (to === 'aim') return 'link-aim';
  if (to === 'idea') return 'link-idea';
  if (type === to) return 'link-level';
  return LEVELS.indexOf(type) < LEVELS.indexOf(to) ? 'link-down' : 'link-skips';
}

/** No more steps than there are levels. */
function isBelow(graph: Graph, element: Element, id: Id): boolean {
  for (let up = graph.get(element.parent ?? ''); up; up = graph.get(up.parent ?? '')) if (up.id === id) return true;
  return false;
}

/** Looked for at the end that has fewer: one driver may have thousands. */
function isLinked(graph: Graph, from: Id, to: Id): boolean {
  const [own, others] = [graph.linksOf(from), graph.linksOf(to)];
  const few = own.length < others.length ? own : others;
  return few.some((link) => link.type === SERVES && link.from === from && link.to === to);
}
