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

const folder = await ensureBuilt('cli').catch((error) => {
  stderr.write(`The command could not be built. Run npm ci, then try again. (${error.message})\n`);
});
if (folder) {
  const { run } = await import(pathToFileURL(join(folder, 'cli.mjs')).href);
  process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, cwd: process.cwd() });
} else process.exitCode = 3;
