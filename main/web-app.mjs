// What makes the built page a web app that can be installed: its manifest, its icons, and the service worker that keeps it
// on the device, with the list of all files in it.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { webIcons } from './icons.mjs';

const source = fileURLToPath(new URL('../renderer/offline/service-worker.ts', import.meta.url));
const worker = 'service-worker.js';

const manifest = {
  id: './',
  name: 'Throughline',
  short_name: 'Throughline',
  description: 'System mapping and root-cause analysis for school improvement teams, offline, without an account',
  lang: 'en',
  start_url: './',
  scope: './',
  display: 'standalone',
  // --desk and --panel of renderer/ui/tokens.css: what is seen before the page is
  background_color: '#e9ebe7',
  theme_color: '#f7f8f5',
  categories: ['education', 'productivity'],
  file_handlers: [
    { action: './', accept: { 'application/vnd.throughline+json': ['.throughline'] }, launch_type: 'single-client' },
  ],
  launch_handler: { client_mode: 'focus-existing' },
};

/** @returns {import('vite').Plugin} */
export function webApp() {
  return {
    name: 'web-app',
    apply: 'build',
    async generateBundle() {
      const icons = await webIcons();
      for (const { name, png } of icons) this.emitFile({ type: 'asset', fileName: name, source: png });
      const listed = icons.map(({ name, side, purpose }) => ({
        src: `./${name}`,
        sizes: `${side}x${side}`,
        type: 'image/png',
        purpose,
      }));
      const text = JSON.stringify({ ...manifest, icons: listed }, null, 2);
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: text });
    },
    async writeBundle({ dir }) {
      if (dir) await writeServiceWorker(dir);
    },
    // By a tag of our own: Vite would give the file a name with a hash, and the browser knows an app by its address.
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
    ],
  };
}

/**
 * Writes the service worker for a folder with all files of a page.
 * @param {string} folder
 */
export async function writeServiceWorker(folder) {
  const files = Object.fromEntries(await filesIn(folder));
  const id = createHash('sha256').update(JSON.stringify(files)).digest('hex');
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { BUILD: JSON.stringify({ id, files }) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome108',
      modulePreload: false,
      rolldownOptions: { input: source, output: { format: 'iife', entryFileNames: worker } },
    },
  });
}

/**
 * Path and SHA-256 of every file that a page may ask for. No WOFF: whoever knows service workers takes WOFF2.
 * @param {string} folder
 * @returns {Promise<[path: string, hash: string][]>}
 */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.woff'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path !== worker)
    .sort();
  return Promise.all(
    paths.map(async (path) => [
      path,
      createHash('sha256')
        .update(await readFile(join(folder, path)))
        .digest('hex'),
    ]),
  );
}
