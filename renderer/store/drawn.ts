import type { Drawing, Kind } from '../../shared/kinds/kind';
import { drawShown } from '../../shared/kinds/visible-graph';
import type { Diagram, Element, Json, Link } from '../../shared/model/document';
import type { Graph } from '../../shared/model/graph';
import { measure } from './measure';

/** What a drawing is made from. */
export interface Job {
  graph: Graph;
  aspect: number;
  memory: Json | undefined;
  hurry: boolean;
}

/** The same across to the worker and back: plain data, told apart by number. */
export interface Ask extends Omit<Job, 'graph'> {
  number: number;
  diagram: Diagram;
  elements: readonly Element[];
  links: readonly Link[];
}
export type Answer = { number: number; drawing: Drawing } | { number: number; failed: string };

/** The kind's first view. Callers ask only for kinds that there are. */
export function drawn(kinds: ReadonlyMap<string, Kind>, { graph, ...rest }: Job): Drawing {
  const kind = kinds.get(graph.diagram.kind);
  if (!kind) throw new Error(`no kind ${graph.diagram.kind}`);
  return drawShown(kind, kind.views[0], { graph, measure, ...rest });
}
