import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outline } from './terminal';

const call = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-'));
  await writeFile(join(folder, 'gap.txt'), outline);
});
afterAll(() => rm(folder, { recursive: true }));

/** As a person types it, in the folder of the program. */
const throughline = (...args: string[]) =>
  call('npx', ['throughline', ...args], { cwd: root, shell: process.platform === 'win32' });

test('the real command builds itself, makes a picture and reads it back', async () => {
  const [from, to] = [join(folder, 'gap.txt'), join(folder, 'f.png')];
  await throughline('export', from, '--to', 'png', '-o', to);
  expect((await readFile(to)).subarray(1, 4).toString()).toBe('PNG');
  const { stdout } = await throughline('export', to, '--to', 'outline');
  expect(stdout).toBe(outline);
});

test('wrong use ends with 2, a word on stderr and nothing on stdout', async () => {
  await expect(throughline('exprot')).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining("Did you mean 'export'?\n"),
  });
});

test('who has read enough of its output does not get a trace', async () => {
  const long = join(folder, 'long.txt');
  await writeFile(long, 'Cause\n'.repeat(20_000)); // more than fits into a pipe
  const { stdout, stderr } = await call('sh', ['-c', `npx throughline export "${long}" --to json | head -c 20`], {
    cwd: root,
  });
  expect(stdout).toHaveLength(20);
  expect(stderr).not.toMatch(/EPIPE|\bat /);
});
