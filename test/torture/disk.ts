import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const SIZE = '512M'; // of which only what is written takes room

/** A disk of its own: ext4 in a file, by way of a loop device. */
export interface Disk {
  /** Where it is mounted. */
  folder: string;
  /**
   * The power is cut at this very moment, and the disk mounted again as it was then: what the file system had not yet
   * written to it is lost, as in the memory of a machine. Whatever uses the disk must be frozen, and is to be killed by
   * `kill`, which happens after the moment.
   */
  cut(kill: () => Promise<void>): Promise<void>;
  /** Nothing may use it any more. */
  remove(): Promise<void>;
}

/** Why there can be no such disk here; null where there can. Tries it: in a container only that tells. */
export function whyNoDisk(): string | null {
  if (process.platform !== 'linux') return 'a disk in a file is mounted only on Linux';
  if (process.getuid?.() !== 0) return 'only root may mount a disk in a file';
  const tried = spawnSync('sh', ['-c', TRIAL], { encoding: 'utf8', env });
  return tried.status === 0 ? null : `a disk in a file cannot be mounted here (${tried.stderr.trim().split('\n')[0]})`;
}

const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };
const TRIAL = `
  set -e
  there=$(mktemp -d)
  trap 'umount "$there/on" 2>/dev/null || true; rm -rf "$there"' EXIT
  truncate -s 8M "$there/image"
  mkfs.ext4 -q "$there/image"
  mkdir "$there/on"
  mount -o loop "$there/image" "$there/on"
`;

export async function newDisk(): Promise<Disk> {
  const home = await mkdtemp(join(tmpdir(), 'throughline-disk-'));
  const [image, next, folder] = [join(home, 'image'), join(home, 'next'), join(home, 'on')];
  let device = '';
  const mount = () => {
    device = run('losetup', '--find', '--show', image);
    run('mount', '-t', 'ext4', device, folder);
  };
  const unmount = async () => {
    for (let left = 100; !works('umount', folder); left--) {
      if (left === 0) throw new Error(`${folder} cannot be unmounted`);
      await pause(50); // the last of those that were killed is still on its way out
    }
    run('losetup', '--detach', device);
  };

  await mkdir(folder);
  run('truncate', '-s', SIZE, image);
  run('mkfs.ext4', '-q', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image);
  mount();
  // Who loses patience leaves no disk behind either.
  const drop = () => {
    works('umount', '--lazy', folder);
    works('losetup', '--detach', device);
    rmSync(image, { force: true });
  };
  process.once('exit', drop);
  return {
    folder,
    cut: async (kill) => {
      // The system goes on writing now and then what is old enough. A copy in which it did so has never been on a disk.
      for (let written = ''; written !== (await writesTo(device)); ) {
        written = await writesTo(device);
        run('cp', '--sparse=always', image, next);
      }
      await kill();
      await unmount();
      await rename(next, image);
      mount();
    },
    remove: async () => {
      await unmount();
      process.off('exit', drop);
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** How many writes have reached the device, and how many are on their way. */
async function writesTo(device: string): Promise<string> {
  const stat = (await readFile(`/sys/block/${basename(device)}/stat`, 'utf8')).trim().split(/\s+/);
  return `${stat[4]} ${stat[8]}`;
}

const works = (command: string, ...args: string[]): boolean => spawnSync(command, args, { env }).status === 0;

function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', env });
  if (status !== 0) throw error ?? new Error(`${command}: ${stderr}`);
  return stdout.trim();
}
