import { mkdir, stat } from 'node:fs/promises';
import { format, join, parse, resolve, sep } from 'node:path';
import { writeAtomic } from '../files/atomic';
import { STDIN } from './input';
import { type Io, Refusal } from './io';

/** Where the output of one input goes. */
export type Target = { to: 'stdout' } | { to: 'file'; path: string };

/**
 * One input goes to stdout or to a file; several go into a folder, each under its own name with another ending. Throws a
 * Refusal, before anything is made, where something would be overwritten.
 */
export async function targetsFor(
  files: readonly string[],
  { out, ending, force }: { out: string | undefined; ending: string; force: boolean },
  { cwd }: Io,
): Promise<Target[]> {
  if (out === undefined || out === STDIN) {
    if (files.length > 1) throw new Refusal({ code: 'cli.needs-folder' });
    return [{ to: 'stdout' }];
  }
  const path = resolve(cwd, out);
  const kind = await kindOf(path);
  const folder = files.length > 1 || kind === 'folder' || /[\\/]$/.test(out);
  if (folder && kind === 'file') throw new Refusal({ code: 'cli.no-folder' }, out);
  const paths = folder ? files.map((file) => join(path, `${nameOf(file)}.${ending}`)) : [path];
  const twice = paths.find((each, i) => paths.indexOf(each) < i);
  if (twice !== undefined) throw new Refusal({ code: 'cli.same-name' }, shown(twice, cwd));
  for (const each of force ? [] : paths)
    if ((await kindOf(each)) !== null) throw new Refusal({ code: 'cli.exists' }, shown(each, cwd));
  if (folder && kind === null)
    await mkdir(path, { recursive: true }).catch(() => {
      throw new Refusal({ code: 'disk.no-folder' }, out);
    });
  return paths.map((each) => ({ to: 'file', path: each }));
}

/** One for each of so many: OUT-1.png, OUT-2.png. Throws a Refusal, before any is written, where one would be overwritten. */
export async function numbered(
  { path }: { path: string },
  count: number,
  { ending, force }: { ending: string; force: boolean },
  { cwd }: Io,
): Promise<Target[]> {
  const { dir, name, ext, base } = parse(path);
  const stem = ext.toLowerCase() === `.${ending}` ? name : base; // 'grade 9.5' has no ending
  const paths = Array.from({ length: count }, (_, i) => format({ dir, base: `${stem}-${i + 1}.${ending}` }));
  for (const each of force ? [] : paths)
    if ((await kindOf(each)) !== null) throw new Refusal({ code: 'cli.exists' }, shown(each, cwd));
  return paths.map((each) => ({ to: 'file', path: each }));
}

export async function put(target: Target, data: string | Uint8Array, io: Io): Promise<void> {
  if (target.to === 'stdout') {
    if (typeof data !== 'string' && io.stdout.isTTY) throw new Refusal({ code: 'cli.no-terminal' });
    io.stdout.write(data);
    return;
  }
  const written = await writeAtomic(target.path, typeof data === 'string' ? Buffer.from(data) : data);
  if (!written.ok) throw new Refusal({ code: written.fault }, shown(target.path, io.cwd));
}

const nameOf = (file: string): string => (file === STDIN ? 'diagram' : parse(file).name);

/** As short as the person would write it. */
const shown = (path: string, cwd: string): string => (path.startsWith(cwd + sep) ? path.slice(cwd.length + 1) : path);

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  const info = await stat(path).catch(() => null); // what cannot be looked at cannot be written either, and says so then
  return info && (info.isDirectory() ? 'folder' : 'file');
}
