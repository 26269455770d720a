import { useRef } from 'react';
import type { Kind } from '../../shared/kinds/kind';
import { membershipOf, waysUp } from '../../shared/kinds/link-rules';
import { drawnOf } from '../../shared/kinds/visible-graph';
import type { Id } from '../../shared/model/document';
import type { Graph } from '../../shared/model/graph';

const none: ReadonlySet<Id> = new Set();

/**
 * What the lines stand for that lead from the one that is selected to the top, where a kind lets something belong to several;
 * a line to what something stands under stands for that thing. The same set again as long as it holds the same.
 */
export function useWays(whole: Graph, kind: Kind, selection: readonly Id[]): ReadonlySet<Id> {
  const last = useRef(none);
  const [id, ...others] = selection;
  const { graph } = drawnOf(whole, kind);
  const here = id !== undefined && others.length === 0 && membershipOf(kind) ? graph.get(id) : undefined;
  const now = here && here.parent !== null ? waysUp(graph, kind, here.id) : none;
  if (now.size !== last.current.size || ![...now].every((each) => last.current.has(each))) last.current = now;
  return last.current;
}
