import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outline } from './terminal';

const call = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));

const command = join(root, 'main/cli/throughline.mjs');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-'));
  await writeFile(join(folder, 'gap.txt'), outline);
  await writeFile(join(folder, 'long.txt'), 'Cause\n'.repeat(4_000)); // more than fits into a pipe
  await writeFile(join(folder, 'mended.txt'), 'kind: fishbone\nmeasure: none\n\nTime\n');
  await writeFile(join(folder, 'broken.throughline'), '{');
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

test('a picture that somebody else puts there while it is made is left as it is', async () => {
  const { stdout: workbook } = await throughline('export', join(folder, 'gap.txt'), '--to', 'json');
  const to = join(folder, 'race.svg');
  const child = spawn(process.execPath, [command, 'export', '-', '--to', 'svg', '-o', to]);
  const said = text(child.stderr);
  const ended = once(child, 'exit');
  // More than a pipe holds: when it is taken, the command has looked at the place and is reading.
  await new Promise((resolve) => child.stdin.write(`${workbook}${' '.repeat(4_000_000)}`, resolve));
  await writeFile(to, 'theirs');
  child.stdin.end();
  expect(await ended).toEqual([2, null]);
  expect(await said).toMatch(/race\.svg: Another program .* --force\.\n$/);
  expect(await readFile(to, 'utf8')).toBe('theirs');
});

test('of three commands to one new file one wins, and the others end with 2 and a sentence', async () => {
  const to = join(folder, 'three.svg');
  const run = async () => {
    const child = spawn(process.execPath, [command, 'export', join(folder, 'gap.txt'), '-o', to]);
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    return { said, code };
  };
  const [won, ...others] = (await Promise.all([run(), run(), run()])).sort((a, b) => a.code - b.code);
  expect(won).toEqual({ said: '', code: 0 });
  for (const { said, code } of others) {
    expect(code).toBe(2);
    expect(said).toMatch(/three\.svg: .*--force\.\n$/);
  }
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
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
  const { stdout, stderr } = await call('sh', ['-c', `npx throughline export "${long}" --to json | head -c 20`], {
    cwd: root,
  });
  expect(stdout).toHaveLength(20);
  expect(stderr).not.toMatch(/EPIPE|\bat /);
});

describe.skipIf(process.platform === 'win32')('output that cannot be written', () => {
  /** In a shell, with the command as $T and the folder as $F. */
  const sh = async (script: string) => {
    const env = { ...process.env, T: `"${process.execPath}" "${command}"`, F: folder };
    const child = spawn('bash', ['-c', script.replaceAll('throughline ', 'eval $T ')], { env });
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    return { out, err, code };
  };
  const full = /^There is no room left where the output was to go.*\n$/;

  test
    .skipIf(process.platform !== 'linux')
    .each([
      'throughline export $F/gap.txt --to svg > /dev/full',
      'throughline layout $F/gap.txt --json > /dev/full',
      'throughline --help > /dev/full',
      'throughline validate $F/mended.txt > /dev/full 2> $F/err; code=$?; tail -n 1 $F/err >&2; exit $code',
    ])('on a full device ends with 2 and a sentence: %s', async (script) => {
    expect(await sh(script)).toEqual({ out: '', err: expect.stringMatching(full), code: 2 });
  });

  test('a file that has room for a part of it is not called whole', async () => {
    const { err, code } = await sh('ulimit -f 1; throughline export $F/gap.txt --to svg > $F/part.svg');
    expect([err, code]).toEqual([expect.stringMatching(full), 2]);
  });

  test.skipIf(process.platform !== 'linux')('words that cannot be said end with 2 as well', async () => {
    expect(await sh('throughline validate $F/gap.txt 2> /dev/full')).toEqual({ out: '', err: '', code: 2 });
  });

  test.each([
    ['throughline validate $F/nope 2>&1 >/dev/null | true; exit $PIPESTATUS', 2],
    ['throughline validate $F/mended.txt $F/broken.throughline | head -c 10 >/dev/null; exit $PIPESTATUS', 2],
    ['throughline validate $F/mended.txt | true; exit $PIPESTATUS', 1],
    ['throughline export $F/long.txt --to json | head -c 10 >/dev/null; exit $PIPESTATUS', 0],
    ['throughline exprot |& true; exit $PIPESTATUS', 2],
  ])('a reader who stops early changes nothing of how it ends: %s', async (script, wanted) => {
    const { err, code } = await sh(script);
    expect(code).toBe(wanted);
    expect(err).not.toMatch(/EPIPE|\bat /);
  });
});

test.skipIf(process.platform === 'win32')('a folder that was removed under it is said so', async () => {
  const gone = `mkdir "$F/gone" && cd "$F/gone" && rmdir "$F/gone" && exec "$N" "$T" validate a.txt`;
  const child = spawn('sh', ['-c', gone], { env: { ...process.env, F: folder, N: process.execPath, T: command } });
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect([err, code]).toEqual([expect.stringMatching(/^The folder that you are in is not there any more.*\n$/), 2]);
});
