import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeAtomic } from '../../../main/files/atomic';

/** What a folder answers that is asked whether the names in it are on the disk. */
const disk = vi.hoisted(() => ({ folder: '', code: '' }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      const handle = await real.open(...args);
      if (args[0] !== disk.folder) return handle;
      const refuse = () => Promise.reject(Object.assign(new Error(disk.code), { code: disk.code }));
      return Object.assign(handle, { sync: refuse });
    },
  };
});

beforeEach(async () => {
  disk.folder = await mkdtemp(join(tmpdir(), 'throughline-'));
});
afterEach(() => rm(disk.folder, { recursive: true }));

const saved = () => writeAtomic(join(disk.folder, 'gap.throughline'), Buffer.from('new'));

test.each([
  ['EIO', 'disk.gone'],
  ['EROFS', 'disk.read-only'],
  ['ENOSPC', 'disk.full'],
])('a name that may not have reached the disk (%s) is not called saved', async (code, fault) => {
  disk.code = code;
  expect(await saved()).toEqual({ ok: false, fault });
});

test.each(['EINVAL', 'EPERM', 'ENOTSUP'])('a disk that knows no such question (%s) does as it can', async (code) => {
  disk.code = code;
  expect(await saved()).toMatchObject({ ok: true });
  expect(await readdir(disk.folder)).toEqual(['gap.throughline']);
});
