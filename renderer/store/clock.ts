/** Time, so that tests can hold it still. ms. */
export interface Clock {
  now(): number; // since 1970
  /** Runs it once, later. Returns what calls it off. */
  after(wait: number, run: () => void): () => void;
}

export const clock: Clock = {
  now: () => Date.now(),
  after: (wait, run) => {
    const timer = setTimeout(run, wait);
    return () => clearTimeout(timer);
  },
};
