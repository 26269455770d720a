import type { Element } from '../model/document';
import type { Graph } from '../model/graph';
import type { Kind } from './kind';

/**
 * What is asked where an element has no words yet: the guiding question of the nearest above it that has one, else a key of
 * the kind's own words.
 */
export function askOf(graph: Graph, kind: Kind, { parent, type }: Element): { words: string } | { key: string } {
  const above = type === kind.loose ? undefined : nearest(graph, parent);
  return above === undefined ? { key: `${kind.id}:${type}-ask` } : { words: above };
}

function nearest(graph: Graph, from: Element['parent']): string | undefined {
  for (let up = graph.get(from ?? ''); up; up = graph.get(up.parent ?? '')) if (up.asks) return up.asks;
  return undefined;
}
