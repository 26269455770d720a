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
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeAtomic } from '../../../main/files/atomic';
import { readSeen } from '../../../main/files/seen';

/** What the next writes of this disk do, instead of writing all that they are given. */
const disk = vi.hoisted(() => ({
  write: undefined as
    | ((handle: FileHandle, bytes: Uint8Array, at: number, length: number) => Promise<number>)
    | undefined,
  /** Before each renaming: throws what the system would. */
  rename: undefined as (() => Promise<void>) | undefined,
}));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    rename: async (from: string, to: string) => {
      await disk.rename?.();
      return real.rename(from, to);
    },
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
  disk.rename = undefined;
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
  expect(await writeAtomic(join(file, 'under-a-file'), bytes('x'))).toEqual({
    ok: false,
    fault: 'disk.not-a-folder',
  });
  expect(await only()).toBe('old');
});

describe('a file that another program holds', () => {
  const { platform } = process;
  const on = (value: NodeJS.Platform) => Object.defineProperty(process, 'platform', { value });
  afterEach(() => {
    on(platform);
    vi.useRealTimers();
  });

  /** Lets the clock run until the writing has ended. */
  async function patiently<T>(writing: Promise<T>): Promise<T> {
    let ended = false;
    const end = () => {
      ended = true;
    };
    writing.then(end, end);
    while (!ended) {
      await vi.advanceTimersByTimeAsync(100);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return writing;
  }

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    await writeFile(file, 'old');
  });

  test.each(['EPERM', 'EBUSY', 'EACCES'])('is waited for on Windows: %s', async (code) => {
    on('win32');
    let times = 0;
    disk.rename = async () => {
      if (++times < 20) throw refused(code);
    };
    expect(await patiently(writeAtomic(file, bytes('new')))).toEqual(done);
    expect(await only()).toBe('new');
  });

  test.each(['EBUSY', 'EPERM'])('is given up after ten seconds, and left as it was: %s', async (code) => {
    on('win32');
    const start = Date.now();
    disk.rename = async () => {
      throw refused(code);
    };
    expect(await patiently(writeAtomic(file, bytes('new')))).toEqual({ ok: false, fault: 'disk.locked' });
    expect(Date.now() - start).toBeGreaterThanOrEqual(10_000);
    expect(await only()).toBe('old');
  });

  test('is not written over when it was changed while we waited', async () => {
    on('win32');
    disk.rename = async () => {
      await writeFile(file, 'theirs');
      throw refused('EBUSY');
    };
    expect(await patiently(writeAtomic(file, bytes('new')))).toEqual({ ok: false, fault: 'disk.changed' });
    expect(await only()).toBe('theirs');
  });

  test('is not waited for where that is no reason to refuse', async () => {
    on('linux');
    let times = 0;
    disk.rename = async () => {
      times++;
      throw refused('EBUSY');
    };
    expect(await writeAtomic(file, bytes('new'))).toEqual({ ok: false, fault: 'disk.locked' });
    expect(times).toBe(1);
    expect(await only()).toBe('old');
  });
});

test.each([
  ['EIO', 'disk.gone'],
  ['EHOSTDOWN', 'disk.gone'],
  ['ESTALE', 'disk.gone'],
  ['EDQUOT', 'disk.full'],
  ['EINVAL', 'disk.bad-name'],
  ['EWEIRD', 'disk.failed'],
])('what the system says is said in a word, and the old file is there: %s', async (code, fault) => {
  await writeFile(file, 'old');
  disk.rename = async () => {
    throw refused(code);
  };
  expect(await writeAtomic(file, bytes('new'))).toEqual({ ok: false, fault });
  expect(await only()).toBe('old');
});

test('what is told is how the file looks', async () => {
  const written = await writeAtomic(file, bytes('one'));
  const seen = await readSeen(file);
  expect(written.ok && written.value).toEqual(seen.ok && seen.value.seen);
});

test('a file that is taken away while it is written is not made again', async () => {
  await writeFile(file, 'old');
  const seen = await readSeen(file);
  disk.write = async (handle, all, at, length) => {
    await rm(file, { force: true });
    return (await handle.write(all, at, length, at)).bytesWritten;
  };
  const expected = seen.ok ? seen.value.seen : undefined;
  expect(await writeAtomic(file, bytes('ours'), expected)).toEqual({ ok: false, fault: 'read.absent' });
  expect(await readdir(folder)).toEqual([]);
});
