import { readFile, stat } from 'node:fs/promises';
import { fileLimit } from '../../shared/host/limits';
import { fail, ok, type Result } from '../../shared/model/result';

export type ReadFault = 'read.absent' | 'read.forbidden' | 'read.not-a-file' | 'read.too-large' | 'read.failed';

/** All bytes of a file. What is no file (a folder, a device) or is larger than the limit is refused before it is read. */
export async function readWhole(path: string): Promise<Result<Uint8Array<ArrayBuffer>, ReadFault>> {
  try {
    const info = await stat(path); // before it is opened: a pipe would wait for its other end
    if (!info.isFile()) return fail('read.not-a-file');
    return info.size > fileLimit ? fail('read.too-large') : ok(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return fail(faultOf(error.code));
    throw error;
  }
}

const faults: ReadonlyMap<string, ReadFault> = new Map([
  ['ENOENT', 'read.absent'],
  ['EACCES', 'read.forbidden'],
  ['EPERM', 'read.forbidden'],
  ['EISDIR', 'read.not-a-file'],
]);

const faultOf = (code: string): ReadFault => faults.get(code) ?? 'read.failed';
