import { apart, WHOLE } from './crossings';
import type { Vertex, Web } from './layered-graph';

/** A crossing outweighs all inversions of the person's order in a column: that order wins every tie, and no more. */
export const CROSSING = 4096;
/** Steps of ordering. */
export const BUDGET = 2e6;
const REACH = 30; // places that a vertex looks up and down

/** One in its column, with the places of its neighbours in the columns beside, sorted. */
interface Seat {
  vertex: Vertex;
  left: readonly number[];
  right: readonly number[];
}

/**
 * Each vertex goes to the cheapest place in its column, one after the other (Matuszewski, Schönfeld, Molitor 1999); counted
 * are crossings in both gutters, families torn apart, and what no longer stands in the person's order. Returns what was won.
 */
export function sift(web: Web, column: Vertex[], only?: ReadonlySet<Vertex>): number {
  const line = column.map((vertex): Seat => ({ vertex, left: places(vertex.up), right: places(vertex.down) }));
  let won = 0;
  for (const seat of [...line]) {
    const { vertex, left, right } = seat;
    if (web.work > 2 * BUDGET || (only && !only.has(vertex))) continue;
    web.work += Math.min(REACH, column.length) * 2 * (2 + left.length + right.length);
    const [up, down] = [look(line, seat, -1), look(line, seat, 1)];
    const { best, to } = down.best < up.best ? down : up;
    won -= best;
    if (best === 0) continue;
    const from = vertex.at;
    move(line, from, to);
    move(column, from, to);
    number(column, Math.min(from, to), Math.max(from, to));
  }
  return won;
}

function look(line: readonly Seat[], seat: Seat, way: -1 | 1): { best: number; to: number } {
  const { vertex, left, right } = seat;
  const here = tears(line[vertex.at - 1]?.vertex, vertex, line[vertex.at + 1]?.vertex);
  let passed = 0;
  let best = 0;
  let to = vertex.at;
  for (let steps = 1; steps <= REACH; steps++) {
    const i = vertex.at + way * steps;
    const other = line[i];
    if (!other) break;
    passed += CROSSING * way * (versus(other.left, left) + versus(other.right, right));
    passed += Math.sign((other.vertex.rank - vertex.rank) * way) || 0;
    const cost = passed + CROSSING * WHOLE * (tears(other.vertex, vertex, line[i + way]?.vertex) - here);
    if (cost >= best) continue;
    best = cost;
    to = i;
  }
  return { best, to };
}

/** How many more pieces families are in because this one stands between those. */
const tears = (above: Vertex | undefined, vertex: Vertex, below: Vertex | undefined): number =>
  apart(above, vertex) + apart(vertex, below) - apart(above, below);

const places = (list: readonly Vertex[]): number[] => list.map(({ at }) => at).sort((a, b) => a - b);

/** Pairs of one of each in falling order, less those in rising order. Both lists are sorted. */
export function versus(a: readonly number[], b: readonly number[]): number {
  if (a.length === 1 && b.length === 1) return Math.sign((a[0] ?? 0) - (b[0] ?? 0));
  let sum = 0;
  let below = 0;
  let upTo = 0;
  for (const place of a) {
    while (below < b.length && (b[below] ?? 0) < place) below++;
    while (upTo < b.length && (b[upTo] ?? 0) <= place) upTo++;
    sum += below - (b.length - upTo);
  }
  return sum;
}

export function move<T>(list: T[], from: number, to: number): void {
  list.splice(to, 0, ...list.splice(from, 1));
}

export function number(column: readonly Vertex[], from = 0, to = column.length - 1): void {
  for (let i = from; i <= to; i++) {
    const vertex = column[i];
    if (vertex) vertex.at = i;
  }
}
