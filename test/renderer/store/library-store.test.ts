import { expect, test } from 'vitest';
import type { Library, LibraryEntry } from '../../../renderer/store/library';
import { openLibraryStore } from '../../../renderer/store/library-store';

const entry: LibraryEntry = { id: 'a', title: 'A', kinds: ['agenda'], sample: false, changed: 1, drawn: null };

test('the start screen waits, shows what there is, says what failed, and can ask again', () => {
  const watched: Parameters<Library['watch']>[] = [];
  let stopped = 0;
  const library: Pick<Library, 'watch'> = {
    watch: (...callbacks) => {
      watched.push(callbacks);
      return () => stopped++;
    },
  };
  const store = openLibraryStore(library);
  expect(watched).toEqual([]); // nobody looks
  const stop = store.watch();
  expect(store.getState()).toEqual({ state: 'loading' });
  watched[0]?.[0]({ entries: [entry], bin: [] });
  expect(store.getState()).toEqual({ state: 'ready', entries: [entry], bin: [] });
  watched[0]?.[1]({ code: 'storage.closed' });
  expect(store.getState()).toEqual({ state: 'failed', fault: { code: 'storage.closed' } });
  store.retry();
  expect(store.getState()).toEqual({ state: 'loading' });
  watched[1]?.[0]({ entries: [], bin: [] });
  expect(store.getState()).toEqual({ state: 'ready', entries: [], bin: [] });
  expect(stopped).toBe(1);
  stop();
  expect(stopped).toBe(2);
  store.watch();
  expect(store.getState()).toEqual({ state: 'ready', entries: [], bin: [] }); // as it was, until the first answer
  watched[2]?.[0]({ entries: [entry], bin: [] });
  expect(store.getState()).toEqual({ state: 'ready', entries: [entry], bin: [] });
});
