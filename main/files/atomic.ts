import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/model/result';

export type WriteFault =
  | 'disk.full'
  | 'disk.forbidden'
  | 'disk.no-folder'
  | 'disk.not-a-file'
  | 'disk.changed'
  | 'disk.failed';

/**
 * Puts a file in its place, whole or not at all: written beside it, out to the last byte, read back, then renamed. Whoever
 * looks sees the old file or the new one; a disk that is full, a stick that is pulled, a power cut leave the old. Never
 * truncated in place: synced folders turn that into empty files. Through a link the file it points to is replaced.
 */
export async function writeAtomic(path: string, bytes: Uint8Array): Promise<Result<null, WriteFault>> {
  try {
    const target = await realpath(path).catch(unless('ENOENT', path));
    const before = await lookAt(target);
    if (before && !before.isFile) return fail('disk.not-a-file');
    const beside = join(dirname(target), `.${basename(target).slice(0, 40)}.${randomUUID()}.part`);
    try {
      await writeWhole(beside, bytes, before?.mode);
      if ((await lookAt(target))?.stamp !== before?.stamp) return fail('disk.changed');
      await renamed(beside, target);
    } finally {
      await rm(beside, { force: true });
    }
    await settle(dirname(target));
    return ok(null);
  } catch (error) {
    if (error instanceof Broken) return fail('disk.failed');
    const code = codeOf(error);
    if (code === undefined) throw error;
    return fail(faults.get(code) ?? 'disk.failed');
  }
}

const faults: ReadonlyMap<string, WriteFault> = new Map([
  ['ENOSPC', 'disk.full'],
  ['EDQUOT', 'disk.full'],
  ['EFBIG', 'disk.full'],
  ['EACCES', 'disk.forbidden'],
  ['EPERM', 'disk.forbidden'],
  ['EROFS', 'disk.forbidden'],
  ['EBUSY', 'disk.forbidden'],
  ['ENOENT', 'disk.no-folder'],
  ['ENOTDIR', 'disk.no-folder'],
  ['EISDIR', 'disk.not-a-file'],
]);

/** What the disk gave back is not what it was given. */
class Broken extends Error {}

interface Look {
  isFile: boolean;
  mode: number;
  /** Another one where somebody else has written. */
  stamp: string;
}

async function lookAt(path: string): Promise<Look | undefined> {
  const info = await stat(path, { bigint: true }).catch(unless('ENOENT', undefined));
  if (!info) return undefined;
  const { ino, size, mtimeNs, mode } = info;
  return { isFile: info.isFile(), mode: Number(mode) & 0o777, stamp: `${ino} ${size} ${mtimeNs}` };
}

async function writeWhole(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, 'wx');
  try {
    // Colleagues who could write the old file can write the new one; some systems know no such thing.
    if (mode !== undefined) await file.chmod(mode).catch(() => undefined);
    await writeOut(file, bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  const read = await readFile(path);
  if (read.length !== bytes.length || hash(read) !== hash(bytes)) throw new Broken();
}

/** A call may write less than it was given, and says so only in what it returns. */
async function writeOut(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, at);
    if (bytesWritten === 0) throw new Broken();
    at += bytesWritten;
  }
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const PATIENCE = 10_000; // ms
const PAUSE = 100; // ms

/** On Windows a virus scanner or a sync client may hold the old file for a moment. */
async function renamed(from: string, to: string): Promise<void> {
  for (let waited = 0; ; waited += PAUSE) {
    try {
      return await rename(from, to);
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '');
      if (process.platform !== 'win32' || !held || waited >= PATIENCE) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

/** The new name itself is on the disk; not every system lets a folder be asked for that. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => null);
  await handle?.close();
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** For a catch: this one error has an answer, any other goes on. */
const unless =
  <T>(code: string, answer: T) =>
  (error: unknown): T => {
    if (codeOf(error) === code) return answer;
    throw error;
  };
