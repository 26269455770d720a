import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';

/** A folder for each test, which is gone after it. */
export function freshFolder(): { path(...parts: string[]): string } {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  return { path: (...parts) => join(folder, ...parts) };
}

export const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
export const text = (data: Uint8Array): string => new TextDecoder().decode(data);

type Answered<T> = T extends { failed: string } | { changed: true } ? never : T;

/** What must not have failed. */
export function answered<T extends object | null>(answer: T): Answered<T> {
  expect(isAnswer(answer), JSON.stringify(answer)).toBe(true);
  if (!isAnswer(answer)) throw new Error('not answered');
  return answer;
}

const isAnswer = <T extends object | null>(answer: T): answer is Answered<T> & T =>
  answer === null || !('failed' in answer || 'changed' in answer);

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** Why no small disk can be mounted here; null where one can. */
export const noMounts = mayMount() ? null : 'only root on Linux can mount a small disk';

function mayMount(): boolean {
  if (!isRoot) return false;
  try {
    // In a name space of its own, where it leaves nothing.
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', tmpdir()], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A disk of this size on a folder, until the work is done. `remount`: with other options, such as `ro`. */
export async function onDisk(
  folder: string,
  size: string,
  work: (remount: (options: string) => void) => Promise<void>,
): Promise<void> {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder]);
  try {
    await work((options) => execFileSync('mount', ['-o', `remount,${options}`, folder]));
  } finally {
    execFileSync('umount', ['-l', folder]);
  }
}

/** As somebody who may not do everything: root stops being root meanwhile. */
export async function asNobody(work: () => Promise<void>): Promise<void> {
  if (!isRoot) return work();
  process.setegid?.(65534);
  process.seteuid?.(65534);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
}
