#!/usr/bin/env node
// The command `throughline`: builds the command line if its sources are newer, then hands over to it.
import { createWriteStream, fstatSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../build.mjs';

/**
 * A disk that is nearly full takes less than it is given, and process.stdout leaves that unsaid; this stream does not.
 * @param {NodeJS.WriteStream & { fd: number }} stream
 */
const whole = (stream) =>
  fstatSync(stream.fd).isFile() ? createWriteStream('', { fd: stream.fd, autoClose: false }) : stream;

const { stdin } = process;
const [stdout, stderr] = [whole(process.stdout), whole(process.stderr)];
for (const stream of [stdout, stderr]) stream.on('error', () => {}); // whoever writes is told by the callback

/** Null: somebody has removed the folder that we were started in. */
function currentFolder() {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}

const cwd = currentFolder();
const folder =
  cwd &&
  (await ensureBuilt('cli').catch((error) => {
    stderr.write(`The command could not be built. Run npm ci, then try again. (${error.message})\n`);
  }));
if (cwd === null) {
  stderr.write('The folder that you are in is not there any more. Go to another one, then try again.\n');
  process.exitCode = 2;
} else if (folder) {
  const { run } = await import(pathToFileURL(join(folder, 'cli.mjs')).href);
  process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, cwd });
} else process.exitCode = 3;
