import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { writeBeside } from '../../../main/files/sibling-file';
import { bytes, freshFolder } from './folder';

/** Sticks and some network drives know no second names of a file. */
const disk = vi.hoisted(() => ({ links: true }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    link: (from: string, to: string) =>
      disk.links ? real.link(from, to) : Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' })),
  };
});

const folder = freshFolder();
let file: string;
beforeEach(() => {
  file = folder.path('gap.throughline');
});

const names = async () => (await readdir(folder.path())).sort();
const named = (value: string) => ({ ok: true, value });

describe.each([
  ['on a disk with second names', true],
  ['on one without', false],
])('%s', (_, links) => {
  beforeEach(() => {
    disk.links = links;
  });

  test('each copy has a name of its own, and overwrites nothing', async () => {
    await writeFile(file, 'old');
    await mkdir(folder.path('gap (conflict) 2.throughline'));
    await symlink(folder.path('nowhere'), folder.path('gap (conflict) 3.throughline'));
    expect(await writeBeside(file, bytes('one'), 'conflict')).toEqual(named('gap (conflict).throughline'));
    expect(await writeBeside(file, bytes('two'), 'conflict')).toEqual(named('gap (conflict) 4.throughline'));
    expect(await names()).toEqual([
      'gap (conflict) 2.throughline',
      'gap (conflict) 3.throughline',
      'gap (conflict) 4.throughline',
      'gap (conflict).throughline',
      'gap.throughline',
    ]);
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readFile(folder.path('gap (conflict).throughline'), 'utf8')).toBe('one');
    expect(await readFile(folder.path('gap (conflict) 4.throughline'), 'utf8')).toBe('two');
  });

  test('ten at once are ten files', async () => {
    const all = Array.from({ length: 10 }, (_, i) => `${i}`);
    const written = await Promise.all(all.map((words) => writeBeside(file, bytes(words), 'copy')));
    const read = await Promise.all(
      written.map((each) => (each.ok ? readFile(folder.path(each.value), 'utf8') : each.fault)),
    );
    expect(read).toEqual(all);
    expect(await names()).toHaveLength(10);
  });
});

test('where the folder is gone nothing is made', async () => {
  expect(await writeBeside(folder.path('gone', 'a'), bytes('x'), 'copy')).toEqual({
    ok: false,
    fault: 'disk.no-folder',
  });
  expect(await names()).toEqual([]);
});
