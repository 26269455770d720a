import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Row } from './rows';

/** Up to so many rows and characters all are in the page: an engine lays them out at once. */
const ALL = { rows: 300, characters: 20_000 };
/** px, until a row was measured. */
const ROOM = 8; // above and below its words
const LINE = 18;
const PER_LINE = 40; // characters
const MARGIN = 15; // rows above and below those in view
const PADDING = 24; // px, as `scroll-padding` in outline.css
const UNKNOWN = { width: 0, height: 1_000 }; // px, until the height of the outline is known
const GESTURES = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;

/** Where a row stands in a long outline. */
export interface Place {
  index: number;
  /** px between it and the row before it that is in the page: the rows in between are not. */
  above: number;
}

export interface RowsInView {
  /** Some rows are not in the page. */
  isLong: boolean;
  /** The rows in the page, from the top. */
  places: readonly Place[];
  /** px below the last of them. */
  below: number;
  /** For the element of each place, whose `data-index` is its index. */
  measure: (element: HTMLElement | null) => void;
  /**
   * Scrolls as little as brings it into view, also where rows above it turn out higher than was thought. False: all rows are in
   * the page, and the browser can do that. Never both: each would start from where the other one has been.
   */
  scrollTo: (index: number) => boolean;
}

/**
 * The rows of a long outline that are in view, and the one that the keyboard is on (`kept`, -1: none), wherever that is. Rows are
 * as high as their words are long, so each is measured when it is in the page, and estimated before.
 */
export function useRowsInView(tree: RefObject<HTMLElement | null>, rows: readonly Row[], kept: number): RowsInView {
  const isLong = useMemo(() => isLongOutline(rows), [rows]);
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: isLong ? rows.length : 0,
    enabled: isLong,
    getScrollElement: () => tree.current,
    estimateSize: (index) => ROOM + LINE * Math.ceil(((rows[index]?.element.text.length ?? 0) + 1) / PER_LINE),
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    overscan: MARGIN,
    initialRect: UNKNOWN,
    scrollPaddingStart: PADDING,
    scrollPaddingEnd: PADDING,
  });
  const latest = useRef({ isLong, kept });
  latest.current = { isLong, kept };
  const follows = useRef(false); // the keyboard's row, until the next gesture
  const scrollTo = useCallback(
    (index: number) => {
      if (!latest.current.isLong) return false;
      follows.current = true;
      virtualizer.scrollToIndex(index);
      return true;
    },
    [virtualizer],
  );
  useEffect(() => {
    const element = tree.current;
    if (!isLong || !element) return;
    // What a wheel has set in motion goes on after a key, and would lead away from the row that the key went to.
    const comeBack = (): void => {
      const row = virtualizer.measurementsCache[latest.current.kept];
      if (
        follows.current &&
        row &&
        (row.end > element.scrollTop + element.clientHeight || row.start < element.scrollTop)
      )
        virtualizer.scrollToIndex(row.index);
    };
    const leave = (): void => {
      follows.current = false;
    };
    element.addEventListener('scroll', comeBack);
    for (const gesture of GESTURES) element.addEventListener(gesture, leave, { capture: true, passive: true });
    return () => {
      element.removeEventListener('scroll', comeBack);
      for (const gesture of GESTURES) element.removeEventListener(gesture, leave, { capture: true });
    };
  }, [isLong, tree, virtualizer]);
  const measure = virtualizer.measureElement;
  if (!isLong) return { isLong, places: rows.map((_, index) => ({ index, above: 0 })), below: 0, measure, scrollTo };

  const total = virtualizer.getTotalSize();
  const items = withKept(virtualizer.getVirtualItems(), virtualizer.measurementsCache[kept]);
  const places = items.map(({ index, start }, i) => ({ index, above: start - (items[i - 1]?.end ?? 0) }));
  return { isLong, places, below: total - (items.at(-1)?.end ?? 0), measure, scrollTo };
}

function isLongOutline(rows: readonly Row[]): boolean {
  if (rows.length > ALL.rows) return true;
  return rows.reduce((sum, { element }) => sum + element.text.length, 0) > ALL.characters;
}

function withKept(items: readonly VirtualItem[], kept: VirtualItem | undefined): readonly VirtualItem[] {
  if (!kept || items.some(({ index }) => index === kept.index)) return items;
  return [...items, kept].sort((a, b) => a.index - b.index);
}
