import type { Vertex, Web } from './layered-graph';

/** The part of the main tree whose links nowhere cross; by it heights are reckoned. */
export interface Forest {
  /** In order. */
  children: ReadonlyMap<Vertex, readonly Vertex[]>;
  rooted: ReadonlySet<Vertex>; // those that stand under their parent in it
}

interface Run {
  vertex: Vertex;
  before: Run | undefined;
  weight: number;
}

/** The heaviest such part: in each column the children, in order, whose parents ascend; a child counts with what hangs on it. */
export function forestOf({ columns }: Web): Forest {
  const children = new Map<Vertex, Vertex[]>();
  const rooted = new Set<Vertex>();
  for (const [c, column] of columns.entries()) {
    const best: (Run | undefined)[] = new Array((columns[c - 1]?.length ?? 0) + 1); // a Fenwick tree of maxima, by parent
    for (const vertex of column) {
      if (!vertex.main) continue;
      const at = vertex.main.at + 1;
      const before = heaviest(best, at);
      const run = { vertex, before, weight: (before?.weight ?? 0) + 1 + vertex.down.length };
      for (let i = at; i < best.length; i += i & -i) if (run.weight > (best[i]?.weight ?? 0)) best[i] = run;
    }
    for (let run = heaviest(best, best.length - 1); run; run = run.before) {
      const { main } = run.vertex;
      if (!main) continue;
      rooted.add(run.vertex);
      const beside = children.get(main);
      if (beside) beside.push(run.vertex);
      else children.set(main, [run.vertex]);
    }
  }
  for (const list of children.values()) list.reverse();
  return { children, rooted };
}

function heaviest(best: readonly (Run | undefined)[], at: number): Run | undefined {
  let found: Run | undefined;
  for (let i = at; i > 0; i -= i & -i) if ((best[i]?.weight ?? 0) > (found?.weight ?? 0)) found = best[i];
  return found;
}
