import { type RefObject, useLayoutEffect, useState } from 'react';
import { NARROW, useMedia } from '../editor/media-queries';
import { useSpare } from '../editor/right-panel-state';
import type { Room } from './view';

interface Places {
  whole: RefObject<HTMLElement | null>;
  /** At its upper and at its lower edge; they may have nothing to show. */
  title: RefObject<HTMLElement | null>;
  legend: RefObject<HTMLElement | null>;
}

const LEAST = 72; // px above and below the drawing
const NARROW_TOP = 16; // px: there the bar at a selection stands below
const GAP = 14; // px between it and what stands there

/** How much room there is for the drawing; null until it is known, and while it is hidden. */
export function useRoom({ whole, title, legend }: Places): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  const spare = useSpare();
  const least = useMedia(NARROW) ? NARROW_TOP : LEAST;
  useLayoutEffect(() => {
    const { current } = whole;
    if (!current) return;
    const look = () => {
      const { clientWidth, clientHeight: height } = current;
      const beside = current.closest('main')?.querySelector('.right'); // it comes a frame after the selection
      const width = clientWidth - (beside ? 0 : spare);
      const above = title.current ? title.current.offsetTop + title.current.offsetHeight : 0;
      const below = legend.current?.offsetHeight ? height - legend.current.offsetTop : 0;
      const most = height / 3; // a title as long as that goes behind the drawing
      const top = Math.min(most, Math.max(least, above + GAP));
      const bottom = Math.min(most, Math.max(LEAST, below + GAP));
      setRoom((before) => {
        const same =
          before?.width === width && before.height === height && before.top === top && before.bottom === bottom;
        return same ? before : { width, height, top, bottom };
      });
    };
    look();
    const observer = new ResizeObserver(look);
    for (const part of [current, title.current, legend.current]) if (part) observer.observe(part);
    return () => observer.disconnect();
  }, [whole, title, legend, spare, least]);
  return room && room.width > 0 && room.height > 0 ? room : null;
}
