import { boxesOf, draw } from './drawn';
import type { Sketch } from './random';

interface At {
  x: number;
  y: number;
}

/** [from, to], the parent first. */
export const edgesOf = ({ nodes, links }: Sketch): readonly (readonly [string, string])[] => [
  ...nodes.flatMap(({ id, parent }) => (parent === null ? [] : [[parent, id] as const])),
  ...links.map(({ from, to }) => [to, from] as const),
];

/** Pairs of links between the same two columns whose ends stand in another order; and how far all rise or fall, px. */
export function costOf(edges: readonly (readonly [string, string])[], at: (id: string) => At) {
  const ends = edges.map(([from, to]) => [at(from), at(to)] as const);
  let crossings = 0;
  for (const [i, [a, b]] of ends.entries())
    for (const [c, d] of ends.slice(0, i))
      if (Math.abs(a.x - c.x) < 1 && (a.y - c.y) * (b.y - d.y) < -1e-6) crossings++;
  return { crossings, rise: ends.reduce((sum, [a, b]) => sum + Math.abs(a.y - b.y), 0) };
}

/** Left edge and middle of each box as we draw it. */
export function oursOf(sketch: Sketch): (id: string) => At {
  const boxes = boxesOf(draw(sketch).scene);
  return (id) => {
    const box = boxes.get(id);
    if (!box) throw new Error(`no box for ${id}`);
    return { x: box.x, y: box.y + box.height / 2 };
  };
}

/** Pieces of families in a column beyond the first, where a family is all that has one first parent. */
export function tornOf({ nodes }: Sketch, at: (id: string) => At): number {
  const columns = new Map<number, { parent: string; y: number }[]>();
  for (const { id, parent } of nodes) {
    if (parent === null) continue;
    const { x, y } = at(id);
    columns.set(x, [...(columns.get(x) ?? []), { parent, y }]);
  }
  let torn = 0;
  for (const column of columns.values()) {
    column.sort((a, b) => a.y - b.y);
    const pieces = column.filter(({ parent }, i) => parent !== column[i - 1]?.parent).length;
    torn += pieces - new Set(column.map(({ parent }) => parent)).size;
  }
  return torn;
}
