import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/** Counts what is done, without a clock: the machine may be as busy as it likes. */
export interface Work {
  /** How many blocks of the program's shared code run in it (functions, loops' bodies, branches), and what came of it. */
  of<T>(run: () => T): { blocks: number; result: T };
  stop(): void;
}

/** Blocks are counted in what is loaded after this: import it with `await import()`. */
export function countWork(): Work {
  for (const flag of ['--no-opt', '--no-maglev']) setFlagsFromString(flag); // optimized code does not count all its calls
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = (): number => {
    let sum = 0;
    session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      for (const { url, functions } of result)
        if (url.includes('/shared/') && !url.includes('node_modules'))
          for (const { ranges } of functions) for (const { count } of ranges) sum += count;
    });
    return sum;
  };
  return {
    of(run) {
      take();
      const result = run();
      return { blocks: take(), result };
    },
    stop: () => session.disconnect(),
  };
}
