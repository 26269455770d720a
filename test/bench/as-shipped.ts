import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles an entry of this folder as the product is; returns the path of a module that can be required. */
export async function asShipped(entry: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['cjs'], fileName: 'entry' },
    },
  });
  return join(folder, 'entry.cjs');
}
