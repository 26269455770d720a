import { useSyncExternalStore } from 'react';

/** One column: the parts of the page are tabs. Also 200% zoom of a window that is 1280 px wide. */
export const NARROW = '(max-width: 900px)';

/** Beside the inspector the drawing still has 750 px. */
export const ROOMY = '(min-width: 1300px)';

/** Does the media query hold? Told again when that changes. */
export function useMedia(query: string): boolean {
  const { subscribe, matches } = queryOf(query);
  return useSyncExternalStore(subscribe, matches);
}

interface Query {
  subscribe(changed: () => void): () => void;
  matches(): boolean;
}

const queries = new Map<string, Query>();

/** Each query is made once: every key asks it several times, and to make one costs a third of a millisecond. */
function queryOf(query: string): Query {
  const known = queries.get(query);
  if (known) return known;
  const list = matchMedia(query);
  const made: Query = {
    subscribe(changed) {
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    matches: () => list.matches,
  };
  queries.set(query, made);
  return made;
}
