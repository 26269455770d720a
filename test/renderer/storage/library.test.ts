import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/file/read';
import { CURRENT } from '../../../shared/model/migrations';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook, onlyDiagram, rootOf } from '../../workbooks';
import { kindsOf } from '../store/desk';
import { listed, opened, type Shelf, shelf, textOf, value } from './shelf';

const start = emptyWorkbook(agenda, 'Design day');

describe('a workbook that comes in', () => {
  test('is there, and the same one again is not there twice', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    expect(textOf((await opened(here, id)).workbook)).toBe(textOf(start));
    const diagrams = new Map([...start.diagrams].map(([key, d]) => [key, { ...d, memory: { 'list@1.00': 1 } }]));
    expect(value(await here.library.add({ ...start, diagrams }))).toBe(id);
    expect(await listed(here)).toHaveLength(1);
  });

  test('never takes the place of another one with its id', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    const other = value(await here.library.add({ ...start, title: 'Other' }));
    expect(other).not.toBe(id);
    expect((await opened(here, id)).workbook.title).toBe('Design day');
    expect((await opened(here, other)).workbook.title).toBe('Other');
  });

  test('that is compared with what the journal has made of it', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    const { journal } = await opened(here, id);
    value(await journal.append([{ op: 'replace', path: ['title'], value: 'Renamed' }]));
    expect(value(await here.library.add({ ...start, title: 'Renamed' }))).toBe(id);
    expect(value(await here.library.add(start))).not.toBe(id);
  });
});

describe('a workbook that is deleted', () => {
  const title = (text: string) => [{ op: 'replace' as const, path: ['title'], value: text }];
  const drawn = { light: '<svg/>', dark: '<svg/>' };
  const DAY = 24 * 3_600_000;

  /** Edited, drawn, mended once and edited again: something in every table. */
  async function full(here: Shelf) {
    const id = value(await here.library.add(start));
    value(await (await opened(here, id)).journal.snapshot(start, drawn));
    await here.database.journal.add({ workbook: id, by: 'stranger', patches: 'no JSON' });
    const { journal } = await opened(here, id);
    value(await journal.append(title('Renamed')));
    return { id, journal };
  }
  /** The list is asked for, and what a start does besides is done. */
  const started = async (here: Shelf) => {
    await listed(here);
    await here.database.dexie.transaction('rw', here.database.dexie.tables, async () => undefined);
  };
  const everything = async ({ database }: Shelf) =>
    Promise.all(database.dexie.tables.map(async (table) => [table.name, await table.toArray()]));

  test('is out of sight, and comes back as it was', async () => {
    const here = shelf();
    const { id, journal } = await full(here);
    const before = await everything(here);
    value(await here.library.remove(id));
    expect(await listed(here)).toEqual([]);
    const binned = { ok: false, fault: { code: 'storage.binned' } };
    expect(await here.library.open(id)).toEqual(binned);
    expect(await journal.append(title('Unseen'))).toEqual(binned);
    value(await here.library.restore(id));
    expect(await everything(here)).toEqual(before);
    expect((await opened(here.reopened(), id)).workbook.title).toBe('Renamed');
  });

  test('is there for thirty days, and gone at a start after them', async () => {
    const here = shelf();
    const { id } = await full(here);
    const other = value(await here.library.add(emptyWorkbook(agenda, 'Other')));
    value(await here.library.remove(id));
    const { name } = here.database.dexie;
    await started(shelf(name, 30 * DAY));
    value(await here.library.restore(id));
    value(await here.library.remove(id));
    const late = shelf(name, 31 * DAY);
    await started(late);
    expect(await late.library.restore(id)).toEqual({ ok: false, fault: { code: 'storage.absent' } });
    for (const [, records] of await everything(late)) expect(JSON.stringify(records)).not.toContain(id);
    expect((await opened(late, other)).workbook.title).toBe('Other');
  });

  test('is taken out of the bin by the same document, and by no other one', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    value(await here.library.remove(id));
    const other = value(await here.library.add({ ...start, title: 'Other' }));
    expect(other).not.toBe(id);
    expect((await listed(here)).map(({ title }) => title)).toEqual(['Other']);
    expect(value(await here.library.add(start))).toBe(id);
    expect((await listed(here)).map(({ title }) => title).sort()).toEqual(['Design day', 'Other']);
  });
});

test('the list follows what another window does', async () => {
  const here = shelf();
  const seen: string[][] = [];
  const two = new Promise<void>((resolve) => {
    here.library.watch(
      ({ entries }) => {
        seen.push(entries.map(({ title }) => title));
        if (entries.length === 1) resolve();
      },
      (fault) => expect.unreachable(fault.code),
    );
  });
  value(await here.beside().library.add(start));
  await two;
  expect(seen.at(-1)).toEqual(['Design day']);
});

