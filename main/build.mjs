// Builds what is missing or older than its sources:
//   node main/build.mjs            everything
//   await ensureBuilt('page')      one part, before it is used
// Says on stderr what it builds, and nothing where nothing is to do. Two at once do not harm each other.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { licenses } from './licenses.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** Files and folders that every part is made from, beside its own. */
const common = ['shared', 'LICENSE', 'package-lock.json', 'tsconfig.base.json', 'main/build.mjs', 'main/licenses.mjs'];

/**
 * What is built: from which sources, and how, mostly by Vite. `chrome108` is the oldest page we run in, `node16` the
 * Node inside the Electron of that age; the rest runs in the Node that is asked for in package.json.
 * @typedef {'page' | 'icons' | 'shell' | 'cli' | 'serve'} PartName
 * @type {Record<PartName, { sources: string[], make(outDir: string): Promise<void> }>}
 */
const parts = {
  page: {
    sources: [
      ...['renderer', 'vite.config.ts', 'package.json'],
      ...['main/browser-check.mjs', 'main/web-app.mjs', 'main/icons.mjs'],
    ],
    make: (outDir) => vite({ configFile: join(root, 'vite.config.ts'), build: { outDir, emptyOutDir: false } }),
  },
  icons: {
    sources: ['renderer/app/icon.svg', 'main/icons.mjs'],
    make: async (outDir) => (await import('./icons.mjs')).makeIcons(outDir),
  },
  shell: {
    sources: ['main/shell', 'main/files'],
    // One by one: what they had in common would become a third file, and a sandboxed preload cannot load a second.
    make: async (outDir) => {
      const { collect, write } = licenses(['electron']);
      for (const [name, plugin] of Object.entries({ preload: collect(), main: write() }))
        await vite(bundle({ outDir, name, from: `main/shell/${name}.ts`, format: 'cjs', target: 'node16', plugin }));
    },
  },
  cli: {
    sources: ['main/cli', 'main/files'],
    make: (outDir) => {
      const plugin = licenses(['@resvg/resvg-js', '@expo-google-fonts/noto-sans']).write();
      return vite(bundle({ outDir, name: 'cli', from: 'main/cli/cli.ts', format: 'es', target: 'node20', plugin }));
    },
  },
  serve: {
    sources: ['main/serve'],
    make: (outDir) => {
      const plugin = licenses().write();
      return vite(
        bundle({ outDir, name: 'serve', from: 'main/serve/serve.ts', format: 'es', target: 'node20', plugin }),
      );
    },
  },
};

/** Installed beside the program and loaded when it runs: a binary, and files that are read by their path. */
const outside = ['electron', '@resvg/resvg-js', '@expo-google-fonts/noto-sans'];

/**
 * Returns the folder of a part, dist/<part>, built from today's sources.
 * @param {PartName} name
 */
export async function ensureBuilt(name) {
  const { sources, make } = parts[name];
  const target = join(dist, name);
  const wanted = await stampOf([...common, ...sources]);
  const there = await readFile(join(target, '.stamp'), 'utf8').catch(() => '');
  if (there === wanted) return target;

  console.error(`Building ${relative(root, target)} ...`);
  const work = join(dist, `.${name}-${randomUUID()}`); // beside its target, so that a rename is enough
  await mkdir(work, { recursive: true });
  try {
    await make(work);
    await writeFile(join(work, '.stamp'), wanted);
    await replaceFolder(target, work);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return target;
}

/**
 * One line a file: path, size, time of the last change. Hashed, since only sameness matters.
 * @param {string[]} sources
 */
async function stampOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) for (const line of await linesOf(join(root, source))) hash.update(line);
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function linesOf(path) {
  const info = await stat(path).catch(() => null);
  if (!info) return [];
  if (info.isFile()) return [`${relative(root, path)} ${info.size} ${info.mtimeMs}\n`];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => linesOf(join(path, name))))).flat();
}

/**
 * Nobody ever sees half a folder. Somebody else who builds the same may be faster at any step: then once more.
 * @param {string} target
 * @param {string} made
 */
async function replaceFolder(target, made) {
  for (let left = 10; ; left--) {
    const aside = `${made}-old-${left}`;
    try {
      await rename(target, aside).catch(unless('ENOENT'));
      await rename(made, target);
      return;
    } catch (error) {
      if (left === 0) throw error;
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  }
}

/** @param {string} code */
const unless = (code) => (/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code !== code) throw error;
};

/**
 * A single file for Node or Electron with everything in it but what is `outside`.
 * @param {{ outDir: string, name: string, from: string, format: 'cjs' | 'es', target: string, plugin: import('vite').Plugin }} what
 * @returns {import('vite').InlineConfig}
 */
function bundle({ outDir, name, from, format, target, plugin }) {
  return {
    configFile: false,
    root,
    publicDir: false,
    plugins: [plugin],
    ssr: { noExternal: true, external: outside },
    build: {
      ssr: join(root, from),
      outDir,
      emptyOutDir: false,
      target,
      minify: false, // so that a stack trace can be read
      rolldownOptions: {
        output: { format, entryFileNames: `${name}.${format === 'cjs' ? 'cjs' : 'mjs'}`, codeSplitting: false },
      },
    },
  };
}

/**
 * Loaded only where something is to be built: it is slow to load. Its account of every file is left out.
 * @param {import('vite').InlineConfig} config
 */
async function vite(config) {
  const { build } = await import('vite');
  process.env.NODE_ENV = 'production'; // Vite leaves what it finds: whoever asks, even a test, gets what is shipped
  await build({ logLevel: 'warn', ...config });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const name of /** @type {PartName[]} */ (Object.keys(parts))) await ensureBuilt(name);
