import { appendFile, type FileHandle, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BackupFault } from '../../../main/files/backups';
import { type ReadFault, readWhole } from '../../../main/files/read';
import type { WriteFault } from '../../../main/files/whole';
import { shell } from '../../../shared/words/en/shell';
import { freshFolder, text } from './folder';

/** What happens before a file is opened, and while it is read. */
const disk = vi.hoisted(() => ({ open: async () => {}, read: async () => {} }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const reading = (handle: FileHandle) => ({
    stat: handle.stat.bind(handle),
    close: handle.close.bind(handle),
    readFile: async () => {
      const read = await handle.readFile();
      await disk.read();
      return read;
    },
  });
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      await disk.open();
      return reading(await real.open(...args));
    },
  };
});

const folder = freshFolder();
let file: string;
beforeEach(async () => {
  file = folder.path('gap.throughline');
  await writeFile(file, 'old');
});
afterEach(() => {
  disk.open = async () => {};
  disk.read = async () => {};
});

async function said(): Promise<string> {
  const read = await readWhole(file);
  return read.ok ? text(read.value) : read.fault;
}

test('a file that is written while it is read is read again', async () => {
  let times = 0;
  disk.read = async () => {
    if (++times < 3) await appendFile(file, '+');
  };
  expect(await said()).toBe('old++');
});

test('one that is written without end is given up', async () => {
  disk.read = () => appendFile(file, '+');
  expect(await said()).toBe('read.changing');
});

test.each([
  ['EBUSY', 'read.locked'],
  ['EACCES', 'read.forbidden'],
  ['ENOENT', 'read.absent'],
  ['EHOSTDOWN', 'read.gone'],
  ['EWEIRD', 'read.failed'],
])('what the system says is said in a word: %s', async (code, fault) => {
  disk.open = async () => {
    throw Object.assign(new Error(code), { code });
  };
  expect(await said()).toBe(fault);
});

test('there are sentences for all that can go wrong with files', () => {
  // A fault without one is an error of types here.
  const sentences: Record<WriteFault | ReadFault | BackupFault | 'file.unknown-place', string> = shell;
  for (const [code, sentence] of Object.entries(sentences))
    if (/^(read|disk|backup|file)\./.test(code)) expect(sentence, code).toMatch(/^[A-Z].*\.$/);
});
