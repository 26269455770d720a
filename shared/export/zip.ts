import { zipSync } from 'fflate';

/** Files in one, by name. Level 0 keeps them as they are: pictures are compressed already. */
export const zipOf = (files: ReadonlyMap<string, Uint8Array>, level: 0 | 6): Uint8Array =>
  zipSync(Object.fromEntries(files), { level });
