import type { Vertex, Web } from './layered-graph';
import { BUDGET, CROSSING, move, number, versus } from './sifting';

/**
 * Sifting whole families: each vertex of a column stands for all below it. A link from one family to another crosses, in its own
 * gutter, every link of the families between the two, wherever their children stand. So to order families is to arrange weights
 * along a line, and what one step past a neighbour changes is a few additions for each gutter.
 */
interface Family {
  vertex: Vertex;
  left: readonly number[]; // places of what the vertex hangs on, sorted
  shares: readonly Share[]; // by gutter, from the family's own rightwards
}

/** What a family has in one gutter. */
interface Share {
  inner: number; // links within the family
  ends: Family[]; // those that its other links lead to
  lean: number; // ends that stand below it, less those above
  hits: number; // ends that the family on the move has here
}

export function siftFamilies(web: Web, c: number): number {
  const column = web.columns[c] ?? [];
  const line = familiesOf(web, c, column);
  let won = 0;
  for (const family of [...line]) {
    if (web.work > BUDGET) break;
    const { vertex, shares } = family;
    web.work += 2 * column.length * (1 + shares.length + family.left.length);
    count(family, 1);
    const [up, down] = [look(line, family, -1), look(line, family, 1)];
    count(family, -1);
    const { best, to } = down.best < up.best ? down : up;
    if (best >= 0) continue;
    won -= best;
    const from = vertex.at;
    move(line, from, to);
    move(column, from, to);
    number(column, Math.min(from, to), Math.max(from, to));
    for (const [k, { ends }] of shares.entries()) for (const moved of [family, ...ends]) tilt(moved, k);
  }
  return won;
}

function familiesOf(web: Web, c: number, column: readonly Vertex[]): Family[] {
  const gutters = web.columns.length - 1 - c;
  const heads = new Map<Vertex, Family>(); // of every vertex from this column on
  for (const vertex of column) {
    const shares = Array.from({ length: gutters }, () => ({ inner: 0, ends: [], lean: 0, hits: 0 }));
    heads.set(vertex, { vertex, left: vertex.up.map(({ at }) => at).sort((a, b) => a - b), shares });
  }
  const families = [...heads.values()];
  for (let k = 0; k < gutters; k++)
    for (const lower of web.columns[c + k + 1] ?? []) {
      const own = lower.main && heads.get(lower.main);
      if (own) heads.set(lower, own);
      for (const upper of lower.up) join(heads.get(upper), own ?? undefined, k);
    }
  for (const family of families) for (let k = 0; k < gutters; k++) tilt(family, k);
  return families;
}

function join(a: Family | undefined, b: Family | undefined, k: number): void {
  const [one, other] = [a?.shares[k], b?.shares[k]];
  if (!a || !b || !one || !other) return;
  if (a === b) one.inner++;
  else {
    one.ends.push(b);
    other.ends.push(a);
  }
}

function tilt({ vertex, shares }: Family, k: number): void {
  const share = shares[k];
  if (!share) return;
  share.lean = 0;
  for (const end of share.ends) share.lean += Math.sign(end.vertex.at - vertex.at);
}

function count({ shares }: Family, by: number): void {
  for (const [k, { ends }] of shares.entries())
    for (const end of ends) {
      const share = end.shares[k];
      if (share) share.hits += by;
    }
}

function look(line: readonly Family[], { vertex, left, shares }: Family, way: -1 | 1): { best: number; to: number } {
  const ahead = shares.map(({ lean }) => way * lean); // ends before it, less those behind
  let cost = 0;
  let best = 0;
  let to = vertex.at;
  for (let i = vertex.at + way; i >= 0 && i < line.length; i += way) {
    const other = line[i];
    if (!other) break;
    let crossed = way * versus(other.left, left);
    for (let k = 0; k < shares.length; k++) {
      const mine = shares[k];
      const its = other.shares[k];
      if (!mine || !its) break;
      const front = ahead[k] ?? 0;
      crossed += mine.inner * (way * its.lean + its.hits) - its.inner * (front - its.hits);
      ahead[k] = front - 2 * its.hits;
    }
    cost += CROSSING * crossed + (Math.sign((other.vertex.rank - vertex.rank) * way) || 0);
    if (cost >= best) continue;
    best = cost;
    to = i;
  }
  return { best, to };
}
