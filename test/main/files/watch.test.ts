import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeAtomic } from '../../../main/files/atomic';
import { readSeen } from '../../../main/files/seen';
import { type Watch, watchFile } from '../../../main/files/watch';
import { openWriteQueue } from '../../../main/files/write-queue';
import type { Seen } from '../../../shared/host/contract';
import { bytes, freshFolder } from './folder';

/** Does the system tell of changes? Where it does not, only the clock is left. */
const system = vi.hoisted(() => ({ tells: true, watchers: 0 }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return {
    ...real,
    watch: (...args: Parameters<typeof real.watch>) => {
      if (!system.tells) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      const watcher = real.watch(...args);
      system.watchers++;
      watcher.once('close', () => system.watchers--);
      return watcher;
    },
  };
});

const folder = freshFolder();
let file: string;
let seen: Seen;
let watch: Watch | undefined;
let turn: ReturnType<typeof openWriteQueue>;
let changes: number;
let heard: () => void;

beforeEach(async () => {
  changes = 0;
  turn = openWriteQueue();
  file = folder.path('gap.throughline');
  await writeFile(file, 'old');
  await see();
});
afterEach(() => {
  watch?.close();
  watch = undefined;
});

async function see(): Promise<void> {
  const read = await readSeen(file);
  if (!read.ok) throw new Error(read.fault);
  seen = read.value.seen;
}

/** `every`: ms. */
function follow(every: number, told: () => void = count): void {
  watch = watchFile({ path: file, known: () => seen, alone: (work) => turn(file, work), changed: told }, every);
}

const count = () => {
  changes++;
  heard();
};

/** Somebody else puts this in its place, at one stroke: a test would else hear of half of it, too. */
async function others(words: string): Promise<void> {
  await writeFile(folder.path('theirs'), words);
  await rename(folder.path('theirs'), file);
}

/** Resolves with the next change that is told. */
const next = () =>
  new Promise<void>((resolve) => {
    heard = resolve;
  });

describe.each([
  ['by the system', true, 60_000],
  ['by the clock alone', false, 20],
])('%s', (_, tells, every) => {
  beforeEach(() => {
    system.tells = tells;
  });

  test('it is told that somebody wrote it, took it away, put another in its place', async () => {
    follow(every);
    for (const change of [
      () => others('longer'),
      () => rm(file),
      () => others('there again'),
      () => others('and once more'),
    ]) {
      const told = next();
      await change();
      await told;
      if ((await stat(file).catch(() => null)) !== null) await see();
    }
    expect(changes).toBe(4);
  });

  test('what we wrote ourselves is not, nor what others do beside it', async () => {
    follow(every);
    for (const words of ['by', 'ourselves', 'again and again'])
      await turn(file, async () => {
        const written = await writeAtomic(file, bytes(words));
        if (written.ok) seen = written.value;
      });
    await writeFile(folder.path('other'), 'x');
    const told = next();
    await others('by somebody else');
    await told;
    expect(changes).toBe(1);
  });
});

test('what has changed before anybody watched is told at once', async () => {
  system.tells = true;
  await others('longer');
  const told = next();
  follow(60_000);
  await told;
  expect(changes).toBe(1);
});

test('a folder that is gone for a time is followed again', async () => {
  system.tells = true;
  await mkdir(folder.path('drive'));
  file = folder.path('drive', 'a');
  await writeFile(file, 'old');
  await see();
  follow(20);
  let told = next();
  await rename(folder.path('drive'), folder.path('unplugged'));
  await told;
  told = next();
  await writeFile(folder.path('unplugged', 'a'), 'changed elsewhere');
  await rename(folder.path('unplugged'), folder.path('drive'));
  await told;
  expect(changes).toBe(2);
});

test('closed, it lets go of the folder, and tells nothing more', async () => {
  system.tells = true;
  follow(20);
  const told = next();
  await others('longer');
  await told;
  watch?.close();
  watch?.check();
  await expect.poll(() => system.watchers).toBe(0);
  // Another one is told what the first would have been told.
  const another = new Promise<void>((resolve) => {
    follow(60_000, resolve);
  });
  await others('longer still');
  await another;
  expect(changes).toBe(1);
});
