import { clock } from './clock';
import type { Library } from './library';

const OFTEN = 600; // ms: what was deleted is said within a second

/**
 * What the page says of the disk is looked at again: while somebody sees the page, when they turn to it or away, and when the
 * connection was closed from elsewhere. `check` reads a row or two, off the page's own thread. Returns what stops it.
 */
export function checkOften(check: () => Promise<void>, { closed }: Pick<Library, 'closed'>): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const look = () => void check();
  let callOff = () => {};
  const next = () => {
    callOff = clock.after(OFTEN, async () => {
      if (document.visibilityState === 'visible') await check();
      if (!signal.aborted) next();
    });
  };
  next();
  window.addEventListener('focus', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  const deaf = closed(look);
  return () => {
    stop.abort();
    callOff();
    deaf();
  };
}
