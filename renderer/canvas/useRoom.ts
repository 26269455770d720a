import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Room } from './view';

/** How much room there is; null until it is known, and while it is hidden. */
export function useRoom(place: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const { current } = place;
    if (!current) return;
    const look = () => {
      const { clientWidth: width, clientHeight: height } = current;
      setRoom((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [place]);
  return room && room.width > 0 && room.height > 0 ? room : null;
}
