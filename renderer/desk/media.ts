import { useSyncExternalStore } from 'react';

/** One column: the parts of the page are tabs. Also 200% zoom of a window that is 1280 px wide. */
export const NARROW = '(max-width: 900px)';

/** Beside the inspector the drawing still has 750 px. */
export const ROOMY = '(min-width: 1300px)';

/** Does the media query hold? Told again when that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
