import { type FrameInput, looksFor } from '../scene/frame';
import { columnsFor, MOST } from './columns';
import { formOf, type Size } from './form';
import type { Branch } from './rows';

const LARGEST = 1.5; // of a page's small words
const LEAST = 0.75; // 9.5 pt on a slide: smaller words are hard to read
const STEP = 0.96;

/**
 * px of the words of the first level, for each branch. All branches share one size, the largest in which they fit. A branch that
 * has no room in words of the least size has a smaller size of its own, so that nothing is dropped and no other slide suffers.
 */
export function sizesOf(
  { measure }: Pick<FrameInput, 'measure'>,
  branches: readonly Branch[],
  page: Size,
): readonly number[] {
  const { small } = looksFor(page);
  const least = small.size * LEAST;
  const forms = new Map(branches.map((branch) => [branch, formOf({ measure }, branch.element, page)]));
  const fits = (branch: Branch, size: number) => {
    const form = forms.get(branch);
    return form !== undefined && columnsFor({ measure }, branch, form, { page, size }) !== undefined;
  };
  const readable = new Set(branches.filter((branch) => fits(branch, least)));
  const shared = largest(small.size * LARGEST, least, (size) => [...readable].every((branch) => fits(branch, size)));
  return branches.map((branch) =>
    readable.has(branch) ? shared : largest(Math.min(least, boundOf(branch, page)), 0, (size) => fits(branch, size)),
  );
}

/** px, which no size can exceed: a row is at least one em high. */
const boundOf = ({ rows }: Branch, { height }: Size): number => (MOST * height) / Math.max(1, rows.length);

/** Tried from above, since a smaller size may break words into more lines. Ends at `least`, in which they are known to fit. */
function largest(most: number, least: number, fits: (size: number) => boolean): number {
  let size = most;
  while (size > least && !fits(size)) size = Math.max(least, size * STEP);
  return size;
}
