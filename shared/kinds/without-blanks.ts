import { build, type Graph } from '../model/graph';

const known = new WeakMap<Graph, Graph>();

/**
 * A diagram as it goes out, without lines in which nobody has written anything: on the page they are places to type in, in a
 * picture empty twigs. The top stays, and so does whatever has words below it.
 * Asking again about the same graph costs nothing, and gives the same answer for what is kept by graph (slides of one deck).
 */
export function withoutBlanks(graph: Graph): Graph {
  const made = known.get(graph) ?? fresh(graph);
  known.set(graph, made);
  return made;
}

function fresh(graph: Graph): Graph {
  const all = graph.all();
  const kept = new Set(all.map(({ id }) => id));
  for (const { id, parent, text } of [...all].reverse()) // what stands below comes first
    if (parent !== null && text.trim() === '' && !graph.children(id).some((child) => kept.has(child.id)))
      kept.delete(id);
  if (kept.size === all.length) return graph;
  return build(
    graph.diagram,
    all.filter(({ id }) => kept.has(id)),
    graph.links,
  );
}
