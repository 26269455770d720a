import type { StoreApi } from 'zustand/vanilla';
import type { WorkbookState } from './state';

/** The page may never come back from being hidden: what is open goes to the disk then. Returns what stops it. */
export function flushWhenHidden(store: StoreApi<WorkbookState>): () => void {
  const flush = () => void store.getState().flush();
  const hidden = () => document.visibilityState === 'hidden' && flush();
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', flush);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', flush);
  };
}

/**
 * What could not be written lives on in this page alone: the browser, or the shell, asks before it goes. Words that are on
 * their way to the disk are no reason to ask. Returns what stops it.
 */
export function askBeforeLeaving(store: StoreApi<WorkbookState>): () => void {
  let failed = store.getState().saving.state === 'failed';
  const unsubscribe = store.subscribe(({ saving }) => {
    if (saving.state !== 'saving') failed = saving.state === 'failed'; // to try again is not yet to have done it
  });
  const ask = (event: BeforeUnloadEvent) => {
    if (!failed || !store.getState().owes()) return;
    event.preventDefault();
    event.returnValue = true; // Chromium before 119 knows only this way
  };
  window.addEventListener('beforeunload', ask);
  return () => {
    unsubscribe();
    window.removeEventListener('beforeunload', ask);
  };
}
