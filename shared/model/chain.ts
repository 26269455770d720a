/**
 * Of things in a row the heaviest ones among which `at` never falls: dynamic programming with a Fenwick tree of best chains by
 * their place (Fredman 1975 for unit weights), n log n. Of several that weigh the same the one that is complete first.
 * Weights are positive.
 */
export function heaviestChain<T>(
  row: readonly T[],
  at: (thing: T) => number,
  weight: (thing: T) => number,
): ReadonlySet<T> {
  if (neverFalls(row, at)) return new Set(row);
  const places = [...new Set(row.map(at))].sort((a, b) => a - b);
  const rank = new Map(places.map((place, i) => [place, i + 1])); // Fenwick's index begins with 1
  const best: (Chain<T> | undefined)[] = new Array(places.length + 1);
  let heaviest: Chain<T> | undefined;
  for (const thing of row) {
    const place = rank.get(at(thing)) ?? 1;
    let before: Chain<T> | undefined;
    for (let i = place; i > 0; i -= i & -i) before = heavier(before, best[i]);
    const chain: Chain<T> = { last: thing, before, weight: weight(thing) + (before?.weight ?? 0) };
    for (let i = place; i < best.length; i += i & -i) best[i] = heavier(best[i], chain);
    heaviest = heavier(heaviest, chain);
  }
  const kept = new Set<T>();
  for (let chain = heaviest; chain; chain = chain.before) kept.add(chain.last);
  return kept;
}

interface Chain<T> {
  last: T;
  before: Chain<T> | undefined;
  weight: number;
}

function neverFalls<T>(row: readonly T[], at: (thing: T) => number): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (const thing of row) {
    const place = at(thing);
    if (place < last) return false;
    last = place;
  }
  return true;
}

/** The first of two that weigh the same. */
const heavier = <T>(a: Chain<T> | undefined, b: Chain<T> | undefined): Chain<T> | undefined =>
  !a || (b && b.weight > a.weight) ? b : a;
