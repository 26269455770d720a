import { stat } from 'node:fs/promises';
import { format, join, parse, resolve, sep } from 'node:path';
import { type Look, seePlace, writeSeen } from '../files/atomic';
import { makeFolder } from '../files/make-folder';
import { STDIN } from './input';
import { type Io, Refusal } from './io';

/** Where one piece of output goes. A file replaces what was seen at its place before the work began, and nothing else. */
export type Target = { to: 'stdout' } | { to: 'file'; path: string; seen: Look | null };

/**
 * One input goes to stdout (null) or to a file; several go into a folder, each under its own name with another ending. The
 * folder is made. Throws a Refusal, before anything is made, where two would go to one place.
 */
export async function pathsFor(
  files: readonly string[],
  { out, ending }: { out: string | undefined; ending: string },
  { cwd }: Io,
): Promise<string[] | null> {
  if (out === undefined || out === STDIN) {
    if (files.length > 1) throw new Refusal({ code: 'cli.needs-folder' });
    return null;
  }
  const path = resolve(cwd, out);
  const kind = await kindOf(path);
  const folder = files.length > 1 || kind === 'folder' || /[\\/]$/.test(out);
  if (folder && kind === 'file') throw new Refusal({ code: 'cli.no-folder' }, out);
  const paths = folder ? files.map((file) => join(path, `${nameOf(file)}.${ending}`)) : [path];
  const twice = paths.find((each, i) => paths.indexOf(each) < i);
  if (twice !== undefined) throw new Refusal({ code: 'cli.same-name' }, shown(twice, cwd));
  if (folder && kind === null) {
    const made = await makeFolder(path);
    if (!made.ok) throw new Refusal({ code: made.fault }, out);
  }
  return paths;
}

/** Looks at each place. Throws a Refusal where something would be overwritten, and where no file can be. */
export const seen = (paths: readonly string[], { force }: { force: boolean }, { cwd }: Io): Promise<Target[]> =>
  Promise.all(
    paths.map(async (path) => {
      const place = await seePlace(path);
      if (!place.ok) throw new Refusal({ code: place.fault }, shown(path, cwd));
      if (place.value && !force) throw new Refusal({ code: 'cli.exists' }, shown(path, cwd));
      return { to: 'file', path, seen: place.value };
    }),
  );

/** One path for each of so many: OUT-1.png, OUT-2.png. */
export function numbered(path: string, count: number, ending: string): string[] {
  const { dir, name, ext, base } = parse(path);
  const stem = ext.toLowerCase() === `.${ending}` ? name : base; // 'grade 9.5' has no ending
  return Array.from({ length: count }, (_, i) => format({ dir, base: `${stem}-${i + 1}.${ending}` }));
}

/** Throws a Refusal where somebody else has put something there since it was looked at: theirs is left as it is. */
export async function put(target: Target, data: string | Uint8Array, io: Io): Promise<void> {
  if (target.to === 'stdout') {
    if (typeof data !== 'string' && io.onTerminal) throw new Refusal({ code: 'cli.no-terminal' });
    io.data(data);
    return;
  }
  const { path, seen } = target;
  const written = await writeSeen(path, typeof data === 'string' ? Buffer.from(data) : data, seen);
  if (written.ok) return;
  const code = written.fault === 'disk.changed' && !seen ? 'cli.appeared' : written.fault;
  throw new Refusal({ code }, shown(path, io.cwd));
}

const nameOf = (file: string): string => (file === STDIN ? 'diagram' : parse(file).name);

/** As short as the person would write it. */
const shown = (path: string, cwd: string): string => (path.startsWith(cwd + sep) ? path.slice(cwd.length + 1) : path);

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  const info = await stat(path).catch(() => null); // what cannot be looked at cannot be written either, and says so then
  return info && (info.isDirectory() ? 'folder' : 'file');
}
