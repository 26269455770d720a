import { describe, expect, test } from 'vitest';
import { perform } from '../../../shared/commands/command';
import { setText } from '../../../shared/commands/elements';
import type { Workbook } from '../../../shared/model/document';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook, rootOf } from '../../workbooks';
import { titled } from '../store/desk';
import { listed, opened, type Shelf, shelf, textOf, value } from './shelf';

const start = emptyWorkbook(agenda, 'Design day');
const patchesOf = (workbook: Workbook, title: string) => perform(workbook, titled(title)).step?.patches ?? [];

describe('the journal', () => {
  test('brings back every edit in its order', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    const { journal } = await opened(here, id);
    let workbook = start;
    for (const title of ['One', 'Two', 'Three']) {
      const done = perform(workbook, titled(title));
      value(await journal.append(done.step?.patches ?? []));
      workbook = done.workbook;
    }
    const typed = perform(workbook, setText(rootOf(start).id, 'Time'));
    value(await journal.append(typed.step?.patches ?? []));
    const again = await opened(here.reopened(), id);
    expect(textOf(again.workbook)).toBe(textOf(typed.workbook));
    expect(again.repairs).toEqual([]);
  });

  test('lets the start screen see a new title, and what was changed last', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    value(await here.library.add(emptyWorkbook(agenda, 'Later')));
    expect((await listed(here)).map(({ title }) => title)).toEqual(['Later', 'Design day']);
    const { journal } = await opened(here, id);
    value(await journal.append(patchesOf(start, 'Renamed')));
    expect((await listed(here)).map(({ title }) => title)).toEqual(['Renamed', 'Later']);
  });

  test('is cut by a snapshot that holds it, and goes on behind it', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    const { journal } = await opened(here, id);
    value(await journal.append(patchesOf(start, 'One')));
    const one = { ...start, title: 'One' };
    value(await journal.snapshot(one, null));
    expect(await here.database.journal.count()).toBe(0);
    value(await journal.append(patchesOf(one, 'Two')));
    expect((await opened(here.reopened(), id)).workbook.title).toBe('Two');
  });

  test('is not cut, and the old snapshot stands, when a snapshot fails half way', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    const { journal } = await opened(here, id);
    value(await journal.append(patchesOf(start, 'One')));
    const [before] = await here.database.documents.toArray();
    here.database.journal.hook('deleting', () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    expect(await journal.snapshot({ ...start, title: 'Two' }, null)).toEqual({
      ok: false,
      fault: { code: 'storage.full' },
    });
    expect(await here.database.documents.toArray()).toEqual([before]);
    expect((await opened(here.reopened(), id)).workbook.title).toBe('One');
  });

  test('of another workbook is none of its business', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    const other = value(await here.library.add(emptyWorkbook(agenda, 'Other')));
    value(await (await opened(here, other)).journal.append(patchesOf(start, 'Edited')));
    value(await (await opened(here, id)).journal.snapshot({ ...start, title: 'Written' }, null));
    expect((await opened(here, other)).workbook.title).toBe('Edited');
    expect((await listed(here)).map(({ title }) => title).sort()).toEqual(['Edited', 'Written']);
  });

  test('keeps the thumbnail that there is until it gets another', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    const { journal } = await opened(here, id);
    const thumbnail = { light: '<svg/>', dark: '<svg class="dark"/>' };
    expect(value(await here.library.thumbnail(id))).toBeNull();
    value(await journal.snapshot(start, thumbnail));
    value(await journal.snapshot(start, null));
    expect(value(await here.library.thumbnail(id))).toEqual(thumbnail);
  });

  test('refuses what is not plain JSON, before half of it comes back', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    const { journal } = await opened(here, id);
    const written = await journal.append([{ op: 'replace', path: ['elements'], value: new Map([['a', 1]]) }]);
    expect(written).toMatchObject({ ok: false, fault: { code: 'storage.failed' } });
    expect((await opened(here, id)).repairs).toEqual([]);
  });
});

