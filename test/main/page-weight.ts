import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes, gzipped, of each script that a built page has to have before it shows anything: what index.html names, and what that imports. */
export async function scriptsOf(folder: string): Promise<ReadonlyMap<string, number>> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const open = [...html.matchAll(/<script[^>]+src="\.\/([^"]+)"/g)].map(([, path = '']) => path);
  const sizes = new Map<string, number>();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (sizes.has(path)) continue;
    const code = await readFile(join(folder, path), 'utf8');
    sizes.set(path, gzipSync(code).length);
    for (const [, name = ''] of code.matchAll(IMPORT)) open.push(`assets/${name}`);
  }
  return sizes;
}

const IMPORT = /(?:^|[;\n}])(?:import|export)\b[^;()]*?["']\.\/([^"']+\.js)["']/g;

export const whole = (sizes: ReadonlyMap<string, number>): number => [...sizes.values()].reduce((a, b) => a + b, 0);