describe('a small picture', () => {
  const drawn = { light: '<svg/>', dark: '<svg class="dark"/>' };

  test('is read by who shows it, not by the list', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    value(await (await opened(here, id)).journal.snapshot(start, drawn));
    let read = 0;
    here.database.thumbnails.hook('reading', (picture) => {
      read++;
      return picture;
    });
    expect((await listed(here)).map(({ title }) => title)).toEqual(['Design day']);
    expect(read).toBe(0);
    expect(value(await here.library.thumbnail(id))).toEqual(drawn);
    expect(value(await here.library.thumbnail('gone'))).toBeNull();
  });

  test('that is new shows in the list, though nobody has changed anything since', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    const { journal } = await opened(here, id);
    const [fresh] = await listed(here);
    value(await journal.snapshot(start, drawn));
    const [shown] = await listed(here);
    value(await journal.snapshot(start, null));
    const [same] = await listed(here);
    expect(shown?.drawn).not.toBe(fresh?.drawn);
    expect(same).toEqual(shown);
    expect(shown?.changed).toBe(fresh?.changed);
  });
});

describe('a journal that nobody should have written', () => {
  const root = rootOf(start).id;
  const renamed = JSON.stringify([{ op: 'replace', path: ['title'], value: 'Renamed' }]);
  const broken = [
    'no JSON',
    '{}',
    JSON.stringify([{ op: 'test', path: ['title'], value: 1 }]),
    JSON.stringify([{ op: 'replace', path: [], value: {} }]),
    JSON.stringify([{ op: 'replace', path: ['elements'], value: {} }]),
    JSON.stringify([{ op: 'replace', path: ['elements', 'gone', 'text'], value: 'x' }]),
    JSON.stringify([{ op: 'replace', path: ['id'], value: 'another' }]),
    JSON.stringify([{ op: 'replace', path: ['__proto__', 'polluted'], value: true }]),
    '[{"op":"add","path":["constructor","prototype","polluted"],"value":true}]',
  ];

  const written = async (here: Shelf, texts: readonly string[]): Promise<string> => {
    const id = value(await here.library.add(start));
    await here.database.journal.bulkAdd(texts.map((patches) => ({ workbook: id, by: 'stranger', patches })));
    return id;
  };

  test.each(broken)('is passed over, told of and kept: %s', async (text) => {
    const here = shelf();
    const id = await written(here, [text, renamed]);
    const { workbook, repairs, journal } = await opened(here, id);
    expect(textOf(workbook)).toBe(textOf({ ...start, title: 'Renamed' }));
    expect(repairs).toEqual([{ code: 'storage.entry' }]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    // Only a write puts it aside, whole: to look at a document changes nothing.
    expect((await opened(here, id)).repairs).toEqual(repairs);
    expect(await here.database.kept.count()).toBe(0);
    value(await journal.append([{ op: 'replace', path: ['title'], value: 'Edited' }]));
    expect(await here.database.kept.toArray()).toMatchObject([{ document: textOf(start), entries: [text, renamed] }]);
    const again = await opened(here.reopened(), id);
    expect(again.repairs).toEqual([]);
    expect(textOf(again.workbook)).toBe(textOf({ ...workbook, title: 'Edited' }));
  });

  test('makes no document that a file could not be', async () => {
    const here = shelf();
    const own = { id: 'loop', diagram: onlyDiagram(start), type: 'item', order: 'a1', text: 'x', more: {} };
    const id = await written(here, [
      JSON.stringify([{ op: 'add', path: ['elements', 'loop'], value: { ...own, parent: 'loop' } }]),
      JSON.stringify([{ op: 'add', path: ['elements', 'junk'], value: 7 }]),
      JSON.stringify([{ op: 'replace', path: ['elements', root, 'text'], value: ['no', 'words'] }]),
    ]);
    const { workbook, repairs, journal } = await opened(here, id);
    expect(repairs.length).toBeGreaterThan(0);
    const read = readWorkbook(textOf(workbook), kindsOf(agenda));
    expect(read).toMatchObject({ ok: true, value: { repairs: [] } });
    value(await journal.snapshot(workbook, null));
    expect((await opened(here.reopened(), id)).repairs).toEqual([]);
  });

  test('is not put aside for a window that came too late', async () => {
    const here = shelf();
    const id = await written(here, ['no JSON']);
    const late = await opened(here, id);
    value(await (await opened(here, id)).journal.append([{ op: 'replace', path: ['title'], value: 'First' }]));
    const refused = await late.journal.append([{ op: 'replace', path: ['title'], value: 'Second' }]);
    expect(refused).toEqual({ ok: false, fault: { code: 'storage.elsewhere' } });
    expect((await opened(here, id)).workbook.title).toBe('First');
    expect(await here.database.kept.count()).toBe(1);
  });
});

describe('an entry of the journal that another version of the program wrote', () => {
  const rename = (title: string) => [{ op: 'replace' as const, path: ['title'], value: title }];
  const entry = (workbook: string, title: string, version: [number, number]) => ({
    workbook,
    by: 'another version',
    version,
    patches: JSON.stringify(rename(title)),
  });

  test('a newer one is not replayed, nor what came after it; the workbook is only looked at, and nothing is cut', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    value(await (await opened(here, id)).journal.append(rename('Ours')));
    await here.database.journal.add(entry(id, 'Theirs', [1, CURRENT[1] + 1]));
    await here.database.journal.add(entry(id, 'Ours again', [...CURRENT]));
    const before = await here.database.journal.toArray();
    const { workbook, repairs, readOnly, journal } = await opened(here.reopened(), id);
    expect([workbook.title, readOnly, repairs]).toEqual(['Ours', true, [{ code: 'storage.later' }]]);
    const again = here.beside();
    const newer = { ok: false, fault: { code: 'storage.newer' } };
    expect(await journal.append(rename('Edited'))).toEqual(newer);
    expect(await journal.snapshot(workbook, null)).toEqual(newer);
    expect(await again.database.journal.toArray()).toEqual(before);
  });

  test.each([{ version: [0, 9] as const }, { version: 'none' }])(
    'an older one, or what is none, is passed over, told of and kept: $version',
    async ({ version }) => {
      const here = shelf();
      const id = value(await here.library.add(start));
      const odd = { ...entry(id, 'Odd', [0, 0]), version };
      await here.database.dexie.table('journal').add(odd);
      const { workbook, repairs, readOnly, journal } = await opened(here, id);
      expect([workbook.title, readOnly, repairs]).toEqual(['Design day', false, [{ code: 'storage.entry' }]]);
      value(await journal.append(rename('Edited')));
      expect(await here.database.kept.toArray()).toMatchObject([{ entries: [odd.patches] }]);
    },
  );

  test('has the version of the document that it belongs to: what is added to a newer one comes back', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    await here.database.documents.put({ id, text: textOf({ ...start, version: [1, CURRENT[1] + 1] }) });
    value(await (await opened(here, id)).journal.append(rename('Edited')));
    expect(await here.database.journal.toArray()).toMatchObject([{ version: [1, CURRENT[1] + 1] }]);
    expect(await opened(here.reopened(), id)).toMatchObject({ readOnly: false, workbook: { title: 'Edited' } });
  });
});

