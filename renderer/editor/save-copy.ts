import { createStore } from 'zustand/vanilla';

/** How to save a copy of the workbook that is open, for whoever has to offer that: an error anywhere on the page. */
export const rescue = createStore<{ save: (() => void) | null }>(() => ({ save: null }));
