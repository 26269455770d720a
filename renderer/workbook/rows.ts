import { mayFold } from '../../shared/actions/fold';
import type { Kind } from '../../shared/kinds/kind';
import { shownOf } from '../../shared/kinds/shown';
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
  /** Is what hangs below it to be seen? Undefined where it cannot be folded. */
  open: boolean | undefined;
  /** How many are folded away below it. */
  away: number;
  /** The guiding question that is asked above it, if there is one. */
  asked: string | undefined;
}

/** What is to be seen of a diagram: no notes, and nothing that is folded away. */
export function rowsOf(whole: Graph, kind: Kind): readonly Row[] {
  const { graph, folded } = shownOf(whole, kind);
  const places = new Map<string | null, Place>([[null, { level: 0, count: 0, asks: undefined }]]);
  return graph.all().map((element) => {
    const { id, parent, type, asks } = element;
    const above = places.get(parent) ?? { level: 0, count: 0, asks: undefined };
    above.count++;
    const level = above.level + 1;
    places.set(id, { level, count: 0, asks: parent === null ? undefined : asks || above.asks });
    const away = folded.get(id) ?? 0;
    return {
      element,
      level,
      position: above.count,
      siblings: graph.children(parent).length,
      hue: kind.elements.get(type)?.hue(element),
      open: mayFold(whole, element) ? away === 0 : undefined,
      away,
      asked: parent === null ? asks || undefined : above.asks,
    };
  });
}

interface Place {
  level: number;
  /** Of its children so far. */
  count: number;
  asks: string | undefined;
}
