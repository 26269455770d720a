import { readFile, stat } from 'node:fs/promises';
import { fileLimit } from '../../shared/host/limits';
import { fail, ok, type Result } from '../../shared/model/result';

export type ReadFault =
  | 'shell.absent'
  | 'shell.forbidden'
  | 'shell.not-a-file'
  | 'shell.too-large'
  | 'shell.unreadable';

/** All bytes of a file. What is no file (a folder, a device) or is larger than the limit is refused before it is read. */
export async function readWhole(path: string): Promise<Result<Uint8Array<ArrayBuffer>, ReadFault>> {
  try {
    const info = await stat(path); // before it is opened: a pipe would wait for its other end
    if (!info.isFile()) return fail('shell.not-a-file');
    return info.size > fileLimit ? fail('shell.too-large') : ok(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return fail(faultOf(error.code));
    throw error;
  }
}

const faults: ReadonlyMap<string, ReadFault> = new Map([
  ['ENOENT', 'shell.absent'],
  ['EACCES', 'shell.forbidden'],
  ['EPERM', 'shell.forbidden'],
  ['EISDIR', 'shell.not-a-file'],
]);

const faultOf = (code: string): ReadFault => faults.get(code) ?? 'shell.unreadable';
