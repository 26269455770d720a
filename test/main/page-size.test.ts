import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ensureBuilt } from '../../main/build.mjs';

const MOST = 330_000; // bytes, gzipped

test('the page’s script is small: what is there before anything that is loaded when it is asked for', async () => {
  const folder = await ensureBuilt('page');
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const first = [...html.matchAll(/<script[^>]+src="\.\/([^"]+)"/g)].map(([, path = '']) => path);
  expect(first.length).toBeGreaterThan(0);

  const open = [...first];
  const sizes = new Map<string, number>();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (sizes.has(path)) continue;
    const code = await readFile(join(folder, path), 'utf8');
    sizes.set(path, gzipSync(code).length);
    for (const [, name = ''] of code.matchAll(/(?:^|[;\n}])(?:import|export)\b[^;()]*?["']\.\/([^"']+\.js)["']/g))
      open.push(`assets/${name}`);
  }
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(whole).toBeGreaterThan(150_000); // React and the first screens at the least: nothing was overlooked
  expect(whole).toBeLessThan(MOST);
});
