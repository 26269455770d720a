#!/usr/bin/env node
// The command `throughline`: builds the command line if its sources are newer, then hands over to it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../build.mjs';

// Whoever reads our output may have seen enough (`| head`): that is no fault.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

const { stdin, stdout, stderr } = process;
const folder = await ensureBuilt('cli').catch((error) => {
  stderr.write(`The command could not be built. Run npm ci, then try again. (${error.message})\n`);
});
if (folder) {
  const { run } = await import(pathToFileURL(join(folder, 'cli.mjs')).href);
  process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, cwd: process.cwd() });
} else process.exitCode = 3;
