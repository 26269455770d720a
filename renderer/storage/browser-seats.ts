import type { Clock } from '../store/clock';
import type { Seats } from '../store/seat';
import { openSeats } from './seat';

/** Null where this browser has not got what windows need to speak with each other. */
export function browserSeats(clock: Clock): Seats | null {
  const { locks } = navigator;
  if (!locks || typeof BroadcastChannel === 'undefined') return null;
  return openSeats({
    locks: { request: (name, options, held) => locks.request(name, options, held) },
    line: (name) => new BroadcastChannel(name),
    clock,
    mark: {
      read: () => (wasReloaded() ? marked((session) => session.getItem(MARK)) : null),
      write: (name) => {
        marked((session) => (name === null ? session.removeItem(MARK) : session.setItem(MARK, name)));
      },
    },
  });
}

const MARK = 'throughline.seat';

/** A tab that was made from another one has a copy of its marks, and is another window all the same. */
function wasReloaded(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'reload';
}

/** Null where site data are blocked. */
function marked<T>(use: (session: Storage) => T): T | null {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}
