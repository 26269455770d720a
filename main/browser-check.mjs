// Puts renderer/app/browser-check.ts first into the built page, and a sentence for browsers that run no scripts.
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../renderer/app/browser-check.ts', import.meta.url));
const words = fileURLToPath(new URL('../shared/words/en/starting.ts', import.meta.url));

/** @returns {import('vite').Plugin} */
export function browserCheck() {
  let path = '';
  return {
    name: 'browser-check',
    apply: 'build',
    async generateBundle() {
      path = this.getFileName(this.emitFile({ type: 'asset', name: 'browser-check.js', source: await built() }));
    },
    transformIndexHtml: {
      order: 'post',
      handler: async () => {
        const { runnerImport } = await import('vite');
        const { module } = await runnerImport(words, { configFile: false });
        return [
          { tag: 'script', attrs: { src: `./${path}` }, injectTo: 'head-prepend' },
          { tag: 'noscript', children: module.starting['start.no-script'], injectTo: 'body-prepend' },
        ];
      },
    },
  };
}

/** The script in the syntax of ES2015. */
async function built() {
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2015',
      modulePreload: false,
      rolldownOptions: { input: source, output: { format: 'iife' } },
    },
  });
  const [chunk] = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk') throw new Error('browser-check.ts was not built');
  return chunk.code;
}
