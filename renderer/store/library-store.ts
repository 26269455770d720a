import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Fault } from '../../shared/file/fault';
import type { Library, Shelves } from './library';

/** The start screen's list. */
export type LibraryState = { state: 'loading' } | ({ state: 'ready' } & Shelves) | { state: 'failed'; fault: Fault };

export interface LibraryStore extends StoreApi<LibraryState> {
  /** The list is followed until what this returns is called; then it stays as it was seen last. */
  watch(): () => void;
  /** After a failure, asks again. */
  retry(): void;
}

/** Nothing is asked of the library before somebody looks. */
export function openLibraryStore(library: Pick<Library, 'watch'>): LibraryStore {
  const store = createStore<LibraryState>(() => ({ state: 'loading' }));
  let stop = () => {};
  const start = () => {
    stop();
    if (store.getState().state === 'failed') store.setState({ state: 'loading' }, true);
    stop = library.watch(
      (shelves) => store.setState({ state: 'ready', ...shelves }, true),
      (fault) => store.setState({ state: 'failed', fault }, true),
    );
  };
  return {
    ...store,
    watch() {
      start();
      return () => {
        stop();
        stop = () => {};
      };
    },
    retry: start,
  };
}
