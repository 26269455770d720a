import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { followConnection, openDatabase } from '../../../renderer/storage/database';
import { openLibrary } from '../../../renderer/storage/in-memory-fallback';
import { storedLibrary } from '../../../renderer/storage/library';
import { openWorkbookStore } from '../../../renderer/store/workbook-store';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook } from '../../workbooks';
import { heldClock, kindsOf, plainDrawer, settled, titled } from '../store/desk';
import { listed, opened, type Shelf, shelf, shelvesOf, value } from './shelf';

const start = emptyWorkbook(agenda, 'Design day');

/** A workbook that a person has open, on a disk with moods. */
async function desk(here: Shelf = shelf()) {
  const id = value(await here.library.add(start));
  const clock = heldClock();
  const found = await opened(here, id);
  const store = openWorkbookStore({ opened: found, kinds: kindsOf(agenda), drawer: plainDrawer(), clock });
  const until = async (state: string) => {
    for (let i = 0; i < 400 && store.getState().saving.state !== state; i++) await settled();
    return store.getState().saving;
  };
  return { here, id, clock, store, at: () => store.getState(), until };
}

/** What the browser says of the disk when the next transactions are begun. */
function fails(error: DOMException): () => void {
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = () => {
    throw error;
  };
  return () => Object.assign(IDBObjectStore.prototype, { add });
}

/** The browser closes the connection: the disk is full, or site data are cleared. */
function closeUnder({ database }: Shelf): void {
  const connection = database.dexie.backendDB();
  connection.close();
  connection.onclose?.call(connection, new Event('close'));
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('nothing is called saved before the transaction that holds it is complete', async () => {
  const told: string[] = [];
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...all) {
    const begun = Reflect.apply(transaction, this, all);
    if (all[1] === 'readwrite') begun.addEventListener('complete', () => told.push('complete'));
    return begun;
  });
  const { at, until, store, here, id } = await desk();
  told.length = 0;
  store.subscribe(({ saving }, before) => {
    if (saving !== before.saving) told.push(saving.state);
  });
  at().perform(titled('One'));
  await until('saved');
  expect(told).toEqual(['saving', 'complete', 'saved']);
  expect((await opened(here.reopened(), id)).workbook.title).toBe('One');
});

describe('the document stays open and editable, and nothing is lost,', () => {
  test.each([
    new DOMException('The quota is used up.', 'QuotaExceededError'),
    new DOMException('Encountered full disk: NO_SPACE', 'UnknownError'),
  ])('when the disk is full (%s), and is written by itself when there is room again', async (error) => {
    const { at, until, clock, here, id } = await desk();
    const mend = fails(error);
    at().perform(titled('One'));
    expect(await until('failed')).toEqual({ state: 'failed', fault: { code: 'storage.full' } });
    at().perform(titled('Two'));
    expect(at().workbook.title).toBe('Two');
    mend();
    clock.pass(1_000);
    await until('saved');
    expect((await opened(here.reopened(), id)).workbook.title).toBe('Two');
  });

  test('when the connection is closed under it: the next edit opens it again', async () => {
    const { at, until, here, id } = await desk();
    at().perform(titled('One'));
    await until('saved');
    closeUnder(here);
    at().perform(titled('Two'));
    expect(await until('saved')).toMatchObject({ state: 'saved' });
    expect((await opened(here.reopened(), id)).workbook.title).toBe('Two');
  });

  test('when it cannot be opened again at once, as on a full disk: it is tried until it can', async () => {
    const { at, until, clock, here, id } = await desk();
    const broken = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Encountered full disk while opening backing store: NO_SPACE', 'UnknownError');
    });
    closeUnder(here);
    at().perform(titled('One'));
    expect(await until('failed')).toEqual({ state: 'failed', fault: { code: 'storage.full' } });
    broken.mockRestore();
    clock.pass(1_000);
    expect(await until('saved')).toMatchObject({ state: 'saved' });
    expect((await opened(here.reopened(), id)).workbook.title).toBe('One');
  });

  test('when a newer version in another window takes the database: it says so, and does not come back', async () => {
    const { at, until, here } = await desk();
    const heard: string[] = [];
    const hear = (word: string) => () => void heard.push(word);
    followConnection(here.database, { blocked: hear('blocked'), replaced: hear('replaced') });
    const newer = new Dexie(here.database.dexie.name);
    newer.version(90).stores({ workbooks: 'id' });
    await newer.open();
    expect(heard).toEqual(['replaced']);
    at().perform(titled('One'));
    expect(await until('failed')).toEqual({ state: 'failed', fault: { code: 'storage.closed' } });
    expect(at()).toMatchObject({ readOnly: false, workbook: { title: 'One' } });
    expect(at().owes()).toBe(true);
    newer.close();
  });
});

test('an older version in another window is waited for, and that is said', async () => {
  const name = 'held';
  const older = new Dexie(name);
  older.version(1).stores({ workbooks: 'id' });
  older.on('versionchange', () => false);
  await older.open();
  const database = openDatabase(name);
  const heard: string[] = [];
  const next = new Promise<void>((resolve) => {
    followConnection(database, {
      blocked: () => {
        heard.push('blocked');
        resolve();
      },
      opened: () => void heard.push('opened'),
    });
  });
  const library = storedLibrary({ database, kinds: kindsOf(agenda) });
  const added = library.add(start);
  await next;
  expect(heard).toEqual(['blocked']);
  older.close();
  value(await added);
  expect(heard).toEqual(['blocked', 'opened']);
});

describe('where the browser keeps nothing', () => {
  test.each([
    new DOMException('Access is denied.', 'SecurityError'),
    new Dexie.MissingAPIError('IndexedDB API missing'),
  ])('(%s) one can begin, edit, come back to it and take it out, and the page knows', async (error) => {
    const denied = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw error;
    });
    const database = openDatabase(`denied ${error.name}`);
    const { library, device } = openLibrary(kindsOf(agenda), database);
    const here = { ...shelf(), library };
    const id = value(await library.begin(start));
    expect(device.keeps.getState().keeps).toBe(false);
    const { workbook, journal } = await opened(here, id);
    const store = openWorkbookStore({
      opened: { workbook, journal, repairs: [], readOnly: false },
      kinds: kindsOf(agenda),
      drawer: plainDrawer(),
    });
    store.getState().perform(titled('Typed in private'));
    await store.getState().close();
    expect((await opened(here, id)).workbook.title).toBe('Typed in private');
    expect((await listed(here)).map(({ title }) => title)).toEqual(['Typed in private']);
    value(await library.remove(id));
    expect((await shelvesOf(here)).bin).toHaveLength(1);
    expect(denied).toHaveBeenCalledTimes(1); // the rest was in memory
  });

  test('and where it does, that is what is used', async () => {
    const database = openDatabase('allowed');
    const { library, device } = openLibrary(kindsOf(agenda), database);
    const id = value(await library.add(start));
    expect(device.keeps.getState().keeps).toBe(true);
    expect(await database.workbooks.get(id)).toMatchObject({ title: 'Design day' });
  });
});
