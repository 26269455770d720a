import type { Fault } from '../file/fault';
import { LARGEST } from '../file/text';
import { LIMITS } from '../model/schema';

/**
 * How much may come in at once. Lines are what becomes elements, links or measures; rows are those of a text, blank ones
 * too; cells are those of a table, empty ones too; characters are UTF-16 units.
 */
export interface Budget {
  characters: number;
  rows: number;
  cells: number;
  lines: number;
}
type Limit = keyof Budget;
/** Whose words a refusal has. */
export type Source = 'paste' | 'outline';

/** Of a file: one diagram with its root is all that a workbook may hold. */
export const FILE_BUDGET: Budget = {
  characters: LARGEST,
  rows: 2 * LIMITS.records,
  cells: 500_000,
  lines: LIMITS.records - 1,
};

/** Of what is pasted or dropped as words: more lines than any meeting has said. */
export const PASTE_BUDGET: Budget = {
  characters: 10_000_000,
  rows: 2 * LIMITS.records,
  cells: 500_000,
  lines: 5_000,
};

/** Counts what readers read and expand. They go on counting when it is too much, so that the fault can say how much it is. */
export interface Meter {
  /** False where it is more than the budget has of it: then nothing more is kept. */
  spend(limit: Limit, count?: number): boolean;
  /** Is it too much already? */
  isPassed(): boolean;
  /** The first limit that was passed, with how much there is: `paste.lines`, `outline.cells`. Null while all is within. */
  fault(source: Source): Fault | null;
}

/** `onProgress` is told now and then how many lines there are so far. */
export function newMeter(budget: Budget, onProgress?: (lines: number) => void): Meter {
  const spent: Record<Limit, number> = { characters: 0, rows: 0, cells: 0, lines: 0 };
  let passed: Limit | null = null;
  return {
    spend(limit, count = 1) {
      spent[limit] += count;
      if (spent[limit] > budget[limit]) passed ??= limit;
      if (limit === 'lines' && spent.lines % TOLD === 0) onProgress?.(spent.lines);
      return spent[limit] <= budget[limit];
    },
    isPassed: () => passed !== null,
    fault: (source) =>
      passed && { code: `${source}.${passed}`, params: { count: spent[passed], most: budget[passed] } },
  };
}

const TOLD = 100; // lines
