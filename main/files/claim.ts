import { link, open, rename, rm } from 'node:fs/promises';
import { codeOf, unless } from './codes';

/**
 * Gives a written file its name where that is free. False: something has this name, and it is left as it is. `part` may stay
 * behind as a second name for the same bytes: whoever wrote it removes it.
 */
export async function claimName(part: string, name: string): Promise<boolean> {
  try {
    await link(part, name);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return reserveName(part, name); // sticks and some network drives know no second names
  }
}

/** The same by way of an empty file, which nobody else can have made. */
async function reserveName(part: string, name: string): Promise<boolean> {
  const reserved = await open(name, 'wx').catch(unless(['EEXIST'], null));
  if (!reserved) return false;
  await reserved.close();
  try {
    await rename(part, name);
  } catch (error) {
    await rm(name, { force: true });
    throw error;
  }
  return true;
}
