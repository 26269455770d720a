import { readdir, readFile, writeFile } from 'node:fs/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { writeAtomic } from '../../../main/files/atomic';
import { claimName } from '../../../main/files/claim';
import { writeBeside } from '../../../main/files/sibling-file';
import { bytes, freshFolder } from './folder';

/** A stick, which knows no second names of a file. */
const disk = vi.hoisted(() => ({
  /** Before each renaming: throws what the system would. */
  rename: async () => {},
}));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    link: () => Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' })),
    rename: async (from: string, to: string) => {
      await disk.rename();
      return real.rename(from, to);
    },
  };
});
afterEach(() => {
  disk.rename = async () => {};
});

const folder = freshFolder();
const named = async () => (await readdir(folder.path())).filter((name) => !name.endsWith('.part'));

test('whoever is killed on a disk without second names leaves no empty file under the name', async () => {
  const seen: string[][] = [];
  disk.rename = async () => {
    seen.push(await named());
  };
  expect(await writeAtomic(folder.path('gap.throughline'), bytes('new'))).toMatchObject({ ok: true });
  await writeBeside(folder.path('gap.throughline'), bytes('copy'), 'conflict');
  expect(seen).toEqual([[], ['gap.throughline']]);
  expect(await named()).toEqual(['gap (conflict).throughline', 'gap.throughline']);
});

test('two that want one name at once do not write over each other', async () => {
  const name = folder.path('gap.throughline');
  const parts = [folder.path('1.part'), folder.path('2.part')];
  for (const part of parts) await writeFile(part, part);
  const claimed = await Promise.all(parts.map((part) => claimName(part, name)));
  expect([...claimed].sort()).toEqual([false, true]);
  expect(await readFile(name, 'utf8')).toBe(parts[claimed.indexOf(true)]);
});

test('a renaming that fails takes away nothing that has come under the name meanwhile', async () => {
  const name = folder.path('gap.throughline');
  await writeFile(folder.path('1.part'), 'ours');
  disk.rename = async () => {
    await writeFile(name, 'theirs');
    throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
  };
  await expect(claimName(folder.path('1.part'), name)).rejects.toThrow('EBUSY');
  expect(await readFile(name, 'utf8')).toBe('theirs');
});
