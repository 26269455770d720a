/** So many numbers, of which the lower median can be asked. */
export interface Pool {
  size: number;
  /** The lower half of them, the greatest on top; those above are never asked for again. */
  lower: Heap;
  /** How many are in it. */
  count: number;
}

/** A leftist heap (Crane 1972): two are put together in steps as many as the logarithm of their sizes. */
interface Heap {
  value: number;
  /** To the nearest end; that on the right is the shorter one. */
  rank: number;
  left: Heap | undefined;
  right: Heap | undefined;
}

export const poolOf = (value: number): Pool => ({
  size: 1,
  lower: { value, rank: 1, left: undefined, right: undefined },
  count: 1,
});

export const medianOf = ({ lower }: Pool): number => lower.value;

/**
 * Both in one, where the median of the second is below that of the first, and each was put together in this way: then the new
 * median is in one of the lower halves.
 */
export function pooled(first: Pool, second: Pool): Pool {
  const size = first.size + second.size;
  let count = first.count + second.count;
  let lower = joined(first.lower, second.lower);
  for (; count > (size + 1) >> 1; count--) lower = joined(lower.left, lower.right) ?? lower;
  return { size, lower, count };
}

function joined(a: Heap | undefined, b: Heap): Heap;
function joined(a: Heap | undefined, b: Heap | undefined): Heap | undefined;
function joined(a: Heap | undefined, b: Heap | undefined): Heap | undefined {
  if (!a || !b) return a ?? b;
  const [top, other] = a.value < b.value ? [b, a] : [a, b];
  const right = joined(top.right, other);
  const { value, left } = top;
  return (left?.rank ?? 0) < right.rank
    ? { value, rank: (left?.rank ?? 0) + 1, left: right, right: left }
    : { value, rank: right.rank + 1, left, right };
}
