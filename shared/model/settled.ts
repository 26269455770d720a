import { byOrder } from './order';

interface Placed {
  id: string;
  order: string;
}

/**
 * Of those that stand in both lists, the ones that kept their places among each other: a longest common order, and of
 * several such the one with most records whose order was not written anew, since the others are what somebody moved.
 * A heaviest increasing subsequence, with prefix maxima in a Fenwick tree: n log n.
 */
export function settled(before: readonly Placed[], after: readonly Placed[]): ReadonlySet<string> {
  const old = new Map([...before].sort(byOrder).map(({ id, order }, i) => [id, { at: i + 1, order }]));
  const best: (Chain | undefined)[] = []; // by Fenwick's index, which begins with 1
  const unit = before.length + 1; // one more in the chain counts more than all untouched orders together
  let whole: Chain | undefined;
  for (const { id, order } of [...after].sort(byOrder)) {
    const was = old.get(id);
    if (!was) continue;
    let head: Chain | undefined;
    for (let i = was.at - 1; i > 0; i -= i & -i) head = heavier(head, best[i]);
    const chain = { id, head, weight: (head?.weight ?? 0) + unit + (was.order === order ? 1 : 0) };
    for (let i = was.at; i <= old.size; i += i & -i) best[i] = heavier(best[i], chain);
    whole = heavier(whole, chain);
  }
  const kept = new Set<string>();
  for (let link = whole; link; link = link.head) kept.add(link.id);
  return kept;
}

interface Chain {
  id: string;
  head: Chain | undefined;
  weight: number;
}

const heavier = (a: Chain | undefined, b: Chain | undefined): Chain | undefined =>
  !a || (b && b.weight > a.weight) ? b : a;
