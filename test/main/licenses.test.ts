import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ensureBuilt } from '../../main/build.mjs';
import { folderOf, licenses } from '../../main/licenses.mjs';

const schema = z.object({
  texts: z.array(z.string().min(100)),
  packages: z.array(
    z.object({ name: z.string(), version: z.string(), license: z.string().min(2), texts: z.array(z.number()).min(1) }),
  ),
});
type Part = Parameters<typeof ensureBuilt>[0];

/** Of each package that a part is shipped with, all its texts in one. */
async function licensesOf(part: Part): Promise<ReadonlyMap<string, string>> {
  const file = join(await ensureBuilt(part), 'licenses.json');
  const { texts, packages } = schema.parse(JSON.parse(await readFile(file, 'utf8')));
  return new Map(packages.map((one) => [one.name, one.texts.map((at) => texts[at] ?? '').join('\n')]));
}

/** Names of the packages with code in a bundle, as the bundler tells them. */
function listing(names: Set<string>): Plugin {
  return {
    name: 'listing',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle))
        for (const [id, { renderedLength }] of part.type === 'chunk' ? Object.entries(part.modules) : []) {
          const name = folderOf(id)?.replaceAll('\\', '/').split('/node_modules/').pop();
          if (name !== undefined && renderedLength > 0) names.add(name);
        }
    },
  };
}

test('every package that has code in the page, its workers or its styles has its license in the page', async () => {
  const names = new Set<string>();
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [{ ...listing(names), enforce: 'post' }],
    build: { write: false, minify: false },
  });
  const told = await licensesOf('page');
  expect(names.size).toBeGreaterThan(15);
  expect([...names].filter((name) => !told.has(name))).toEqual([]);
  expect(told.get('react')).toContain('MIT License');
  expect(told.get('throughline')).toContain('The Throughline authors');
  expect(told.get('@fontsource/noto-sans')).toContain('SIL OPEN FONT LICENSE');
});

test('what is shipped beside a program is told with it: the fonts and the painter of the command line, the window', async () => {
  const cli = await licensesOf('cli');
  expect(cli.get('@expo-google-fonts/noto-sans')).toContain('SIL OPEN FONT LICENSE');
  expect(cli.get('@resvg/resvg-js')).toContain('Mozilla Public License');
  const shell = await licensesOf('shell');
  expect(shell.get('electron')).toContain('Permission is hereby granted');
  expect([...shell.keys()]).toContain('zod');
});

test('a package without the text of its license fails the build; one of which nothing is left does not', async () => {
  const root = await mkdtemp(join(tmpdir(), 'throughline-'));
  const folder = join(root, 'node_modules', 'bare');
  await mkdir(folder, { recursive: true });
  const manifest = { name: 'bare', version: '1.2.3', license: 'MIT', type: 'module', main: 'index.js' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'index.js'), 'export const bare = (a) => a + 1;');
  const made = async (code: string) => {
    await writeFile(join(root, 'entry.js'), code);
    await build({
      configFile: false,
      root,
      logLevel: 'silent',
      plugins: [licenses().write()],
      build: { write: false, lib: { entry: join(root, 'entry.js'), formats: ['es'] } },
    });
  };
  await expect(made("import { bare } from 'bare'; console.log(bare(Date.now()));")).rejects.toThrow(
    'bare 1.2.3 is shipped without the text of its license.',
  );
  await made("import { bare } from 'bare'; console.log(1);");
  await rm(root, { recursive: true });
});
