import { heaviestChain } from './chain';
import { byOrder } from './order';

interface Placed {
  id: string;
  order: string;
}

/**
 * Of those that stand in both lists, the ones that kept their places among each other: a longest common order, and of
 * several such the one with most records whose order was not written anew, since the others are what somebody moved.
 */
export function settled(before: readonly Placed[], after: readonly Placed[]): ReadonlySet<string> {
  const old = new Map([...before].sort(byOrder).map(({ id, order }, at) => [id, { at, order }]));
  const unit = before.length + 1; // one more in the chain counts more than all untouched orders together
  const common = [...after].sort(byOrder).flatMap(({ id, order }) => {
    const was = old.get(id);
    return was ? [{ id, at: was.at, weight: unit + (was.order === order ? 1 : 0) }] : [];
  });
  const chain = heaviestChain(
    common,
    ({ at }) => at,
    ({ weight }) => weight,
  );
  return new Set([...chain].map(({ id }) => id));
}
