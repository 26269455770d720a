import type { EngineName } from '../../e2e/engines/engine';

/** What must never happen, whatever comes in. */
export const NOTHING = { 'scripts run': 0, 'requests elsewhere': 0, crashes: 0, 'without a sentence': 0 } as const;

/** ms for which the page may answer to nothing. */
export const STILL: Readonly<Record<EngineName, number>> = { chromium: 500, firefox: 1_000, webkit: 1_000 };

/** ms until something is said or shown. */
export const LATE = 2_000;
