import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/model/result';
import { claimName } from './claim';
import { markedName } from './names';
import { besideOf, faultAt, settle, type WriteFault, writeWhole } from './whole';

const MOST = 1000; // copies of one name

/**
 * Puts bytes into a file of their own beside another: `name (mark).ending`, `name (mark) 2.ending` ... the first that is free.
 * Whole or not at all, and what has such a name already is not overwritten, see `claimName`. Returns its name.
 */
export async function writeBeside(path: string, bytes: Uint8Array, mark: string): Promise<Result<string, WriteFault>> {
  const folder = dirname(path);
  const part = besideOf(path);
  try {
    try {
      await writeWhole(part, bytes);
      for (let count = 1; count <= MOST; count++) {
        const name = markedName(path, mark, count);
        if (!(await claimName(part, join(folder, name)))) continue;
        await settle(folder);
        return ok(name);
      }
      return fail('disk.bad-name');
    } finally {
      await rm(part, { force: true }).catch(() => undefined); // a later save sweeps what is left
    }
  } catch (error) {
    return fail(await faultAt(path, error));
  }
}
