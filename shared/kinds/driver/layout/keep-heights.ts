import type { Forest } from './forest';
import type { Vertex, Web } from './layered-graph';
import { medianOf, type Pool, pooled, poolOf } from './medians';
import type { Apart } from './pack';

/**
 * px that a parent may stand off the middle of its children before it moves; the aim, from which all is seen to move, may more,
 * but hardly where its drivers reach no further than `few`, px.
 */
const OFF = { box: 14, aim: 40, few: 240, beside: 4 } as const;
/** px off the middle from which on all heights are better reckoned anew. */
const TORN = 30;

/**
 * Heights as they were, moved as little as newcomers need. `known`: px of each key's middle from that of the aim. Says whether
 * that could be done; if not, heights are no good.
 */
export function hold(web: Web, { children }: Forest, known: ReadonlyMap<string, number>, apart: Apart): boolean {
  let torn = 0;
  for (const column of [...web.columns].reverse()) {
    const wanted = new Map<Vertex, number>();
    const middles = new Map<Vertex, number>();
    for (const vertex of column) {
      const was = known.get(vertex.key);
      const below = children.get(vertex);
      const [first, last] = [below?.[0], below?.at(-1)];
      const middle = first && last && (first.y + last.y) / 2;
      if (middle !== undefined) middles.set(vertex, middle);
      const reach = first && last ? last.y - first.y : 0;
      const off = vertex.column === 0 ? (reach < OFF.few ? OFF.beside : OFF.aim) : OFF.box;
      const want = middle !== undefined && !(Math.abs(middle - (was ?? Number.NaN)) <= off) ? middle : was;
      if (want !== undefined) wanted.set(vertex, Math.round(want));
    }
    seat(column, wanted, apart);
    seatNear(column, wanted, apart);
    for (const [vertex, middle] of middles)
      torn = Math.max(torn, Math.abs(middle - vertex.y) - (vertex.column === 0 ? OFF.aim - OFF.box : 0));
  }
  return torn <= TORN;
}

/** A newcomer wants to stand right below the one before it, or right above the next if that is its nearer kin. */
function seat(column: readonly Vertex[], wanted: Map<Vertex, number>, apart: Apart): void {
  const next: (Vertex | undefined)[] = []; // that is no newcomer, by place
  for (let i = column.length - 1, last: Vertex | undefined; i >= 0; i--) {
    const vertex = column[i];
    next[i] = last;
    if (vertex && wanted.has(vertex)) last = vertex;
  }
  for (const [i, vertex] of column.entries()) {
    if (wanted.has(vertex)) continue;
    const above = column[i - 1];
    const below = next[i];
    const high = above && (wanted.get(above) ?? 0) + apart(above, vertex);
    const low = below && (wanted.get(below) ?? 0) - apart(vertex, below);
    const want = high !== undefined && (low === undefined || above?.main === vertex.main) ? high : low;
    wanted.set(vertex, want ?? 0);
  }
}

/**
 * Heights nearest to those wanted that keep order and gaps: isotonic regression in the sense of absolute distances, by pooled
 * medians (Robertson and Waltman, 1968), so that few are moved far rather than many a little.
 */
export function seatNear(column: readonly Vertex[], wanted: ReadonlyMap<Vertex, number>, apart: Apart): void {
  const pools: Pool[] = [];
  const offsets: number[] = [];
  for (const [i, vertex] of column.entries()) {
    const above = column[i - 1];
    const offset = above ? (offsets[i - 1] ?? 0) + apart(above, vertex) : 0;
    offsets.push(offset);
    let pool = poolOf((wanted.get(vertex) ?? 0) - offset);
    for (let last = pools.at(-1); last && medianOf(last) > medianOf(pool); last = pools.at(-1)) {
      pool = pooled(last, pool);
      pools.pop();
    }
    pools.push(pool);
  }
  const levels = pools.flatMap((pool) => new Array<number>(pool.size).fill(medianOf(pool)));
  for (const [i, vertex] of column.entries()) vertex.y = (levels[i] ?? 0) + (offsets[i] ?? 0);
}
