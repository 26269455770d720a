import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIZE = 8 * 1024 * 1024; // bytes
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };
const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });

/** A small disk of its own in a file, with ext4 on it: it can be full, fail, and be looked at after it was taken out. */
export interface Disk {
  folder: string;
  /** Takes all the room that is left but for so many bytes. */
  fill(left: number): void;
  /** From this moment on nothing can be written any more, also by those who are writing; what is not on the disk yet is lost. */
  fail(): void;
  /** With room again. One that failed is taken out and put in again: what is there then is what was on the disk. */
  recover(): void;
  clear(): void;
  /** What was written up to now is on it. */
  sync(): void;
  remove(): void;
}

export function insertDisk(): Disk {
  const home = mkdtempSync(join(tmpdir(), 'throughline-disk-'));
  const [image, folder] = [join(home, 'image'), join(home, 'disk')];
  mkdirSync(folder);
  let mounted = false;
  let failed = false;
  const mount = () => {
    run('mount', '-o', 'loop', image, folder);
    mounted = true;
  };
  const unmount = () => {
    if (mounted) run('umount', folder);
    mounted = false;
  };
  const format = () => {
    unmount();
    run('mkfs.ext4', '-q', '-F', image);
    mount();
  };
  const disk: Disk = {
    folder,
    fill: (left) => fill(join(folder, 'filling'), left),
    fail() {
      run('mount', '-o', 'remount,abort', folder);
      failed = true;
    },
    recover() {
      if (failed) {
        unmount();
        mount();
      }
      rmSync(join(folder, 'filling'), { force: true });
    },
    clear() {
      if (failed) format();
      failed = false;
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    },
    sync: () => run('sync', '--file-system', folder),
    remove() {
      unmount();
      rmSync(home, { recursive: true, force: true });
    },
  };
  try {
    closeSync(openSync(image, 'w'));
    truncateSync(image, SIZE);
    format();
    return disk;
  } catch (error) {
    disk.remove();
    throw error;
  }
}

/** To the last byte, then `left` fewer. */
function fill(path: string, left: number): void {
  const file = openSync(path, 'w');
  let size = 0;
  for (let part = 256 * 1024; part >= 1; ) {
    try {
      const written = writeSync(file, Buffer.alloc(part));
      size += written;
      if (written < part) part = Math.floor(part / 4);
    } catch {
      part = Math.floor(part / 4);
    }
  }
  closeSync(file);
  truncateSync(path, Math.max(0, size - left));
}
