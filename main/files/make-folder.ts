import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../shared/model/result';
import { codeOf } from './codes';
import { isFolder } from './read';
import { faultAt, type WriteFault } from './whole';

/**
 * Makes a folder, and those that it is to be in. `mkdir` of Node can do so, too, but never ends where a folder takes none, as
 * those of /proc on Linux.
 */
export async function makeFolder(path: string): Promise<Result<null, WriteFault>> {
  try {
    await mkdir(path);
  } catch (error) {
    if (await isFolder(path)) return ok(null);
    if (codeOf(error) === 'EEXIST') return fail('disk.not-a-folder');
    const parent = dirname(path);
    if (codeOf(error) !== 'ENOENT' || (await isFolder(parent))) return fail(await faultAt(path, error));
    const above = await makeFolder(parent);
    return above.ok ? makeFolder(path) : above;
  }
  return ok(null);
}
