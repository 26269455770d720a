import { mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Backups, openBackups } from '../../../main/files/backups';
import { contract } from '../../../shared/host/contract';
import { bytes, freshFolder, noMounts, onDisk, text } from './folder';

const folder = freshFolder();
let root: string;
let backups: Backups;
beforeEach(() => {
  root = folder.path('backups');
  backups = openBackups(root);
});

const done = { ok: true, value: null };

async function listed() {
  const list = await backups.list();
  return list.ok ? list.value : list.fault;
}

async function content(id: string, at: number): Promise<string> {
  const read = await backups.read(id, at);
  return read.ok ? `${read.value.name}: ${text(read.value.bytes)}` : read.fault;
}

test('copies are listed, the latest first, and given back as they were', async () => {
  expect(await listed()).toEqual([]);
  expect(await backups.write({ id: 'w1', at: 1_000, name: 'Gap' }, bytes('one'))).toEqual(done);
  expect(await backups.write({ id: 'w2', at: 3_000, name: 'Buses' }, bytes('other'))).toEqual(done);
  expect(await backups.write({ id: 'w1', at: 2_000, name: 'Gap, renamed' }, bytes('two'))).toEqual(done);
  expect(await listed()).toEqual([
    { id: 'w2', at: 3_000, name: 'Buses', size: 5 },
    { id: 'w1', at: 2_000, name: 'Gap, renamed', size: 3 },
    { id: 'w1', at: 1_000, name: 'Gap', size: 3 },
  ]);
  expect(await content('w1', 1_000)).toBe('Gap: one');
  expect(await content('w1', 2_000)).toBe('Gap, renamed: two');
  expect(await readFile(folder.path('backups', 'w1', '1000 Gap.throughline'), 'utf8')).toBe('one');
});

test('one of the same time takes the place of the other', async () => {
  await backups.write({ id: 'w', at: 1, name: 'Gap' }, bytes('one'));
  await backups.write({ id: 'w', at: 1, name: 'Renamed' }, bytes('two'));
  expect(await listed()).toEqual([{ id: 'w', at: 1, name: 'Renamed', size: 3 }]);
});

test.each(['', '..', '../../x', 'a%2fb', 'C:\\x\0', '數學 👩🏽‍🏫', '%'])('any name comes back: %j', async (name) => {
  expect(await backups.write({ id: 'w', at: 1, name }, bytes('x'))).toEqual(done);
  expect(await listed()).toEqual([{ id: 'w', at: 1, name, size: 1 }]);
  expect(await content('w', 1)).toBe(`${name}: x`);
});

describe('nothing leads out of the folder', () => {
  const outside = () => folder.path('outside');
  beforeEach(async () => {
    await mkdir(outside());
    await writeFile(folder.path('outside', '5 secret.throughline'), 'secret');
    await backups.write({ id: 'w', at: 1, name: 'Gap' }, bytes('one'));
  });

  test.each(['..', '../outside', '.', '', '/', '\\', 'w/../../outside', 'w\0', '-w', 'x'.repeat(65), '__proto__'])(
    'no id: %j',
    async (id) => {
      expect(await backups.write({ id, at: 5, name: 'x' }, bytes('x'))).toEqual({ ok: false, fault: 'backup.failed' });
      expect(await content(id, 5)).toBe('backup.absent');
      expect(await readdir(outside())).toEqual(['5 secret.throughline']);
      expect((await readdir(folder.path())).sort()).toEqual(['backups', 'outside']);
    },
  );

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e17])('no time: %d', async (at) => {
    expect(await backups.write({ id: 'w', at, name: 'x' }, bytes('x'))).toEqual({ ok: false, fault: 'backup.failed' });
    expect(await content('w', at)).toBe('backup.absent');
  });

  test('no link in the place of a folder or a file', async () => {
    await symlink(outside(), folder.path('backups', 'link'));
    await symlink(folder.path('outside', '5 secret.throughline'), folder.path('backups', 'w', '5 secret.throughline'));
    expect(await listed()).toEqual([{ id: 'w', at: 1, name: 'Gap', size: 3 }]);
    expect(await content('link', 5)).toBe('backup.absent');
    expect(await content('w', 5)).toBe('backup.absent');
    expect(await backups.write({ id: 'link', at: 6, name: 'x' }, bytes('x'))).toEqual({
      ok: false,
      fault: 'backup.failed',
    });
    expect(await readdir(outside())).toEqual(['5 secret.throughline']);
  });
});

