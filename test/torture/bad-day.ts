import { isLong, type Rounds, roundsOf, seed } from './rounds';

/** What was counted, in the words of its line: `{ kills: 100, acknowledged: 3412, lost: 0 }`. */
export type Figures = Readonly<Record<string, number>>;

/**
 * One way to lose work. A file `<name>.day.ts` in this folder exports one by default: `npm run torture <name>` lives through
 * it as often as was promised, and a test or a spec of three lines (`test(day.title, () => liveThrough(day))`) a few times.
 */
export interface BadDay {
  /** In a few words, for the table: 'kill -9 while typing, in Chromium'. */
  title: string;
  rounds: Rounds;
  /** Why it cannot be tried on this machine, as the end of a sentence that begins with 'since'; null where it can. */
  missing?(): string | null;
  /**
   * As many rounds as `count` says; whatever is random comes from `seed`. Resolves with its figures also where work was
   * lost (how is said on the console); rejects only where the test itself cannot go on. Cleans up after itself always.
   */
  run(count: number, seed: number): Promise<Figures>;
  /** The most that each of these figures may be: 0 for what must never happen. */
  atMost: Figures;
  /** The same for figures that mean something only in the long form: speeds, sizes, and by their own name no fewer than that many. */
  inLong?: { atMost?: Figures; atLeast?: Figures };
}

/** Lives through it, says the figures in one line, and throws where one is not what was promised. */
export async function liveThrough(day: BadDay): Promise<Figures> {
  const figures = await day.run(roundsOf(day.rounds), seed);
  console.log(`${day.title}: ${wordsOf(figures)} (seed ${seed})`);
  const wrong = broken(day, figures);
  if (wrong.length > 0) throw new Error(`${day.title}: ${wrong.join('; ')}`);
  return figures;
}

/** 100 kills, 3412 acknowledged, 0 lost. */
export const wordsOf = (figures: Figures): string =>
  Object.entries(figures)
    .map(([name, value]) => `${Number.isInteger(value) ? value : value.toFixed(1)} ${name}`)
    .join(', ');

/** The promises that these figures do not keep, in words. */
export function broken({ atMost, inLong }: Pick<BadDay, 'atMost' | 'inLong'>, figures: Figures): string[] {
  const most = { ...atMost, ...(isLong && inLong?.atMost) };
  const least = isLong ? (inLong?.atLeast ?? {}) : {};
  const value = (name: string) => figures[name] ?? Number.NaN; // a figure that is not there keeps no promise
  return [
    ...Object.entries(most)
      .filter(([name, bound]) => !(value(name) <= bound))
      .map(([name, bound]) => `${value(name)} ${name}, ${bound} at most`),
    ...Object.entries(least)
      .filter(([name, bound]) => !(value(name) >= bound))
      .map(([name, bound]) => `${value(name)} ${name}, ${bound} at least`),
  ];
}
