import { open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileLimit } from '../../shared/host/limits';
import { fail, ok, type Result } from '../../shared/model/result';
import { codeOf, gone, patiently } from './codes';

export type ReadFault =
  | 'read.absent'
  | 'read.no-folder'
  | 'read.not-a-folder'
  | 'read.forbidden'
  | 'read.not-a-file'
  | 'read.circle'
  | 'read.long-name'
  | 'read.too-large'
  | 'read.locked'
  | 'read.changing'
  | 'read.gone'
  | 'read.failed';

export interface Read {
  bytes: Uint8Array<ArrayBuffer>;
  modified: number; // ms since 1970
}

/** All bytes of a file. What is no file (a folder, a device) or is larger than the limit is refused before it is read. */
export async function readWhole(path: string): Promise<Result<Uint8Array<ArrayBuffer>, ReadFault>> {
  const read = await readDated(path);
  return read.ok ? ok(read.value.bytes) : read;
}

/** The same, and when it was written: both of one moment. */
export async function readDated(path: string): Promise<Result<Read, ReadFault>> {
  try {
    const info = await stat(path); // before it is opened: a pipe would wait for its other end
    if (!info.isFile()) return fail('read.not-a-file');
    if (info.size > fileLimit) return fail('read.too-large');
    for (let tries = 0; tries < 5; tries++) {
      const read = await readOnce(path);
      if (read) return ok(read);
    }
    return fail('read.changing');
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return fail(code === 'ENOENT' && !(await hasFolder(path)) ? 'read.no-folder' : faultOf(code));
  }
}

/** Null: somebody wrote it meanwhile, and what was read may be half of theirs. */
async function readOnce(path: string): Promise<Read | null> {
  const file = await patiently(() => open(path, 'r'));
  try {
    const before = await file.stat({ bigint: true });
    const bytes = new Uint8Array(await file.readFile());
    const after = await file.stat({ bigint: true });
    const still = before.mtimeNs === after.mtimeNs && after.size === BigInt(bytes.length);
    return still ? { bytes, modified: Number(after.mtimeMs) } : null;
  } finally {
    await file.close();
  }
}

/** Is the folder there in which this is, or would be? */
export const hasFolder = (path: string): Promise<boolean> => isFolder(dirname(path));

export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (info) => info.isDirectory(),
    () => false,
  );

const faults: ReadonlyMap<string, ReadFault> = new Map<string, ReadFault>([
  ['ENOENT', 'read.absent'],
  ['ENOTDIR', 'read.not-a-folder'],
  ['EACCES', 'read.forbidden'],
  ['EPERM', 'read.forbidden'],
  ['EISDIR', 'read.not-a-file'],
  ['ELOOP', 'read.circle'],
  ['ENAMETOOLONG', 'read.long-name'],
  ['ENXIO', 'read.not-a-file'],
  ['EBUSY', 'read.locked'],
  ['ETXTBSY', 'read.locked'],
]);

const faultOf = (code: string): ReadFault => faults.get(code) ?? (gone.includes(code) ? 'read.gone' : 'read.failed');
