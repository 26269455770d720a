/**
 * What some browser of vite.config.ts lacks and a few lines can supply. This file runs before the rest of the page, and it is the
 * only one that asks. What no few lines can supply is asked by `browser-check.ts`.
 */

const IDLE = 50; // ms a callback may take, as in the standard

/** WebKit has neither function. There the next task stands for idle time: input and painting come between two tasks. */
function supplyIdleCallbacks(): void {
  if ('requestIdleCallback' in window) return;
  const request: typeof requestIdleCallback = (callback) =>
    setTimeout(() => {
      const end = performance.now() + IDLE;
      callback({ didTimeout: false, timeRemaining: () => Math.max(0, end - performance.now()) });
    }, 1);
  const cancel: typeof cancelIdleCallback = (handle) => clearTimeout(handle);
  Object.assign(globalThis, { requestIdleCallback: request, cancelIdleCallback: cancel });
}

/** WebKitGTK knows Tab by no name while Shift is held: nothing moved out, and what was typed next went elsewhere. */
function nameShiftTab(): void {
  const described = Object.getOwnPropertyDescriptor(KeyboardEvent.prototype, 'key');
  const read = described?.get;
  if (!read) return;
  Object.defineProperty(KeyboardEvent.prototype, 'key', {
    ...described,
    get(this: KeyboardEvent): unknown {
      const key: unknown = read.call(this);
      return key === 'Unidentified' && this.code === 'Tab' ? 'Tab' : key;
    },
  });
}

supplyIdleCallbacks();
nameShiftTab();
