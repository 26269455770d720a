import { link, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/model/result';
import { codeOf, unless } from './codes';
import { markedName } from './names';
import { besideOf, faultOf, settle, type WriteFault, writeWhole } from './whole';

const MOST = 1000; // copies of one name

/**
 * Puts bytes into a file of their own beside another: `name (mark).ending`, `name (mark) 2.ending` ... the first that is free.
 * Whole or not at all, and nothing is ever overwritten. Returns its name.
 */
export async function writeBeside(path: string, bytes: Uint8Array, mark: string): Promise<Result<string, WriteFault>> {
  const folder = dirname(path);
  const part = besideOf(path);
  try {
    try {
      await writeWhole(part, bytes);
      for (let count = 1; count <= MOST; count++) {
        const name = markedName(path, mark, count);
        if (!(await takes(part, join(folder, name)))) continue;
        await settle(folder);
        return ok(name);
      }
      return fail('disk.bad-name');
    } finally {
      await rm(part, { force: true });
    }
  } catch (error) {
    return fail(faultOf(error));
  }
}

/** False: there is something of this name. A second name for the same bytes is given only where it is free. */
async function takes(part: string, to: string): Promise<boolean> {
  try {
    await link(part, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return reserves(part, to); // sticks and some network drives know no second names
  }
}

/** The same by way of an empty file, which nobody else can have made. */
async function reserves(part: string, to: string): Promise<boolean> {
  const reserved = await open(to, 'wx').catch(unless(['EEXIST'], null));
  if (!reserved) return false;
  await reserved.close();
  try {
    await rename(part, to);
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  }
  return true;
}