describe('two windows on one workbook', () => {
  test('the second does not undo what the first did', async () => {
    const here = shelf();
    const there = here.beside();
    const id = value(await here.library.add(start));
    const first = await opened(here, id);
    const second = await opened(there, id);
    value(await first.journal.append(patchesOf(start, 'First')));
    const refused = { ok: false, fault: { code: 'storage.elsewhere' } };
    expect(await second.journal.append(patchesOf(start, 'Second'))).toEqual(refused);
    expect(await second.journal.snapshot({ ...start, title: 'Second' }, null)).toEqual(refused);
    expect((await opened(here, id)).workbook.title).toBe('First');
  });

  test('the second goes on where the first has ended', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    const first = await opened(here, id);
    value(await first.journal.append(patchesOf(start, 'First')));
    const second = await opened(here.beside(), id);
    value(await first.journal.snapshot({ ...start, title: 'First' }, null)); // closing, a moment later
    value(await second.journal.append(patchesOf(second.workbook, 'Second')));
    expect((await opened(here, id)).workbook.title).toBe('Second');
  });

  test('a workbook that was removed in the other one does not come back by itself', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    const { journal } = await opened(here, id);
    value(await here.beside().library.remove(id));
    const binned = { ok: false, fault: { code: 'storage.binned' } };
    expect(await journal.append(patchesOf(start, 'One'))).toEqual(binned);
    expect(await journal.snapshot(start, null)).toEqual(binned);
    expect(await journal.check()).toEqual(binned);
    expect(await journal.renew(start, null)).toEqual(binned);
    expect(await listed(here)).toEqual([]);
  });
});

/** Breaks the connection to the disk before it has anything, or once it has all of it; returns what mends it. */
function cut({ database: { dexie } }: Shelf, when: 'before' | 'after'): () => void {
  const transaction = dexie.transaction;
  const set = (value: unknown) => Object.defineProperty(dexie, 'transaction', { configurable: true, value });
  set(async (...all: Parameters<typeof transaction>) => {
    if (when === 'after') await Reflect.apply(transaction, dexie, all);
    throw new DOMException('Internal error.', 'UnknownError');
  });
  return () => set(transaction);
}

describe('a write whose answer was lost', () => {
  const one = patchesOf(start, 'One');
  const two = patchesOf({ ...start, title: 'One' }, 'Two');
  const three = patchesOf({ ...start, title: 'Two' }, 'Three');
  const counts = async ({ database }: Shelf) =>
    (await database.journal.toArray()).map(({ patches }) => JSON.parse(patches).length);

  test('is not written twice', async () => {
    const here = shelf();
    const id = value(await here.library.add({ ...start, about: { team: 'Five' } }));
    const { journal } = await opened(here, id);
    const mend = cut(here, 'after');
    expect(await journal.append(one)).toMatchObject({ ok: false });
    mend();
    value(await journal.append([...one, ...two]));
    expect(await counts(here)).toEqual([1, 1]);
    expect((await opened(here.reopened(), id)).workbook.title).toBe('Two');
  });

  test('and then one that never arrived: nothing is left out', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    const { journal } = await opened(here, id);
    for (const [when, patches] of [['after', one] as const, ['before', [...one, ...two]] as const]) {
      const mend = cut(here, when);
      expect(await journal.append(patches)).toMatchObject({ ok: false });
      mend();
    }
    value(await journal.append([...one, ...two, ...three]));
    expect(await counts(here)).toEqual([1, 2]);
    expect((await opened(here.reopened(), id)).workbook.title).toBe('Three');
  });

  test('is not taken for all there is where another window has written since', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    const { journal } = await opened(here, id);
    const mend = cut(here, 'after');
    await journal.append(one);
    mend();
    const second = await opened(here.beside(), id);
    value(await second.journal.append(patchesOf(second.workbook, 'Theirs')));
    expect(await journal.append([...one, ...two])).toEqual({ ok: false, fault: { code: 'storage.elsewhere' } });
    expect((await opened(here, id)).workbook.title).toBe('Theirs');
  });
});
