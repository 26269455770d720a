import { useEffect, useState } from 'react';

/** Rows at a time; a slow computer shows them in a fifth of a second. */
const SLICE = 250;

/**
 * How many of so many rows are shown. A few more than before are there at once; many come slice by slice, and in between the
 * page answers. Another list wants a component of its own (a `key`), or it would count as the same one.
 */
export function useInSlices(count: number): number {
  const [{ before, shown }, set] = useState({ before: 0, shown: 0 });
  const next = shown < before || count - before > SLICE ? Math.min(Math.max(shown, SLICE), count) : count;
  if (count !== before || next > shown) set({ before: count, shown: next });

  useEffect(() => {
    if (next >= count) return;
    const timer = setTimeout(() => set({ before: count, shown: Math.min(next + SLICE, count) }));
    return () => clearTimeout(timer);
  }, [next, count]);
  return next;
}
