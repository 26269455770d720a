/** Rows that may still be laid out on trial: steady times, and the same answer on every machine. */
export interface Effort {
  left: number;
}

/** Boxes up to which a trial costs what it costs in a small diagram. */
export const ORDINARY = 1000;

/**
 * How many times as much a trial costs that goes through so many bones or causes: of a large diagram fewer trials are made, so
 * that all of them together take no longer.
 */
export const costlier = (count: number): number => Math.max(1, count / ORDINARY);

/**
 * Bones that may be packed on trial where each category is tried by itself: as many as 500 categories ask for. Without it the
 * time would grow with the square of the categories.
 */
export const TRIALS = ORDINARY ** 2 / 2;
