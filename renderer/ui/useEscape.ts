import { useEffect, useRef } from 'react';

/**
 * Escape closes what is open wherever the keyboard is: after a finger has opened it, or before its first line has taken the
 * keyboard, that may be nowhere.
 */
export function useEscape(onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const listen = ({ key, isComposing }: KeyboardEvent) => {
      if (key === 'Escape' && !isComposing && document.activeElement === document.body) latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
