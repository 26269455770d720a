import { apart, WHOLE } from './crossings';
import type { Vertex, Web } from './web';

/** A crossing outweighs all inversions of the person's order in a column: that order wins every tie, and no more. */
export const CROSSING = 4096;
/** Steps of ordering. */
export const BUDGET = 2e6;
const REACH = 30; // places that a vertex looks up and down

/**
 * Each vertex goes to the cheapest place in its column, one after the other (Matuszewski, Schönfeld, Molitor 1999); counted
 * are crossings in both gutters, families torn apart, and what no longer stands in the person's order. Returns what was won.
 */
export function sift(web: Web, column: Vertex[], only?: ReadonlySet<Vertex>): number {
  const left = new Map(column.map((vertex) => [vertex, places(vertex.up)]));
  const right = new Map(column.map((vertex) => [vertex, places(vertex.down)]));
  const near = (of: typeof left, vertex: Vertex) => of.get(vertex) ?? [];
  const look = (vertex: Vertex, way: -1 | 1) => {
    const [mine, below] = [near(left, vertex), near(right, vertex)];
    const here = tears(column[vertex.at - 1], vertex, column[vertex.at + 1]);
    let [passed, best, to] = [0, 0, vertex.at];
    for (let steps = 1; steps <= REACH; steps++) {
      const i = vertex.at + way * steps;
      const other = column[i];
      if (!other) break;
      passed += CROSSING * way * (versus(near(left, other), mine) + versus(near(right, other), below));
      passed += Math.sign((other.rank - vertex.rank) * way) || 0;
      const cost = passed + CROSSING * WHOLE * (tears(other, vertex, column[i + way]) - here);
      if (cost < best) [best, to] = [cost, i];
    }
    web.work += Math.min(REACH, column.length) * (2 + mine.length + below.length);
    return { best, to };
  };
  let won = 0;
  for (const vertex of [...column]) {
    if (web.work > 2 * BUDGET || (only && !only.has(vertex))) continue;
    const [up, down] = [look(vertex, -1), look(vertex, 1)];
    const { best, to } = down.best < up.best ? down : up;
    if (best < 0) move(column, vertex, to);
    won -= best;
  }
  return won;
}

/** How many more pieces families are in because this one stands between those. */
const tears = (above: Vertex | undefined, vertex: Vertex, below: Vertex | undefined): number =>
  apart(above, vertex) + apart(vertex, below) - apart(above, below);

const places = (list: readonly Vertex[]): number[] => list.map(({ at }) => at).sort((a, b) => a - b);

/** Pairs of one of each in falling order, less those in rising order. Both lists are sorted. */
export function versus(a: readonly number[], b: readonly number[]): number {
  let [sum, below, upTo] = [0, 0, 0];
  for (const place of a) {
    while (below < b.length && (b[below] ?? 0) < place) below++;
    while (upTo < b.length && (b[upTo] ?? 0) <= place) upTo++;
    sum += below - (b.length - upTo);
  }
  return sum;
}

export function move(column: Vertex[], vertex: Vertex, to: number): void {
  const from = vertex.at;
  column.splice(from, 1);
  column.splice(to, 0, vertex);
  number(column, Math.min(from, to), Math.max(from, to));
}

export function number(column: readonly Vertex[], from = 0, to = column.length - 1): void {
  for (let i = from; i <= to; i++) {
    const vertex = column[i];
    if (vertex) vertex.at = i;
  }
}
