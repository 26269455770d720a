import { costOf } from './crossings';
import { siftFamilies } from './families';
import type { Vertex, Web } from './layered-graph';
import type { Places } from './memory';
import { number, sift } from './sifting';

/** Another order has to save so much that people look for everything anew. */
const WORTH_MOVING = { share: 1.1, crossings: 3 };

/**
 * Orders the columns: as remembered if nothing far better is found, or at once where there is no time to look. A tree keeps the
 * person's order exactly, because that crosses nowhere. `followed` is what is remembered, but as the person has rearranged it:
 * taken where that costs no more. Returns the heights by which it ordered, if it did by any.
 */
export function order(
  web: Web,
  remembered: Places | undefined,
  hurry: boolean,
  followed = remembered,
): Places | undefined {
  if (!remembered) {
    untangle(web);
    return undefined;
  }
  const given = save(web);
  let places = remembered;
  let before = recall(web, remembered);
  if (followed && followed !== remembered) {
    const held = save(web);
    load(web, given);
    const cost = recall(web, followed);
    if (cost <= before) [places, before] = [followed, cost];
    else load(web, held);
  }
  if (hurry || before === 0) return places;
  const held = save(web);
  load(web, given);
  const found = untangle(web);
  if (before <= found * WORTH_MOVING.share + WORTH_MOVING.crossings) load(web, held);
  return places;
}

/** Families from the coarsest to the finest as long as that pays; then one at a time. */
function untangle(web: Web): number {
  let best = costOf(web);
  let kept = save(web);
  for (let round = 0, before = Number.POSITIVE_INFINITY; round < 4 && best > 0 && best < before; round++) {
    before = best;
    for (let c = 1; c + 1 < web.columns.length; c++) {
      for (let pass = 0; pass < 4; pass++) if (siftFamilies(web, c) === 0) break;
      follow(web, c + 1);
    }
    const cost = costOf(web);
    if (cost >= before) continue;
    best = cost;
    kept = save(web);
  }
  load(web, kept);
  if (best > 0) settle(web);
  return costOf(web);
}

const ROUNDS = 6;

/** One vertex at a time, the deepest column first; a column is looked at again where one beside it has changed. */
function settle(web: Web): void {
  let changed = web.columns.map(() => true);
  for (let round = 0; round < ROUNDS && changed.includes(true); round++) {
    const now = web.columns.map(() => false);
    for (let c = web.columns.length - 1; c >= 0; c--) {
      const column = web.columns[c] ?? [];
      if (changed[c - 1] || changed[c] || changed[c + 1] || now[c + 1]) now[c] = sift(web, column) > 0;
    }
    changed = now;
  }
}

/** Children behind their parents: families whole, in each those that belong further up as well first. */
function follow(web: Web, c: number): void {
  const column = web.columns[c];
  if (!column) return;
  const seats = new Map(column.map((vertex) => [vertex, seatOf(vertex)]));
  const seat = (vertex: Vertex) => seats.get(vertex) ?? [0, 0];
  column.sort((a, b) => seat(a)[0] - seat(b)[0] || seat(a)[1] - seat(b)[1] || a.at - b.at);
  number(column);
  web.work += 20 * column.length;
}

function seatOf({ main, up, at }: Vertex): readonly [number, number] {
  const mean = up.reduce((sum, upper) => sum + upper.at, 0) / (up.length || 1);
  return [(main ?? up[0])?.at ?? at, mean];
}

const FIRST = -1e9; // px, above all

/** The order that is remembered, by heights; who is new stands behind whom they follow in the person's order, and may look for a better place. */
function recall(web: Web, remembered: Places): number {
  const fresh = new Set<Vertex>();
  for (const column of web.columns) {
    let last = FIRST;
    const seats = new Map<Vertex, number>();
    for (const vertex of column) {
      const known = remembered.get(vertex.key);
      if (known === undefined) fresh.add(vertex);
      last = known ?? Math.floor(last) + 0.5;
      seats.set(vertex, last);
    }
    column.sort((a, b) => (seats.get(a) ?? 0) - (seats.get(b) ?? 0) || a.at - b.at);
    number(column);
  }
  if (fresh.size > 0) for (const column of [...web.columns].reverse()) sift(web, column, fresh);
  return costOf(web);
}

const save = ({ columns }: Web): Vertex[][] => columns.map((column) => [...column]);

function load(web: Web, columns: readonly Vertex[][]): void {
  web.columns = columns.map((column) => [...column]);
  for (const column of web.columns) number(column);
}
