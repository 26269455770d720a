import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Seen } from '../../shared/host/contract';
import { ok, type Result } from '../../shared/model/result';
import { type ReadFault, readDated } from './read';

/** A file, and how it looked when it was read. */
export interface Sight {
  bytes: Uint8Array<ArrayBuffer>;
  seen: Seen;
}

/** SHA-256, as 64 hexadecimal digits. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export async function readSeen(path: string): Promise<Result<Sight, ReadFault>> {
  const read = await readDated(path);
  if (!read.ok) return read;
  const { bytes, modified } = read.value;
  return ok({ bytes, seen: { size: bytes.length, modified, hash: hashOf(bytes) } });
}

/** A clock of a disk may count by 2 s (FAT): what was written so lately may have been written twice in one tick. */
const TICK = 2_000; // ms

/**
 * Null: the bytes are those that were seen. It is not read where size and time are the same, and the time is not of this
 * very moment; with another time and the same bytes it counts as the same.
 */
export async function look(path: string, seen: Seen): Promise<Result<Sight | null, ReadFault>> {
  const info = await stat(path).catch(() => null); // reading it says why not
  const same = info?.isFile() && info.size === seen.size && Math.floor(info.mtimeMs) === seen.modified;
  if (same && Math.abs(Date.now() - seen.modified) > TICK) return ok(null);
  const read = await readSeen(path);
  return read.ok && read.value.seen.hash === seen.hash ? ok(null) : read;
}
