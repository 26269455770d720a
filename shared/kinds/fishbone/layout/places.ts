import type { Remembered } from './memory';
import type { Category, Cause, Half, Side } from './tree';

/** Something that stood in one of two rows: in a half of the spine, or on a side of a bone. */
export interface Stood<Row> {
  /** Undefined: it is new. */
  row: Row | undefined;
  /** What came before it had a smaller one. */
  rank: number;
}

/** Have some of them changed places with others since? */
export function haveChangedPlaces(list: readonly Stood<unknown>[]): boolean {
  const ranks = list.flatMap(({ row, rank }) => (row === undefined ? [] : [rank]));
  return ranks.some((rank, i) => i > 0 && rank < (ranks[i - 1] ?? rank));
}

/**
 * The row of each, as it was. Where some have changed places and nobody would see it, since each row has the same ones in the same
 * order as before, they change rows, too.
 */
export function rowsOfAll<Row>(list: readonly Stood<Row>[]): readonly (Row | undefined)[] {
  const rows = list.map(({ row }) => row);
  const known = list.flatMap(({ row, rank }) => (row === undefined ? [] : [{ row, rank }]));
  if (!haveChangedPlaces(known)) return rows;
  for (const row of new Set(rows)) if (haveChangedPlaces(known.filter((one) => one.row === row))) return rows;
  const slots = known.sort((a, b) => b.rank - a.rank);
  return rows.map((row) => row && slots.pop()?.row);
}

/** In which half each category stood. */
export const halvesOf = (categories: readonly Category[], memory: Remembered): readonly Stood<Half>[] =>
  categories.map(({ element: { id } }) => {
    const { half, rank = 0 } = memory.categories.get(id) ?? {};
    return { row: half, rank };
  });

/** On which side each cause on a bone stood; one that hung elsewhere is new. */
export const sidesOf = ({ tops }: Category, memory: Remembered): readonly Stood<Side>[] =>
  tops.map((cause: Cause) => {
    const { side, parent, rank = 0 } = memory.causes.get(cause.id) ?? {};
    return { row: parent === cause.parent ? side : undefined, rank };
  });
