import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import type { Journal } from '../../../renderer/store/library';
import { openWorkbookStore } from '../../../renderer/store/workbook-store';
import { writeWorkbook } from '../../../shared/file/write';
import { fail } from '../../../shared/model/result';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook } from '../../workbooks';
import { heldClock, kindsOf, plainDrawer, settled, titled } from '../store/desk';
import { listed, opened, type Shelf, shelf, value } from './shelf';

const start = emptyWorkbook(agenda, 'Design day');

async function desk(here: Shelf = shelf()) {
  const id = value(await here.library.add(start));
  const clock = heldClock();
  const store = openWorkbookStore({
    opened: await opened(here, id),
    kinds: kindsOf(agenda),
    drawer: plainDrawer(),
    clock,
  });
  return { here, id, clock, store, at: () => store.getState() };
}

const onDisk = async ({ here, id }: { here: Shelf; id: string }) => (await opened(here.beside(), id)).workbook.title;

/** As another tab, or the console, does it. */
const deleteDatabase = (here: Shelf): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(here.database.dexie.name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

/** In another window. */
async function emptyTables(here: Shelf, names?: readonly string[]): Promise<void> {
  const { dexie } = here.beside().database;
  for (const table of dexie.tables) if (!names || names.includes(table.name)) await table.clear();
}

const losses: Record<string, (here: Shelf) => Promise<void>> = {
  'the database is deleted': deleteDatabase,
  'all tables are emptied': (here) => emptyTables(here),
  'the document is gone and its row is there': (here) => emptyTables(here, ['documents']),
  'the last edits are gone and the rest is there': (here) => emptyTables(here, ['journal']),
};

describe.each(Object.entries(losses))('where %s while a workbook is open', (_, lose) => {
  test('the next look writes it again, whole, and says so', async () => {
    const room = await desk();
    room.at().perform(titled('One'));
    await room.at().flush();
    room.at().perform(titled('Two'));
    await vi.waitFor(() => expect(room.at().saving.state).toBe('saved'));
    await lose(room.here);
    await room.at().check();
    expect(room.at().saving).toMatchObject({ state: 'saved', rewritten: true });
    expect(await onDisk(room)).toBe('Two');
    expect((await listed(room.here.beside())).map(({ title }) => title)).toEqual(['Two']);
  });

  test('what is typed before that look is there, too, and the journal goes on', async () => {
    const room = await desk();
    room.at().perform(titled('One'));
    await vi.waitFor(() => expect(room.at().saving.state).toBe('saved'));
    await lose(room.here);
    room.at().perform(titled('Two'));
    await room.at().check();
    expect(await onDisk(room)).toBe('Two');
    room.at().perform(titled('Three'));
    await room.at().flush();
    expect(room.at().saving).toEqual({ state: 'saved', at: expect.any(Number) }); // it was told once
    expect(await onDisk(room)).toBe('Three');
  });
});

test('what cannot be written again is never called saved, is owed, and comes when the disk takes it', async () => {
  const room = await desk();
  const told: string[] = [];
  await emptyTables(room.here);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The quota is used up.', 'QuotaExceededError');
  });
  room.store.subscribe(({ saving }) => told.push(saving.state));
  await room.at().check();
  expect(room.at().saving).toEqual({ state: 'failed', fault: { code: 'storage.full' }, deleted: true });
  expect(told).not.toContain('saved');
  expect(room.at().owes()).toBe(true);
  put.mockRestore();
  room.clock.pass(1_000);
  await vi.waitFor(() => expect(room.at().saving).toMatchObject({ state: 'saved', rewritten: true }));
  expect([await onDisk(room), room.at().owes()]).toEqual(['Design day', false]);
});

test('a look at a sound workbook changes nothing and says nothing', async () => {
  const room = await desk();
  room.at().perform(titled('One'));
  await room.at().flush();
  value(await room.here.beside().library.rename(room.id, 'Named elsewhere'));
  const before = room.at();
  await room.at().check();
  expect(room.at()).toBe(before);
});

test('one that was put into the bin in another window is not written again, and that is said', async () => {
  const room = await desk();
  const there = room.here.beside();
  value(await there.library.remove(room.id));
  await room.at().check();
  expect(room.at().saving).toEqual({ state: 'failed', fault: { code: 'storage.binned' } });
  expect(await listed(there)).toEqual([]);
  value(await there.library.restore(room.id));
  await room.at().check();
  expect(room.at().saving.state).toBe('saved');
});

test('what is typed while it lies in the bin is saved by the first look after it was put back', async () => {
  const room = await desk();
  const there = room.here.beside();
  value(await there.library.remove(room.id));
  room.at().perform(titled('Typed'));
  await vi.waitFor(() => expect(room.at().saving).toMatchObject({ fault: { code: 'storage.binned' } }));
  await room.at().check();
  expect(room.at().owes()).toBe(true);
  value(await there.library.restore(room.id));
  await room.at().check();
  expect([room.at().saving.state, room.at().owes(), await onDisk(room)]).toEqual(['saved', false, 'Typed']);
});

