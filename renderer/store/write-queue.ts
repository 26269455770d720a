/** One thing at a time, in order. What fails does not stop the next. */
export type WriteQueue = <T>(run: () => Promise<T>) => Promise<T>;

export function openWriteQueue(): WriteQueue {
  let tail: Promise<unknown> = Promise.resolve();
  return (run) => {
    const done = tail.then(run);
    tail = done.catch(() => undefined);
    return done;
  };
}
