import { expect, test } from 'vitest';
import type { Library, LibraryEntry } from '../../../renderer/store/library';
import { openLibraryStore } from '../../../renderer/store/library-store';
import { ok } from '../../../shared/model/result';

const entry: LibraryEntry = { id: 'a', title: 'A', kinds: ['agenda'], sample: false, changed: 1, drawn: null };

test('the start screen waits, shows what there is, says what failed, and can ask again', () => {
  const watched: Parameters<Library['watch']>[] = [];
  let stopped = 0;
  const library: Pick<Library, 'watch' | 'ids'> = {
    ids: async () => ok(new Set()),
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

test('a workbook that was in the list and is nowhere any more is said to be deleted; one that lies in the bin is not', async () => {
  const there = new Set(['a']);
  let show: Parameters<Library['watch']>[0] = () => {};
  const store = openLibraryStore({
    watch(next) {
      show = next;
      return () => {};
    },
    ids: async () => ok(there),
  });
  store.watch();
  show({ entries: [entry], bin: [] });
  await store.check();
  expect(store.getState().state).toBe('ready');
  show({ entries: [], bin: [{ id: 'a', title: 'A', at: 1 }] });
  there.delete('a'); // its time in the bin is over
  await store.check();
  expect(store.getState().state).toBe('ready');
  show({ entries: [entry], bin: [] });
  await store.check();
  expect(store.getState()).toEqual({ state: 'failed', fault: { code: 'storage.emptied' } });
  store.retry();
  show({ entries: [entry], bin: [] });
  show({ entries: [], bin: [] }); // something was written meanwhile, and all was read again
  expect(store.getState()).toEqual({ state: 'failed', fault: { code: 'storage.emptied' } });
});

test('of many entries only the one that has changed is another object, so that only its card is drawn anew', () => {
  let show: Parameters<Library['watch']>[0] = () => {};
  const store = openLibraryStore({
    watch(next) {
      show = next;
      return () => {};
    },
    ids: async () => ok(new Set()),
  });
  store.watch();
  const shown = () => {
    const state = store.getState();
    return state.state === 'ready' ? state.entries : [];
  };
  show({ entries: [{ ...entry }, { ...entry, id: 'b' }], bin: [] });
  const before = shown();
  show({
    entries: [
      { ...entry, changed: 2 },
      { ...entry, id: 'b' },
    ],
    bin: [],
  });
  expect(shown().map((one) => before.includes(one))).toEqual([false, true]);
  expect(shown()[0]?.changed).toBe(2);
});
