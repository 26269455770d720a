import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/model/result';
import { writeAtomic } from './atomic';
import { codeOf, unless } from './codes';
import { spelt, unspelt } from './names';
import { type ReadFault, readWhole } from './read';
import { surplus } from './thin';
import { sweep } from './whole';
import { openWriteQueue } from './write-queue';

export interface Kept {
  id: string; // the workbook's
  at: number; // ms since 1970
  name: string;
  size: number; // bytes
}

export type BackupFault = 'backup.absent' | 'backup.full' | 'backup.failed' | ReadFault;

/** Copies of workbooks. Nothing that is asked of it leads out of its folder: not a name, not a link in it. */
export interface Backups {
  /** Thins out the older ones. One of the same time is replaced. */
  write(copy: Pick<Kept, 'id' | 'at' | 'name'>, bytes: Uint8Array): Promise<Result<null, BackupFault>>;
  /** The latest first. */
  list(): Promise<Result<Kept[], BackupFault>>;
  read(id: string, at: number): Promise<Result<{ name: string; bytes: Uint8Array<ArrayBuffer> }, BackupFault>>;
}

const ROOM = 500 * 1024 * 1024; // bytes, for all workbooks together

/** In `root` a folder for each workbook, in it `<time> <name>.throughline`: to be found by hand where all else fails. */
export function openBackups(root: string, room = ROOM): Backups {
  const turn = openWriteQueue();
  let known: readonly File[] | null = null; // what all folders held: a thousand files are not looked at for each copy

  const write: Backups['write'] = async ({ id, at, name }, bytes) => {
    if (!isId(id) || !isTime(at)) return fail('backup.failed');
    const folder = join(root, id);
    await mkdir(folder, { recursive: true });
    if (!(await isFolder(folder))) return fail('backup.failed');
    const file = `${at} ${spelt(name)}${ENDING}`;
    const written = await writeAtomic(join(folder, file), bytes);
    if (!written.ok) return fail(written.fault === 'disk.full' ? 'backup.full' : 'backup.failed');
    await sweep(folder);
    const rest = (known ?? (await filesIn(root))).filter((other) => other.id !== id);
    const all = [...rest, ...(await filesOf(root, id))];
    const again = all.filter((other) => other.id === id && other.at === at && other.file !== file);
    const going = new Set([...again, ...surplus(all, { id, at }, room)]);
    known = all.filter((each) => !going.has(each));
    for (const old of going) await rm(join(root, old.id, old.file), { force: true }).catch(() => undefined); // the next time, then
    return ok(null);
  };
  const list: Backups['list'] = async () => {
    const all = await filesIn(root);
    known = all;
    return ok([...all].sort((a, b) => b.at - a.at).map(({ id, at, name, size }) => ({ id, at, name, size })));
  };
  const read: Backups['read'] = async (id, at) => {
    const found = isId(id) ? (await filesOf(root, id)).find((file) => file.at === at) : undefined;
    if (!found) return fail('backup.absent');
    const whole = await readWhole(join(root, id, found.file));
    return whole.ok ? ok({ name: found.name, bytes: whole.value }) : whole;
  };
  return {
    write: (copy, bytes) => orFault(turn(root, () => write(copy, bytes))),
    list: () => orFault(turn(root, list)),
    read: (id, at) => orFault(read(id, at)),
  };
}

const orFault = <T>(work: Promise<Result<T, BackupFault>>): Promise<Result<T, BackupFault>> =>
  work.catch((error) => {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return fail(code === 'ENOSPC' || code === 'EDQUOT' ? 'backup.full' : 'backup.failed');
  });

interface File extends Kept {
  file: string;
}

async function filesIn(root: string): Promise<File[]> {
  const ids = (await readdir(root).catch(unless(['ENOENT'], []))).filter(isId);
  return (await Promise.all(ids.map((id) => filesOf(root, id)))).flat();
}

async function filesOf(root: string, id: string): Promise<File[]> {
  const folder = join(root, id);
  if (!(await isFolder(folder))) return [];
  const files = (await readdir(folder)).map(async (file): Promise<File[]> => {
    const [, time, name = ''] = NAMED.exec(file) ?? [];
    const at = Number(time);
    if (!isTime(at)) return [];
    const info = await lstat(join(folder, file)).catch(unless(['ENOENT'], null));
    return info?.isFile() ? [{ id, at, name: unspelt(name), size: info.size, file }] : [];
  });
  return (await Promise.all(files)).flat();
}

/** A link is none. */
const isFolder = (path: string): Promise<boolean> =>
  lstat(path)
    .catch(unless(['ENOENT'], null))
    .then((info) => info?.isDirectory() ?? false);

const ENDING = '.throughline';
const NAMED = /^(0|[1-9]\d{0,15}) (.*)\.throughline$/s;

const isId = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/.test(id);
const isTime = (at: number): boolean => Number.isSafeInteger(at) && at >= 0;
