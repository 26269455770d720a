import { randomUUID } from 'node:crypto';
import { type FileHandle, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Seen } from '../../shared/host/contract';
import { codeOf, gone } from './codes';
import { hashOf } from './seen';

export type WriteFault =
  | 'disk.full'
  | 'disk.forbidden'
  | 'disk.read-only'
  | 'disk.no-folder'
  | 'disk.not-a-file'
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

/** The new name itself is on the disk; not every system lets a folder be asked for that. */
export async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => null);
  await handle?.close().catch(() => null);
}

/** At most 124 bytes, however long the name is: the strictest systems take 143. */
const partOf = (path: string): string => `.${Array.from(basename(path)).slice(0, 20).join('')}.`;
const ending = '.part';

/** Where the bytes for a file are written first: in its folder, so that they only need another name then. */
export const besideOf = (path: string): string => join(dirname(path), `${partOf(path)}${randomUUID()}${ending}`);

const LEFT = 60 * 60 * 1000; // ms: nobody writes for as long

/** Takes away what a program that was killed in the middle of writing this file has left beside it. Never fails. */
export async function sweep(path: string): Promise<void> {
  const folder = dirname(path);
  const start = partOf(path);
  const names = await readdir(folder).catch(() => []);
  const parts = names.filter((name) => name.startsWith(start) && isPart(name.slice(start.length)));
  for (const part of parts.map((name) => join(folder, name))) {
    const info = await stat(part).catch(() => null);
    if (info?.isFile() && Date.now() - info.mtimeMs > LEFT) await rm(part).catch(() => undefined);
  }
}

const isPart = (rest: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/.test(rest);

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
  ['ENOTDIR', 'disk.no-folder'],
  ['EISDIR', 'disk.not-a-file'],
  ['ELOOP', 'disk.not-a-file'],
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
