import { appendFile, mkdir, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { look, readSeen } from '../../../main/files/seen';
import type { Seen } from '../../../shared/host/contract';
import { fileLimit } from '../../../shared/host/limits';
import { freshFolder, text } from './folder';

const folder = freshFolder();
let file: string;
let seen: Seen;
beforeEach(async () => {
  file = folder.path('gap.throughline');
  await writeFile(file, 'old');
  const read = await readSeen(file);
  if (!read.ok) throw new Error(read.fault);
  seen = read.value.seen;
});

test('a file is seen as the system tells it, with the hash that others would count', async () => {
  const { mtimeMs } = await stat(file);
  const hash = 'cba06b5736faf67e54b07b561eae94395e774c517a7d910a54369e1263ccfbd4'; // by sha256sum
  expect(seen).toEqual({ size: 3, modified: Math.floor(mtimeMs), hash });
});

test('as it was, it is not even read', async () => {
  await utimes(file, 1_000, 1_000);
  const before = { ...seen, modified: 1_000_000 };
  expect(await look(file, before)).toEqual({ ok: true, value: null });
  expect(await look(file, { ...before, hash: '0'.repeat(64) })).toEqual({ ok: true, value: null });
});

test('just written, it is read all the same: a disk may count time in steps', async () => {
  const looked = await look(file, { ...seen, hash: '0'.repeat(64) });
  expect(looked.ok && looked.value?.seen).toEqual(seen);
});

test('touched, it is what it was; with other words, it is another', async () => {
  await utimes(file, 1_000, 2_000);
  expect(await look(file, seen)).toEqual({ ok: true, value: null });
  await appendFile(file, 'er');
  const looked = await look(file, seen);
  expect(looked.ok && looked.value && text(looked.value.bytes)).toBe('older');
  expect(looked.ok && looked.value?.seen.size).toBe(5);
});

test('what is no file any more says why', async () => {
  await rm(file);
  expect(await look(file, seen)).toEqual({ ok: false, fault: 'read.absent' });
  await mkdir(file);
  expect(await look(file, seen)).toEqual({ ok: false, fault: 'read.not-a-file' });
  expect(await look(`${file}/under/it`, seen)).toEqual({ ok: false, fault: 'read.no-folder' });
});

test('what has grown beyond all measure is not read', async () => {
  await truncate(file, fileLimit + 1);
  expect(await look(file, seen)).toEqual({ ok: false, fault: 'read.too-large' });
});