test('one that goes into the bin just before it is written again comes back once it is put back', async () => {
  const here = shelf();
  const id = value(await here.library.add(start));
  const found = await opened(here, id);
  let isBinned = true;
  const renew: Journal['renew'] = async (...whole) =>
    isBinned ? fail({ code: 'storage.binned' }) : found.journal.renew(...whole);
  const store = openWorkbookStore({
    opened: { ...found, journal: { ...found.journal, renew } },
    kinds: kindsOf(agenda),
    drawer: plainDrawer(),
    clock: heldClock(),
  });
  await emptyTables(here, ['documents']);
  await store.getState().check();
  expect(store.getState()).toMatchObject({ saving: { state: 'failed', fault: { code: 'storage.binned' } } });
  isBinned = false;
  await store.getState().check();
  expect([store.getState().saving.state, await onDisk({ here, id })]).toEqual(['saved', 'Design day']);
});

test('a disk that answers again tells when it was saved last, not when it answered', async () => {
  const room = await desk();
  room.clock.pass(5);
  room.at().perform(titled('One'));
  await room.at().flush();
  const { saving } = room.at();
  const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
    throw new DOMException('It cannot be read.', 'UnknownError');
  });
  await room.at().check();
  expect([room.at().saving.state, room.at().owes()]).toEqual(['failed', false]);
  get.mockRestore();
  room.clock.pass(60_000);
  await room.at().check();
  expect(room.at().saving).toEqual(saving);
});

test('a newer version that takes the database is noticed though nobody types, and nothing is owed by that', async () => {
  const room = await desk();
  const heard = new Promise<void>((resolve) => room.here.library.closed(resolve));
  const newer = indexedDB.open(room.here.database.dexie.name, 1_000);
  await heard;
  await room.at().check();
  expect(room.at().saving).toEqual({ state: 'failed', fault: { code: 'storage.closed' } });
  expect(room.at().owes()).toBe(false);
  room.at().perform(titled('One'));
  await settled();
  await room.at().check();
  expect(room.at().owes()).toBe(true);
  newer.result.close();
});

describe('one that was made with a newer version', () => {
  const text = writeWorkbook(start)
    .replace('"version":[1,0]', '"version":[2,0]')
    .replace('"about"', '"new":{},"about"');

  const looker = async (here: Shelf, id: string) =>
    openWorkbookStore({
      opened: await opened(here, id),
      kinds: kindsOf(agenda),
      drawer: plainDrawer(),
      clock: heldClock(),
    });

  /** Two windows that look at one with two entries. */
  async function twoWindows() {
    const here = shelf();
    const id = value(await here.library.add(start, text));
    const { journal, workbooks } = here.database;
    let last = 0;
    for (const patches of ['[{"one":1}]', '[{"two":2}]'])
      last = await journal.add({ workbook: id, by: 'newer', version: [2, 0], patches });
    await workbooks.update(id, { last });
    const beside = here.beside();
    return { here, beside, id, one: await looker(here, id), two: await looker(beside, id) };
  }

  const entriesIn = async (here: Shelf, id: string) =>
    (await here.database.journal.where({ workbook: id }).sortBy('seq')).map(({ patches }) => patches);

  test('comes back to the letter', async () => {
    const here = shelf();
    const id = value(await here.library.add(start, text));
    const store = await looker(here, id);
    await deleteDatabase(here);
    await store.getState().check();
    expect(store.getState()).toMatchObject({ readOnly: true, saving: { state: 'saved', rewritten: true } });
    expect((await here.beside().database.documents.get(id))?.text).toBe(text);
  });

  test('comes back once, though two windows miss it in the same moment', async () => {
    const { here, beside, id, one, two } = await twoWindows();
    await deleteDatabase(here);
    await Promise.all([one.getState().check(), two.getState().check()]);
    for (const { getState } of [one, two]) expect(getState().saving.state).toBe('saved');
    expect(await entriesIn(beside, id)).toEqual(['[{"one":1}]', '[{"two":2}]']);
    const row = await beside.database.workbooks.get(id);
    expect(await beside.database.journal.get(row?.last ?? 0)).toMatchObject({ patches: '[{"two":2}]' });
  });

  test('comes back with each of its entries once where only the document was deleted', async () => {
    const { here, id, one } = await twoWindows();
    await emptyTables(here, ['documents']);
    await one.getState().check();
    expect(await entriesIn(here, id)).toEqual(['[{"one":1}]', '[{"two":2}]']);
  });

  test('stays in the bin where another window has put it there meanwhile', async () => {
    const { here, beside, id } = await twoWindows();
    const { journal } = await opened(here, id);
    value(await beside.library.remove(id));
    expect(await journal.renew(start, null)).toEqual({ ok: false, fault: { code: 'storage.binned' } });
    expect(await listed(beside)).toEqual([]);
  });
});

test('two windows write two workbooks again: neither takes the other one’s place in the new journal', async () => {
  const here = shelf();
  const there = here.beside();
  const one = await desk(here);
  const id = value(await here.library.add({ ...start, id: 'other' }));
  const store = openWorkbookStore({
    opened: await opened(there, id),
    kinds: kindsOf(agenda),
    drawer: plainDrawer(),
    clock: heldClock(),
  });
  const two = { here: there, id, at: () => store.getState() };
  for (const title of ['One', 'Two', 'Three'])
    for (const each of [one, two]) {
      each.at().perform(titled(title));
      await vi.waitFor(() => expect(each.at().saving.state).toBe('saved'));
    }
  await deleteDatabase(here);
  await one.at().check();
  one.at().perform(titled('Here'));
  await vi.waitFor(() => expect(one.at().saving.state).toBe('saved'));
  await two.at().check();
  two.at().perform(titled('There'));
  await vi.waitFor(() => expect(two.at().saving.state).toBe('saved'));
  expect([await onDisk(one), await onDisk(two)]).toEqual(['Here', 'There']);
});
