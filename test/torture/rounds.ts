/**
 * How often each bad day is lived through: a few times in `npm test`, as often as was promised in `npm run torture`, or so
 * many times as THROUGHLINE_ROUNDS says. The only place that looks at the environment for it.
 */
export interface Rounds {
  short: number;
  long: number;
}

const asked = process.env.THROUGHLINE_ROUNDS ?? 'short';

/** Are the figures those that were promised? Speeds and sizes are held to their bounds only then. */
export const isLong = asked === 'long';

export function roundsOf({ short, long }: Rounds): number {
  if (asked === 'short') return short;
  if (asked === 'long') return long;
  const count = Number(asked);
  if (!Number.isInteger(count) || count < 1) throw new Error(`THROUGHLINE_ROUNDS is short, long or a number: ${asked}`);
  return count;
}

/** What the random moments begin with; another one by THROUGHLINE_SEED. */
export const seed = Number(process.env.THROUGHLINE_SEED ?? 1);
