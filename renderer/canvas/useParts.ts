import { useEffect, useMemo, useRef } from 'react';
import type { Drawing } from '../../shared/kinds/kind';
import type { Id } from '../../shared/model/document';
import type { Graph } from '../../shared/model/graph';
import type { Point } from '../../shared/scene/scene';
import { type Parts, partsOf } from './groups';
import { driftOf } from './keep-in-place';

/** What was drawn last, and about what: the place of the drawing's anchor, and where the chosen one stood in the tree. */
interface Before {
  parts: Parts;
  drift: Point;
  chosen: Id | undefined;
  stood: string;
}

/**
 * The drawing taken apart. What looks as it did before is the same object again; and who is being looked at stays where it is,
 * see `driftOf`.
 */
export function useParts(drawing: Drawing | null, graph: Graph, chosen: Id | undefined): Parts | null {
  const before = useRef<Before | null>(null);
  const latest = useRef({ graph, chosen });
  latest.current = { graph, chosen };
  const made = useMemo((): Before | null => {
    if (!drawing) return null;
    const last = before.current;
    const { graph, chosen } = latest.current;
    const stood = standing(graph, chosen);
    const keeps = last !== null && chosen !== undefined && last.chosen === chosen && last.stood === stood;
    const drift = last && keeps ? driftOf(drawing, last.drift, last.parts, chosen) : (last?.drift ?? ZERO);
    const { x, y } = drawing.anchor;
    return {
      parts: partsOf(drawing.scene, { x: x - drift.x, y: y - drift.y }, last?.parts ?? null),
      drift,
      chosen,
      stood,
    };
  }, [drawing]);
  useEffect(() => {
    before.current = made;
  }, [made]);
  return made?.parts ?? null;
}

const ZERO: Point = { x: 0, y: 0 };

const standing = (graph: Graph, id: Id | undefined): string => {
  const element = graph.get(id ?? '');
  return element ? `${element.parent} ${element.order}` : '';
};
