import { link, lstat, rename } from 'node:fs/promises';
import { codeOf, unless } from './codes';
import { openWriteQueue } from './write-queue';

/**
 * Gives a written file its name where that is free. False: something has this name, and it is left as it is. Whoever is killed
 * meanwhile leaves the whole file under the name, or nothing. `part` may stay behind as a second name for the same bytes:
 * whoever wrote it removes it.
 */
export async function claimName(part: string, name: string): Promise<boolean> {
  try {
    await link(part, name);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return claiming(name, () => renameToFree(part, name)); // sticks and some network drives know no second names
  }
}

const claiming = openWriteQueue();

/**
 * Looks, then renames: what another program puts there in between is replaced, a moment too short to be met by a person. To
 * reserve the name with an empty file would close it, but whoever is killed then leaves that file, and it looks like lost work.
 */
async function renameToFree(part: string, name: string): Promise<boolean> {
  if (await lstat(name).catch(unless(['ENOENT'], null))) return false;
  await rename(part, name);
  return true;
}
