import { isFromTheRight } from '../layout/direction';
import type { Diagram } from '../model/document';
import type { Graph } from '../model/graph';
import type { Direction } from '../scene/direction';

const known = new WeakMap<Graph, Direction>();

/**
 * Which way a diagram is drawn, whatever its kind: as the team has chosen it (`diagram.settings.direction`), or else as most of
 * its words are read.
 */
export function directionOf(graph: Graph): Direction {
  const direction = known.get(graph) ?? chosenDirection(graph.diagram) ?? readIn(graph);
  known.set(graph, direction);
  return direction;
}

/** Undefined where the words are to say it. */
export function chosenDirection({ settings: { direction } }: Diagram): Direction | undefined {
  return direction === 'ltr' || direction === 'rtl' ? direction : undefined;
}

function readIn(graph: Graph): Direction {
  let more = 0;
  for (const { text } of graph.all()) if (/\p{L}/u.test(text)) more += isFromTheRight(text) ? 1 : -1;
  return more > 0 ? 'rtl' : 'ltr';
}
