import Dexie from 'dexie';
import { createStore } from 'zustand/vanilla';
import type { Kind } from '../../shared/kinds/kind';
import type { Device } from '../store/device';
import type { Library } from '../store/library';
import { type Database, openDatabase } from './database';
import { faultOf } from './faults';
import { storedLibrary } from './library';
import { keeping } from './persist-permission';

/**
 * The library of this device; where the browser keeps nothing (a private window, blocked site data) one in memory, which is
 * the same but for the database below it, and lives as long as the page. Which one it is is known when the database has
 * answered: whoever asks before waits that long.
 */
export function openLibrary(
  kinds: ReadonlyMap<string, Kind>,
  database: Database,
): { library: Library; device: Omit<Device, 'deletesUnvisited'> } {
  const keeps = createStore(() => ({ keeps: true }));
  const stored = storedLibrary({ database, kinds });
  const spare = async (): Promise<Library> => {
    const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb');
    Dexie.dependencies.indexedDB ??= new IDBFactory(); // where there is none at all, no live query ever answers
    const memory = openDatabase('throughline', { indexedDB: new IDBFactory(), IDBKeyRange });
    keeps.setState({ keeps: false });
    return storedLibrary({ database: memory, kinds, edited: askBeforeClosing });
  };
  const chosen = new Promise<Library>((choose) => {
    const one = () => choose(stored); // with its faults, if it has any: they are said where they are met
    database.dexie.on('blocked', one);
    database.dexie.open().then(one, (error: unknown) => {
      if (faultOf(error).code === 'storage.none') choose(spare());
      else one();
    });
  });
  return { library: whenChosen(chosen), device: { keeps, ...keeping } };
}

function askBeforeClosing(): void {
  globalThis.addEventListener?.('beforeunload', (event) => {
    event.preventDefault();
    event.returnValue = true; // Chromium before 119 knows only this way
  });
}

function whenChosen(chosen: Promise<Library>): Library {
  /** Begins once it is chosen, unless it was stopped by then. Returns what stops it. */
  const stoppable = (begin: (library: Library) => () => void) => {
    let stop = () => {};
    let gone = false;
    void chosen.then((library) => {
      if (!gone) stop = begin(library);
    });
    return () => {
      gone = true;
      stop();
    };
  };
  return {
    watch: (show, failed) => stoppable((library) => library.watch(show, failed)),
    closed: (run) => stoppable((library) => library.closed(run)),
    ids: async () => (await chosen).ids(),
    thumbnail: async (id) => (await chosen).thumbnail(id),
    add: async (workbook, original) => (await chosen).add(workbook, original),
    begin: async (workbook) => (await chosen).begin(workbook),
    open: async (id) => (await chosen).open(id),
    rename: async (id, title) => (await chosen).rename(id, title),
    duplicate: async (id, title) => (await chosen).duplicate(id, title),
    remove: async (id) => (await chosen).remove(id),
    restore: async (id) => (await chosen).restore(id),
    versions: {
      list: async (workbook) => (await chosen).versions.list(workbook),
      read: async (seq) => (await chosen).versions.read(seq),
      thumbnail: async (seq) => (await chosen).versions.thumbnail(seq),
      keep: async (workbook, name, thumbnail) => (await chosen).versions.keep(workbook, name, thumbnail),
      rename: async (seq, name) => (await chosen).versions.rename(seq, name),
    },
    links: {
      of: async (workbook) => (await chosen).links.of(workbook),
      at: async (place) => (await chosen).links.at(place),
      put: async (workbook, link) => (await chosen).links.put(workbook, link),
    },
  };
}
