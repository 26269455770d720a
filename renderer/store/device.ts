import type { StoreApi } from 'zustand/vanilla';

/** What becomes of what is put on this computer. */
export interface Device {
  /** Does anything stay when the page is closed? Yes, until it is known that it does not. */
  keeps: StoreApi<{ keeps: boolean }>;
  /** After seven days without a visit all of it may go, whatever was promised. */
  deletesUnvisited: boolean;
  promise(): Promise<Promised>;
  /** Asks the browser for its promise, which may ask the person. */
  ask(): Promise<Promised>;
  /** What the browser counts for us, bytes; null where it does not say. */
  used(): Promise<number | null>;
}

/** What the browser has promised: to keep it until the person deletes it, or only while there is room. */
export type Promised = 'kept' | 'may-go' | 'unknown';
