import { randomUUID } from 'node:crypto';
import { type FileHandle, lstat, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Seen } from '../../shared/host/contract';
import { codeOf, gone } from './codes';
import { hasFolder } from './read';
import { hashOf } from './seen';

export type WriteFault =
  | 'disk.full'
  | 'disk.forbidden'
  | 'disk.read-only'
  | 'disk.no-folder'
  | 'disk.not-a-folder'
  | 'disk.not-a-file'
  | 'disk.circle'
  | 'disk.changed'
  | 'disk.locked'
  | 'disk.long-name'
  | 'disk.bad-name'
  | 'disk.gone'
  | 'disk.failed'
  | 'read.absent';

/** What the disk gave back is not what it was given. */
class Broken extends Error {}

/**
 * Writes a new file out to the last byte, to the disk itself, and reads it back. Throws what the system throws; `faultOf`
 * knows the word for it. Returns how it looks.
 */
export async function writeWhole(path: string, bytes: Uint8Array, mode?: number): Promise<Seen> {
  const file = await open(path, 'wx', mode);
  try {
    // Colleagues who could write the old file can write the new one; some systems know no such thing.
    if (mode !== undefined) await file.chmod(mode).catch(() => undefined);
    await writeOut(file, bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  const read = await readFile(path);
  const hash = hashOf(bytes);
  if (read.length !== bytes.length || hashOf(read) !== hash) throw new Broken();
  const { mtimeMs } = await stat(path, { bigint: true });
  return { size: bytes.length, modified: Number(mtimeMs), hash };
}

/** A call may write less than it was given, and says so only in what it returns. */
async function writeOut(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, at);
    if (bytesWritten === 0) throw new Broken();
    at += bytesWritten;
  }
}

/** What a disk says that has not taken what it was given. */
const LOST: readonly string[] = ['ENOSPC', 'EDQUOT', 'EROFS', ...gone];

/** The new name itself is on the disk. Not every system lets a folder be asked for that: then it is as it can be. */
export async function settle(folder: string): Promise<void> {
  const unlessLost = (error: unknown): null => {
    if (LOST.includes(codeOf(error) ?? '')) throw error;
    return null;
  };
  const handle = await open(folder, 'r').catch(unlessLost);
  try {
    await handle?.sync().catch(unlessLost);
  } finally {
    await handle?.close().catch(() => null);
  }
}

/** At most 124 bytes, however long the name is: the strictest systems take 143. */
const startOf = (name: string): string => `.${Array.from(name).slice(0, 20).join('')}.`;

/** Where the bytes for a file are written first: in its folder, so that they only need another name then. */
export const besideOf = (path: string): string => join(dirname(path), `${startOf(basename(path))}${randomUUID()}.part`);

const isPart = (name: string): boolean => /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/.test(name);

const LEFT = 60 * 60 * 1000; // ms: nobody writes for as long

/** Takes away what programs that were killed while they wrote have left in a folder: of this file, or of any. Never fails. */
export async function sweep(folder: string, file?: string): Promise<void> {
  const start = file === undefined ? '.' : startOf(file);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((name) => name.startsWith(start) && isPart(name))) {
    const part = join(folder, name);
    const info = await lstat(part).catch(() => null);
    if (info?.isFile() && Date.now() - info.mtimeMs > LEFT) await rm(part).catch(() => undefined);
  }
}

const faults: ReadonlyMap<string, WriteFault> = new Map<string, WriteFault>([
  ['ENOSPC', 'disk.full'],
  ['EDQUOT', 'disk.full'],
  ['EFBIG', 'disk.full'],
  ['EACCES', 'disk.forbidden'],
  ['EPERM', 'disk.forbidden'],
  ['EROFS', 'disk.read-only'],
  ['EBUSY', 'disk.locked'],
  ['ETXTBSY', 'disk.locked'],
  ['ENOENT', 'disk.no-folder'],
  ['ENOTDIR', 'disk.not-a-folder'],
  ['EISDIR', 'disk.not-a-file'],
  ['ELOOP', 'disk.circle'],
  ['ENAMETOOLONG', 'disk.long-name'],
  ['EINVAL', 'disk.bad-name'],
  ['EILSEQ', 'disk.bad-name'],
  ...gone.map((code) => [code, 'disk.gone'] as const),
]);

/** The word for what writing threw. What is no answer of a disk is thrown on. */
export function faultOf(error: unknown): WriteFault {
  if (error instanceof Broken) return 'disk.failed';
  const code = codeOf(error);
  if (code === undefined) throw error;
  return faults.get(code) ?? 'disk.failed';
}

/** The same for a place. Some folders say that they are not there when they take no file, as those of /proc on Linux do. */
export async function faultAt(path: string, error: unknown): Promise<WriteFault> {
  const fault = faultOf(error);
  return fault === 'disk.no-folder' && (await hasFolder(path)) ? 'disk.forbidden' : fault;
}
