import type { Drawing, Kind } from '../../shared/kinds/kind';
import { type Answer, type Ask, drawn, type Job } from './drawn';

/** Draws, here or elsewhere: the same job gives the same drawing. */
export interface Drawer {
  /** At once; the page waits. Throws what the view throws. */
  here(job: Job): Drawing;
  /** In a worker. Rejects with what the view throws. */
  away(job: Job): Promise<Drawing>;
}

/**
 * One for the page. The worker starts with the first job for it and stays, so that the next one need not wait for it. Where
 * there can be none, its jobs are done here.
 */
export function openDrawer(kinds: ReadonlyMap<string, Kind>): Drawer {
  const here = (job: Job) => drawn(kinds, job);
  const open = new Map<number, { job: Job; done(drawing: Drawing): void; failed(error: unknown): void }>();
  let worker: Worker | null = null;
  let dead = typeof Worker === 'undefined';
  let count = 0;

  const start = (): Worker => {
    const started = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<Answer>) => {
      const asked = open.get(data.number);
      open.delete(data.number);
      if ('drawing' in data) asked?.done(data.drawing);
      else asked?.failed(new Error(data.failed));
    };
    started.onerror = () => {
      dead = true;
      started.terminate();
      for (const { job, done, failed } of open.values()) tried(() => here(job)).then(done, failed);
      open.clear();
    };
    return started;
  };

  return {
    here,
    away: (job) => {
      if (dead) return tried(() => here(job));
      worker ??= start();
      const { graph, ...rest } = job;
      const number = count++;
      const diagram = { ...graph.diagram, memory: {} }; // of all shapes; the one asked for is in the job
      const ask: Ask = { number, diagram, elements: graph.all(), links: graph.links, ...rest };
      worker.postMessage(ask);
      return new Promise((done, failed) => open.set(number, { job, done, failed }));
    },
  };
}

const tried = async (draw: () => Drawing): Promise<Drawing> => draw();