test('a document from a later program is shown and never written to', async () => {
  const here = shelf();
  const id = value(await here.library.add(start));
  const text = textOf({ ...start, version: [9, 0] });
  await here.database.documents.put({ id, text });
  const { workbook, journal, readOnly } = await opened(here, id);
  expect([workbook.title, readOnly]).toEqual(['Design day', true]);
  const newer = { ok: false, fault: { code: 'storage.newer' } };
  expect(await journal.append([{ op: 'replace', path: ['title'], value: 'Renamed' }])).toEqual(newer);
  expect(await journal.snapshot(workbook, null)).toEqual(newer);
  expect(await here.database.documents.get(id)).toEqual({ id, text });
});

test('a file of a later program is kept to the letter, whatever lies there under its id', async () => {
  const here = shelf();
  const text = (more: string) => textOf({ ...start, version: [9, 0] }).replace('"about"', `"more": "${more}", "about"`);
  const bringIn = async (more: string) => {
    const read = readWorkbook(text(more), kindsOf(agenda));
    if (!read.ok) throw new Error(read.fault.code);
    return value(await here.library.add(read.value.workbook, read.value.original));
  };
  value(await here.library.add(start));
  const one = await bringIn('one');
  const two = await bringIn('two');
  expect(new Set([start.id, one, two]).size).toBe(3);
  expect((await here.database.documents.get(one))?.text).toBe(text('one'));
  expect((await here.database.documents.get(two))?.text).toBe(text('two'));
  expect(await opened(here, two)).toMatchObject({ readOnly: true, workbook: { id: two, title: 'Design day' } });
});

test('a document that cannot be read is a fault, and stays as it is', async () => {
  const here = shelf();
  const id = value(await here.library.add(start));
  await here.database.documents.put({ id, text: '{"format":' });
  expect(await here.library.open(id)).toMatchObject({ ok: false, fault: { code: expect.stringMatching(/^file\./) } });
  expect(await here.database.documents.get(id)).toEqual({ id, text: '{"format":' });
});

describe('a database that a newer program wants to change', () => {
  test('is let go, and says so', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    const told = new Promise((resolve) => here.library.watch(() => {}, resolve));
    await listed(here);
    const upgrade = indexedDB.open(here.database.dexie.name, 1_000);
    await new Promise((resolve) => {
      upgrade.onsuccess = resolve;
    });
    expect(await told).toEqual({ code: 'storage.closed' });
    expect(await here.library.open(id)).toEqual({ ok: false, fault: { code: 'storage.closed' } });
    upgrade.result.close();
  });

  test('is waited for, and the person is told what for', async () => {
    const name = 'held by an old window';
    const old = indexedDB.open(name, 1);
    await new Promise((resolve) => {
      old.onsuccess = resolve;
    });
    const here = shelf(name);
    const seen: string[] = [];
    await new Promise<void>((resolve) => {
      here.library.watch(
        () => {
          seen.push('ready');
          resolve();
        },
        ({ code }) => {
          seen.push(code);
          old.result.close();
        },
      );
    });
    expect(seen).toEqual(['storage.blocked', 'ready']);
  });
});
