import { useEffect } from 'react';

/**
 * What is asked for with a key is loaded before that, one after the other, whenever there is nothing else to do: who presses the
 * key types on at once. What cannot be loaded now is asked for again, and told, when it is wanted.
 */
export function useInGoodTime(loads: readonly (() => Promise<unknown>)[]): void {
  useEffect(() => {
    const waiting = [...loads];
    let idle = 0;
    const wait = () => {
      idle = requestIdleCallback(() => void waiting.shift()?.().then(wait, wait));
    };
    wait();
    return () => {
      waiting.length = 0;
      cancelIdleCallback(idle);
    };
  }, [loads]);
}