test('what is no copy is not listed', async () => {
  await backups.write({ id: 'w', at: 1, name: 'Gap' }, bytes('one'));
  for (const name of [
    'notes.txt',
    '01 x.throughline',
    'x.throughline',
    '99999999999999999 x.throughline',
    '-1 x.throughline',
  ])
    await writeFile(folder.path('backups', 'w', name), 'x');
  await mkdir(folder.path('backups', 'w', '7 folder.throughline'));
  await writeFile(folder.path('backups', 'loose'), 'x');
  expect(await listed()).toEqual([{ id: 'w', at: 1, name: 'Gap', size: 3 }]);
});

test('old ones go when a new one comes, on the disk as well, and so does what a killed program has left', async () => {
  const part = folder.path('backups', 'w', '.1 Gap.throughline.0f8fad5b-d9cb-469f-a165-70867728950e.part');
  await mkdir(folder.path('backups', 'w'), { recursive: true });
  await writeFile(part, 'half');
  await utimes(part, 1, 1);
  for (let at = 1; at <= 14; at++) await backups.write({ id: 'w', at, name: 'Gap' }, bytes('x'));
  expect(
    (await readdir(folder.path('backups', 'w'))).map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b),
  ).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
});

test('all together stay within their room', async () => {
  backups = openBackups(root, 1_000);
  for (let at = 1; at <= 8; at++)
    await backups.write({ id: at % 2 ? 'large' : 'small', at, name: '' }, new Uint8Array(at % 2 ? 300 : 10));
  const list = await listed();
  const left = Array.isArray(list) ? list : [];
  expect(left.map(({ at }) => at)).toEqual([8, 7, 6, 5, 4, 3, 2]);
  expect(contract['backup.list'].answer.safeParse(left).success).toBe(true);
});

test('many at once are all there, and thinned out as if they had come one by one', async () => {
  backups = openBackups(root, 100);
  const all = Array.from({ length: 24 }, (_, i) => ({ id: `w${i % 2}`, at: i + 1, name: 'Gap' }));
  const [, ...answers] = await Promise.all([backups.list(), ...all.map((copy) => backups.write(copy, bytes('12345')))]);
  expect(answers).toEqual(all.map(() => done));
  const list = await listed();
  expect(Array.isArray(list) && list.map(({ at }) => at)).toEqual(
    all
      .slice(-20)
      .map(({ at }) => at)
      .reverse(),
  );
});

test('where no copy can be made it is said so', async () => {
  await writeFile(root, 'a file in the place of the folder');
  expect(await backups.write({ id: 'w', at: 1, name: 'x' }, bytes('x'))).toEqual({ ok: false, fault: 'backup.failed' });
  expect(await listed()).toBe('backup.failed');
  expect(await content('w', 1)).toBe('backup.failed');
});

describe.skipIf(noMounts !== null)(`a small disk${noMounts ? ` (${noMounts})` : ''}`, () => {
  test('that is full keeps the copies that are there', async () => {
    await mkdir(root);
    await onDisk(root, '64k', async () => {
      expect(await backups.write({ id: 'w', at: 1, name: 'Gap' }, bytes('one'))).toEqual(done);
      const large = new Uint8Array(100_000);
      expect(await backups.write({ id: 'w', at: 2, name: 'Gap' }, large)).toEqual({ ok: false, fault: 'backup.full' });
      expect(await listed()).toEqual([{ id: 'w', at: 1, name: 'Gap', size: 3 }]);
    });
  });
});
