/**
 * Something that wants to stay where it was: of causes, so many rows further out than if all were packed tight; of bones, so
 * many px from the head.
 */
export interface Link {
  slack: number | undefined; // undefined: it was not there
  weight: number;
}

/**
 * The heaviest chain of links whose slack is known, not negative, and never falls: dynamic programming with a Fenwick tree
 * of best chains by slack (Fredman 1975 for unit weights), n log n.
 */
export function heaviestChain(links: readonly Link[]): ReadonlySet<Link> {
  const able = links.filter(({ slack }) => slack !== undefined && slack >= 0);
  if (able.every((link, i) => slackOf(link) >= slackOf(able[i - 1]))) return new Set(able);
  const slacks = [...new Set(able.map(slackOf))].sort((a, b) => a - b);
  const rank = new Map(slacks.map((slack, i) => [slack, i + 1]));
  const best: (Chain | undefined)[] = new Array(slacks.length + 1);
  let heaviest: Chain | undefined;
  for (const link of able) {
    const place = rank.get(slackOf(link)) ?? 1;
    let before: Chain | undefined;
    for (let i = place; i > 0; i -= i & -i) before = heavier(before, best[i]);
    const chain: Chain = { last: link, before, weight: link.weight + (before?.weight ?? 0) };
    for (let i = place; i < best.length; i += i & -i) best[i] = heavier(best[i], chain);
    heaviest = heavier(heaviest, chain);
  }
  const kept = new Set<Link>();
  for (let chain = heaviest; chain; chain = chain.before) kept.add(chain.last);
  return kept;
}

interface Chain {
  last: Link;
  before: Chain | undefined;
  weight: number;
}

const slackOf = (link: Link | undefined): number => link?.slack ?? 0;

/** The first of two that weigh the same. */
const heavier = (a: Chain | undefined, b: Chain | undefined): Chain | undefined =>
  !a || (b && b.weight > a.weight) ? b : a;
