import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Fault } from '../../shared/file/fault';
import type { Id } from '../../shared/model/document';
import { same } from '../../shared/model/same';
import type { Library, Shelves } from './library';

/** The start screen's list. */
export type LibraryState = { state: 'loading' } | ({ state: 'ready' } & Shelves) | { state: 'failed'; fault: Fault };

export interface LibraryStore extends StoreApi<LibraryState> {
  /** The list is followed until what this returns is called; then it stays as it was seen last. */
  watch(): () => void;
  /** After a failure, asks again. */
  retry(): void;
  /** Looks whether all that is in the list is still there: `storage.emptied` where it is not. Then it is followed no more. */
  check(): Promise<void>;
}

/** Nothing is asked of the library before somebody looks. */
export function openLibraryStore(library: Pick<Library, 'watch' | 'ids'>): LibraryStore {
  const store = createStore<LibraryState>(() => ({ state: 'loading' }));
  let stop = () => {};
  // Whatever a person deletes lies in the bin first: what is in neither was not deleted by anybody here.
  const lacks = (there: ReadonlySet<Id>): boolean => {
    const shown = store.getState();
    return shown.state === 'ready' && shown.entries.some(({ id }) => !there.has(id));
  };
  /** An entry that says what it said is the same object again: of hundreds of cards only one is drawn anew. */
  const show = ({ entries, bin }: Shelves) => {
    const shown = store.getState();
    const before = new Map(shown.state === 'ready' ? shown.entries.map((entry) => [entry.id, entry]) : []);
    const known = entries.map((entry) => {
      const old = before.get(entry.id);
      return old && same(old, entry) ? old : entry;
    });
    store.setState({ state: 'ready', entries: known, bin }, true);
  };
  const lose = () => {
    stop();
    store.setState({ state: 'failed', fault: { code: 'storage.emptied' } }, true);
  };
  const start = () => {
    stop();
    if (store.getState().state === 'failed') store.setState({ state: 'loading' }, true);
    stop = library.watch(
      (shelves) => (lacks(idsOf(shelves)) ? lose() : show(shelves)),
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
    async check() {
      const shown = store.getState();
      if (shown.state !== 'ready' || shown.entries.length === 0) return;
      const there = await library.ids();
      if (there.ok && store.getState() === shown && lacks(there.value)) lose();
    },
  };
}

const idsOf = ({ entries, bin }: Shelves): ReadonlySet<Id> => new Set([...entries, ...bin].map(({ id }) => id));
