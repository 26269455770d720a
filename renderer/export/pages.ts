import { type Made, type PageJob, pageFor } from './page-job';
import type { Answer } from './page-worker';

/** Pages, made beside the page that is looked at, so that it answers meanwhile. */
export interface Pages {
  /** Rejects with the signal's reason, and with what the drawing throws. */
  make(job: PageJob, signal: AbortSignal): Promise<Made>;
  stop(): void;
}

/** A worker that has done its job waits for the next one; one that is given up in the middle ends. */
export function openPages(): Pages {
  let idle: Worker | null = null;
  let stopped = false;
  let dead = typeof Worker === 'undefined';

  const rest = (worker: Worker) => {
    if (idle || stopped) worker.terminate();
    else idle = worker;
  };

  const away = (job: PageJob, signal: AbortSignal) =>
    new Promise<Made>((done, failed) => {
      const worker = idle ?? new Worker(new URL('./page-worker.ts', import.meta.url), { type: 'module' });
      idle = null;
      const giveUp = () => {
        worker.terminate();
        failed(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        signal.removeEventListener('abort', giveUp);
        rest(worker);
        if ('made' in data) done(data.made);
        else failed(new Error(data.failed));
      };
      worker.onerror = () => {
        dead = true;
        signal.removeEventListener('abort', giveUp);
        worker.terminate();
        here(job).then(done, failed);
      };
      worker.postMessage(job);
    });

  return {
    make: async (job, signal) => {
      signal.throwIfAborted();
      return dead ? here(job) : away(job, signal);
    },
    stop: () => {
      stopped = true;
      idle?.terminate();
      idle = null;
    },
  };
}

const here = async (job: PageJob): Promise<Made> => pageFor(job);
