import type { FrameInput } from '../scene/frame';
import { type Form, roomsIn, type Size } from './form';
import { type Branch, type Column, columnsIn, leanOf } from './rows';

interface Fitting {
  page: Size;
  /** px of the words of the first level. */
  size: number;
  /** Between rows; 1 is the least. */
  air?: number;
}

interface Columns {
  columns: readonly Column[];
  lean: number;
}

const USUAL = 3; // columns
const NARROWEST = 24; // em of a column where there are more than usual
export const MOST = 5;

/** The fewest columns that hold the branch in this size of words; undefined where none do. */
export function columnsFor(
  input: Pick<FrameInput, 'measure'>,
  branch: Branch,
  form: Form,
  { page, size, air = 1 }: Fitting,
): Columns | undefined {
  for (let count = 1; count <= MOST; count++) {
    const rooms = roomsIn(form, page, count);
    if (count > USUAL && rooms.some(({ width }) => width < NARROWEST * size)) return undefined;
    const columns = columnsIn(input, branch, rooms, size, air);
    if (columns) return { columns, lean: leanOf(rooms) };
  }
  return undefined;
}

const MOST_AIR = 2.6;

/** As many columns as the least air takes, with as much as they leave. The size must be one in which the branch fits. */
export function airyColumns(input: Pick<FrameInput, 'measure'>, branch: Branch, form: Form, fitting: Fitting): Columns {
  const tight = columnsFor(input, branch, form, fitting);
  if (!tight) throw new Error('a branch that does not fit on its slide');
  for (let air = MOST_AIR; air > 1; air -= 0.2) {
    const airy = columnsFor(input, branch, form, { ...fitting, air });
    if (airy?.columns.length === tight.columns.length && airy.lean === tight.lean) return airy;
  }
  return tight;
}
