/** One thing at a time, in order. What fails does not stop the next. */
export type Turns = <T>(run: () => Promise<T>) => Promise<T>;

export function openTurns(): Turns {
  let tail: Promise<unknown> = Promise.resolve();
  return (run) => {
    const done = tail.then(run);
    tail = done.catch(() => undefined);
    return done;
  };
}
