import {
  chmod,
  type FileHandle,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeAtomic } from '../../../main/files/atomic';

/** What the next writes of this disk do, instead of writing all that they are given. */
const disk = vi.hoisted(() => ({
  write: undefined as
    | ((handle: FileHandle, bytes: Uint8Array, at: number, length: number) => Promise<number>)
    | undefined,
}));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      const handle = await real.open(...args);
      const { write } = disk;
      if (!write) return handle;
      return new Proxy(handle, {
        get: (target, key) => {
          if (key === 'write')
            return async (bytes: Uint8Array, at: number, length: number) => ({
              bytesWritten: await write(target, bytes, at, length),
            });
          const value: unknown = Reflect.get(target, key);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    },
  };
});

const bytes = (text: string) => new TextEncoder().encode(text);
const refused = (code: string) => Object.assign(new Error(code), { code });
const done = { ok: true, value: expect.anything() };

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-'));
  file = join(folder, 'gap.throughline');
});
afterEach(async () => {
  disk.write = undefined;
  await rm(folder, { recursive: true });
});

/** The file as it stands, and that nothing stands beside it. */
async function only(name = 'gap.throughline'): Promise<string> {
  expect(await readdir(folder)).toEqual([name]);
  return readFile(join(folder, name), 'utf8');
}

test('a new file is there whole, an old one is replaced', async () => {
  expect(await writeAtomic(file, bytes('one'))).toEqual(done);
  expect(await only()).toBe('one');
  expect(await writeAtomic(file, bytes('two and more'))).toEqual(done);
  expect(await only()).toBe('two and more');
  expect(await writeAtomic(file, bytes(''))).toEqual(done);
  expect(await only()).toBe('');
});

test('whoever has the old file open goes on reading the old one', async () => {
  await writeFile(file, 'old');
  const reader = await open(file);
  expect(await writeAtomic(file, bytes('new'))).toEqual(done);
  expect(await reader.readFile('utf8')).toBe('old');
  await reader.close();
});

test('a disk that takes a few bytes at a time gets them all', async () => {
  disk.write = async (handle, all, at, length) => (await handle.write(all, at, Math.min(3, length), at)).bytesWritten;
  expect(await writeAtomic(file, bytes('a longer text'))).toEqual(done);
  expect(await only()).toBe('a longer text');
});

test('a disk that is full in the middle leaves the old file and nothing else', async () => {
  await writeFile(file, 'old');
  disk.write = async (handle, all, at) => {
    if (at > 0) throw refused('ENOSPC');
    return (await handle.write(all, 0, 4, 0)).bytesWritten;
  };
  expect(await writeAtomic(file, bytes('a longer text'))).toEqual({ ok: false, fault: 'disk.full' });
  expect(await only()).toBe('old');
});

test('a disk that claims more than it wrote, or nothing at all, is found out', async () => {
  await writeFile(file, 'old');
  disk.write = async (_handle, _all, _at, length) => length;
  expect(await writeAtomic(file, bytes('new'))).toEqual({ ok: false, fault: 'disk.failed' });
  disk.write = async () => 0;
  expect(await writeAtomic(file, bytes('new'))).toEqual({ ok: false, fault: 'disk.failed' });
  expect(await only()).toBe('old');
});

test('a file that somebody else changed meanwhile is left as it is', async () => {
  await writeFile(file, 'old');
  disk.write = async (handle, all, at, length) => {
    await writeFile(file, 'theirs');
    return (await handle.write(all, at, length, at)).bytesWritten;
  };
  expect(await writeAtomic(file, bytes('ours'))).toEqual({ ok: false, fault: 'disk.changed' });
  expect(await only()).toBe('theirs');
});

test('a file that somebody else made meanwhile is left as it is', async () => {
  disk.write = async (handle, all, at, length) => {
    await writeFile(file, 'theirs');
    return (await handle.write(all, at, length, at)).bytesWritten;
  };
  expect(await writeAtomic(file, bytes('ours'))).toEqual({ ok: false, fault: 'disk.changed' });
  expect(await only()).toBe('theirs');
});

test('a link stays a link, and who may read the file stays so', async () => {
  const inside = join(folder, 'inside');
  await mkdir(inside);
  const real = join(inside, 'real.throughline');
  await writeFile(real, 'old');
  await chmod(real, 0o664);
  await symlink(real, file);
  expect(await writeAtomic(file, bytes('new'))).toEqual(done);
  expect((await lstat(file)).isSymbolicLink()).toBe(true);
  expect(await readFile(real, 'utf8')).toBe('new');
  expect((await stat(real)).mode & 0o777).toBe(0o664);
});

test('what cannot be a file is said so', async () => {
  expect(await writeAtomic(join(folder, 'gone', 'a.png'), bytes('x'))).toEqual({ ok: false, fault: 'disk.no-folder' });
  expect(await writeAtomic(folder, bytes('x'))).toEqual({ ok: false, fault: 'disk.not-a-file' });
  await writeFile(file, 'old');
  expect(await writeAtomic(join(file, 'under-a-file'), bytes('x'))).toEqual({ ok: false, fault: 'disk.no-folder' });
  expect(await only()).toBe('old');
});
