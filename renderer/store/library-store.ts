import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Fault } from '../../shared/file/fault';
import type { Library, LibraryEntry } from './library';

/** The start screen's list. */
export type LibraryState =
  | { state: 'loading' }
  | { state: 'ready'; entries: readonly LibraryEntry[] } // newest first
  | { state: 'failed'; fault: Fault };

export interface LibraryStore extends StoreApi<LibraryState> {
  /** After a failure, asks again. */
  retry(): void;
}

export function openLibraryStore(library: Library): LibraryStore {
  const store = createStore<LibraryState>(() => ({ state: 'loading' }));
  const watch = () =>
    library.watch(
      (entries) => store.setState({ state: 'ready', entries }, true),
      (fault) => store.setState({ state: 'failed', fault }, true),
    );
  let stop = watch();
  return {
    ...store,
    retry() {
      stop();
      store.setState({ state: 'loading' }, true);
      stop = watch();
    },
  };
}
