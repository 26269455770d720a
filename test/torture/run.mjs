// npm run torture [-- name ...] [--rounds=N] [--seed=N] [--write]: lives through the bad days beside this file, or through
// those that are named, as often as was promised, and ends with a table; --write puts it into docs/reliability.md, where
// the lines of days that were not run stay.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { ensureBuilt } from '../../main/build.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, seed: { type: 'string' }, write: { type: 'boolean' } },
});
process.env.THROUGHLINE_ROUNDS = values.rounds ?? 'long';
if (values.seed) process.env.THROUGHLINE_SEED = values.seed;

const here = fileURLToPath(new URL('.', import.meta.url));
const page = new URL('../../docs/reliability.md', import.meta.url);
const names = readdirSync(here)
  .filter((file) => file.endsWith('.day.ts'))
  .map((file) => file.replace('.day.ts', ''))
  .sort();
const unknown = positionals.find((name) => !names.includes(name));
if (unknown) {
  console.error(`There is no bad day called ${unknown}. There are: ${names.join(', ')}.`);
  process.exit(2);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130)); // and what was mounted goes
await ensureBuilt('page');
await ensureBuilt('shell');
const vite = await createServer({
  configFile: false,
  appType: 'custom',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const { liveThrough } = await vite.ssrLoadModule(`${here}bad-day.ts`);
const { put, row, table } = await vite.ssrLoadModule(`${here}table.ts`);
/** @type {Map<string, string>} */
const rows = new Map();
for (const name of positionals.length > 0 ? positionals : names) {
  console.error(`${name} ...`);
  const day = (await vite.ssrLoadModule(`${here}${name}.day.ts`)).default;
  const reason = day.missing?.() ?? null;
  if (reason !== null) {
    console.log(`${day.title}: skipped, since ${reason}`);
    continue;
  }
  try {
    rows.set(name, row(name, day.title, await liveThrough(day)));
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}
await vite.close();

console.log(`\n${table(rows)}`);
if (values.write) {
  writeFileSync(page, put(readFileSync(page, 'utf8'), rows));
  console.error('docs/reliability.md is written.');
}
