import type { Element, Id } from '../model/document';
import type { Graph } from '../model/graph';
import type { Kind } from './kind';
import { adopted, isLadenIn } from './tree';

/**
 * The types that an element may have where it stands, its own among them, in the kind's order: those under which all that
 * hangs below it may stand as well. None where it is gone or stands nowhere yet.
 */
export function typesHere({ elements, rules, loose }: Kind, graph: Graph, id: Id): readonly string[] {
  const element = graph.get(id);
  if (!element || element.type === loose) return [];
  const parent = element.parent === null ? null : (graph.get(element.parent)?.type ?? null);
  return [...elements.keys()].filter(
    (type) => type !== loose && rules.fits(type, parent) && (type === element.type || holds(rules, graph, id, type)),
  );
}

/** As this type, may it have below it what it has, each as what it would be there? Only what would be another is looked into. */
function holds(rules: Kind['rules'], graph: Graph, id: Id, type: string): boolean {
  const open: [above: string, child: Element][] = graph.children(id).map((child) => [type, child]);
  for (let next = open.pop(); next; next = open.pop()) {
    const [above, child] = next;
    const as = adopted(rules, child.type, above, isLadenIn(graph, child));
    if (as === null) return false;
    if (as !== child.type) for (const below of graph.children(child.id)) open.push([as, below]);
  }
  return true;
}
