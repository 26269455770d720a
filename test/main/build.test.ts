import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { ensureBuilt } from '../../main/build.mjs';

const said = vi.spyOn(console, 'error').mockImplementation(() => {});

test('a part is built where it is missing or old, and left alone where it is neither', async () => {
  const folder = await ensureBuilt('serve');
  const built = await stat(join(folder, 'serve.mjs'));

  said.mockClear();
  await ensureBuilt('serve');
  expect((await stat(join(folder, 'serve.mjs'))).ino).toBe(built.ino);
  expect(said).not.toHaveBeenCalled();

  await writeFile(join(folder, '.stamp'), 'what the sources said before');
  await ensureBuilt('serve');
  expect((await stat(join(folder, 'serve.mjs'))).ino).not.toBe(built.ino);
  expect(said).toHaveBeenCalledOnce();
});

test('several who build the same at once all get it whole, and nothing is left over', async () => {
  await rm(await ensureBuilt('serve'), { recursive: true });
  const [folder = ''] = await Promise.all(Array.from({ length: 4 }, () => ensureBuilt('serve')));
  const { port } = await import(pathToFileURL(join(folder, 'serve.mjs')).href);
  expect(port).toBe(17_320);
  expect((await readdir(dirname(folder))).filter((name) => name.startsWith('.serve'))).toEqual([]);
});
