import type { Kind } from '../../shared/kinds/kind';
import type { Element } from '../../shared/model/document';
import type { Graph } from '../../shared/model/graph';

/** A line of the outline, with what a screen reader is told of its place. */
export interface Row {
  element: Element;
  level: number; // the root is 1
  position: number; // among its siblings, from 1
  siblings: number;
  /** The hue that it brings in, if its type brings one. */
  hue: number | undefined;
}

export function rowsOf(graph: Graph, kind: Kind): readonly Row[] {
  const places = new Map<string | null, { level: number; count: number }>([[null, { level: 0, count: 0 }]]);
  return graph.all().map((element) => {
    const above = places.get(element.parent) ?? { level: 0, count: 0 };
    above.count++;
    const level = above.level + 1;
    places.set(element.id, { level, count: 0 });
    return {
      element,
      level,
      position: above.count,
      siblings: graph.children(element.parent).length,
      hue: kind.elements.get(element.type)?.hue(element),
    };
  });
}
