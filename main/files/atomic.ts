import { open, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Seen } from '../../shared/host/contract';
import { fail, ok, type Result } from '../../shared/model/result';
import { claimName } from './claim';
import { patiently, unless } from './codes';
import { hasFolder } from './read';
import { hashOf } from './seen';
import { besideOf, faultAt, settle, type WriteFault, writeWhole } from './whole';

export type { WriteFault };

/**
 * Puts a file in its place, whole or not at all: written beside it, out to the last byte, read back, then renamed. Whoever
 * looks sees the old file or the new one; a disk that is full, a stick that is pulled, a power cut leave the old. Never
 * truncated in place: synced folders turn that into empty files. Through a link the file it points to is replaced.
 *
 * With `expected`, only where the bytes that are replaced are those: 'disk.changed' where they are others, 'read.absent'
 * where there is no file any more. Returns how the new file looks. On Windows Node itself knows how to write long paths.
 */
export async function writeAtomic(
  path: string,
  bytes: Uint8Array,
  expected?: Pick<Seen, 'size' | 'hash'>,
): Promise<Result<Seen, WriteFault>> {
  try {
    const target = await targetOf(path);
    const before = await lookAt(target);
    if (before && !before.isFile) return fail('disk.not-a-file');
    if (expected && !before) return fail((await hasFolder(target)) ? 'read.absent' : 'disk.no-folder');
    if (expected && !(before?.size === expected.size && (await holds(target, expected.hash))))
      return fail('disk.changed');
    if (before) await mayWrite(target);
    return await replaced(target, bytes, before, expected ? 'read.absent' : 'disk.changed');
  } catch (error) {
    return failed(path, error);
  }
}

/**
 * How a place looks, behind its links: what `writeSeen` replaces, and nothing else. Null: nothing is there. A folder or a
 * device is 'disk.not-a-file'.
 */
export async function seePlace(path: string): Promise<Result<Look | null, WriteFault>> {
  try {
    const look = await lookAt(await targetOf(path));
    return look && !look.isFile ? fail('disk.not-a-file') : ok(look ?? null);
  } catch (error) {
    return failed(path, error);
  }
}

/** The same as `writeAtomic`, only where the place still looks as `seePlace` has seen it: 'disk.changed' where it does not. */
export async function writeSeen(path: string, bytes: Uint8Array, seen: Look | null): Promise<Result<Seen, WriteFault>> {
  try {
    const target = await targetOf(path);
    const before = await lookAt(target);
    if (before?.stamp !== seen?.stamp) return fail('disk.changed');
    if (before) await mayWrite(target);
    return await replaced(target, bytes, before, 'disk.changed');
  } catch (error) {
    return failed(path, error);
  }
}

const HELD = ['EPERM', 'EACCES', 'EBUSY'];

async function replaced(
  target: string,
  bytes: Uint8Array,
  before: Look | undefined,
  vanished: WriteFault,
): Promise<Result<Seen, WriteFault>> {
  const beside = besideOf(target);
  try {
    const seen = await writeWhole(beside, bytes, before?.mode);
    const fault = await patiently(async () => {
      const now = await lookAt(target); // again after each wait
      if (now?.stamp !== before?.stamp) return now ? 'disk.changed' : vanished;
      if (!before) return (await claimName(beside, target)) ? null : 'disk.changed'; // a rename would replace what has just come
      await rename(beside, target);
      return null;
    }, HELD);
    if (fault) return fail(fault);
    await settle(dirname(target));
    return ok(seen);
  } finally {
    // Whatever becomes of it says nothing of the file, which has its name or has not: a later save sweeps what is left.
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

const failed = async (path: string, error: unknown) =>
  fail(await faultAt(await targetOf(path).catch(() => path), error));

/** The file that a path means: behind its links, even where the last of them points to nothing yet. */
async function targetOf(path: string): Promise<string> {
  const real = await realpath(path).catch(unless(['ENOENT'], null));
  if (real !== null) return real;
  const link = await readlink(path).catch(unless(['ENOENT', 'EINVAL', 'UNKNOWN'], null));
  return link === null ? path : targetOf(resolve(dirname(path), link));
}

/** A file, or what stands in the place of one. */
export interface Look {
  isFile: boolean;
  mode: number;
  size: number;
  /** Another one where somebody else has written. */
  stamp: string;
}

async function lookAt(path: string): Promise<Look | undefined> {
  const info = await stat(path, { bigint: true }).catch(unless(['ENOENT'], undefined));
  if (!info) return undefined;
  const { ino, size, mtimeNs, mode } = info;
  const stamp = `${ino} ${size} ${mtimeNs}`;
  return { isFile: info.isFile(), mode: Number(mode) & 0o777, size: Number(size), stamp };
}

const holds = async (path: string, hash: string): Promise<boolean> =>
  hashOf(await patiently(() => readFile(path))) === hash;

/** A rename would not ask whether the file itself may be written. It is opened for that, and left as it is. */
async function mayWrite(path: string): Promise<void> {
  const file = await patiently(() => open(path, 'r+'));
  await file.close();
}
