import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from '../../shared/zod';

/**
 * Which Throughline serves, for a second start to compare. Where it lies is told as a hash alone; pages of other origins
 * cannot read even that.
 */
export interface Identity {
  name: 'throughline';
  version: string;
  /** When the page was built: `2026-11-23T14:05:00.000Z`. */
  built: string;
  /** Of the server and of the page that it shows by now, since that is read from the disk for each request. */
  build: string;
  /** Of the folder. */
  clone: string;
}

const short = (...parts: (string | Buffer)[]): string =>
  parts
    .reduce((hash, part) => hash.update(part), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);

/** The code that runs here, as it was when it began: an update on the disk changes the page, but not a server that runs. */
const code = readFileSync(fileURLToPath(import.meta.url));
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));

/** `folder`: of the built page. Its start page names all other files by their hashes. */
export async function identityOf(folder: string): Promise<Identity> {
  const start = join(folder, 'index.html');
  const [page, { mtime }, place] = await Promise.all([readFile(start), stat(start), realpath(folder)]);
  return {
    name: 'throughline',
    version,
    built: mtime.toISOString(),
    build: short(code, page),
    clone: short(place),
  };
}

const plainWords = z.string().regex(/^[\w.:+-]{1,40}$/);
const named = z.object({ name: z.literal('throughline') });
const whole = named.extend({ version: plainWords, built: plainWords, build: plainWords, clone: plainWords });

/** What another program says at the port: null where it is none of ours. An older Throughline says no more than its name. */
export function identityIn(said: unknown): Partial<Identity> | null {
  return whole.safeParse(said).data ?? named.safeParse(said).data ?? null;
}
