import { type RefObject, useEffect, useState } from 'react';

/** Has it once been on the screen, or near it? */
export function useNear(place: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const { current } = place;
    if (!current || isNear) return;
    const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && setNear(true), {
      rootMargin: '300px',
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [place, isNear]);
  return isNear;
}
