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
