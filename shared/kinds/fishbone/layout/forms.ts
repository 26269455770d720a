import { SLANT, WIDTHS } from './sizes';
import type { Cause } from './tree';
import { labelAt } from './words';

/** The labels that a cause can have, from few lines to many: each higher and narrower than the one before it. */
export interface Form {
  /** px from the bone to the words, with all (mini-)bones between. */
  beside: number;
  rows: readonly number[];
  /** px across in the sheared plane. */
  reach: readonly number[];
  /** Of WIDTHS. */
  steps: readonly number[];
}

export function formOf({ words }: Cause, beside: number): Form {
  const rows: number[] = [];
  const reach: number[] = [];
  const steps: number[] = [];
  let last: unknown;
  for (let step = 0; step < WIDTHS.length; step++) {
    const label = labelAt(words, step);
    if (label === last) continue;
    last = label;
    const far = label.width + label.rows * SLANT;
    const top = rows.length - 1;
    if (top >= 0 && far >= (reach[top] ?? 0)) continue;
    if (top >= 0 && label.rows <= (rows[top] ?? 0)) {
      rows.pop();
      reach.pop();
      steps.pop();
    }
    rows.push(label.rows);
    reach.push(far);
    steps.push(step);
  }
  return { beside, rows, reach, steps };
}

/** Which label has the fewest lines that fit into so many px from the bone; -1 where none fits. */
export function fitting({ beside, reach }: Form, most: number): number {
  for (let k = 0; k < reach.length; k++) if (beside + (reach[k] ?? 0) <= most) return k;
  return -1;
}
