import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { browserCheck } from './main/browser-check.mjs';
import { licenses, ownVersion } from './main/licenses.mjs';
import { webApp } from './main/web-app.mjs';

const { collect, write } = licenses();

/** The page: the same files for the window, for the loopback server and for the tests. */
export default defineConfig({
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  base: './',
  plugins: [react(), browserCheck(), webApp(), write()],
  worker: { format: 'es', plugins: () => [collect()] },
  define: { VERSION: JSON.stringify(ownVersion) },
  build: {
    target: ['chrome108', 'firefox125', 'safari16.4'], // of scripts and styles; said to people in words/en/starting.ts
    outDir: fileURLToPath(new URL('dist/page', import.meta.url)),
    assetsInlineLimit: 0, // nothing as data: URL, so that the content policy can stay strict
    // All that the first screen needs is one file, and not one for each of its parts that something lazy needs as well.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
    modulePreload: { polyfill: false }, // every browser of the target has it
    chunkSizeWarningLimit: 1500, // kB; read from the disk beside us, not over a network
  },
});
