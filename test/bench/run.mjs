// npm run bench [name ...]: runs the benches beside this file and keeps their tables in docs/benchmarks.md. With names, only
// those are run and printed. Everything compared stands in one run on one machine: read the ratios, not the milliseconds.
import { readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
const names = readdirSync(here)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
  .sort();
const unknown = wanted.find((name) => !names.includes(name));
if (unknown) {
  console.error(`There is no bench called ${unknown}. There are: ${names.join(', ')}.`);
  process.exit(2);
}

const { markdown } = (await runnerImport(`${here}table.ts`)).module;
const tables = [];
for (const name of wanted.length > 0 ? wanted : names) {
  console.error(`${name} ...`);
  const { module } = await runnerImport(`${here}${name}.bench.ts`);
  for (const table of await module.default()) {
    tables.push(table);
    console.log(markdown(table));
  }
}

if (wanted.length === 0) {
  const intro = [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. What is compared was measured in one run on one machine, so read the ratios; the',
    `milliseconds are those of ${cpus().length} cores and Node ${process.versions.node}. The bounds asked stand beside what was measured.`,
    '',
  ].join('\n');
  writeFileSync(new URL('../../docs/benchmarks.md', import.meta.url), `${intro}\n${tables.map(markdown).join('\n')}`);
  console.error('docs/benchmarks.md is written.');
}
