import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { LibraryState } from '../store/library-store';

type Finds = (root: HTMLElement) => HTMLElement | null | undefined;

/**
 * Where the keyboard goes once the list has changed as it was asked to: what it was on may have gone, or something new may
 * have come. Returns what to call when asking for the change, always the same: whether the list is so by now, and what takes the
 * keyboard then.
 */
export function useNext(list: LibraryState, root: RefObject<HTMLElement | null>) {
  const waiting = useRef<{ isSo: (list: LibraryState) => boolean; find: Finds }>(null);
  const shown = useRef(list);

  const look = useCallback(() => {
    if (!root.current || !waiting.current?.isSo(shown.current)) return;
    const { find } = waiting.current;
    waiting.current = null;
    find(root.current)?.focus();
  }, [root]);

  useLayoutEffect(() => {
    shown.current = list;
    look();
  });

  return useCallback(
    (isSo: (list: LibraryState) => boolean, find: Finds): void => {
      waiting.current = { isSo, find };
      look();
    },
    [look],
  );
}

export const isIn = (list: LibraryState, id: string): boolean =>
  list.state === 'ready' && list.entries.some((entry) => entry.id === id);

/** The card that opens this workbook. */
export const cardOf =
  (id: string): Finds =>
  (root) =>
    root.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] .card-way`);

/** The one that stands at this place, or the last one. */
export const nth =
  (selector: string, at: number): Finds =>
  (root) => {
    const all = root.querySelectorAll<HTMLElement>(selector);
    return all.item(Math.min(at, all.length - 1));
  };
