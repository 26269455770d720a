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
