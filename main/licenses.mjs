// The licenses of what a bundle is made from: the packages of the modules that really are in it, and of what is shipped
// beside it. A package without the text of its license fails the build.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { resolve } = createRequire(import.meta.url);

/** `LICENSE`, `LICENCE.md`, `LICENSE_FONT`, `COPYING`, `NOTICE.txt` */
const TEXT = /^(licen[cs]e|copying|notice)([-_.].*)?$/i;

/**
 * @typedef {object} Licensed
 * @property {string} name
 * @property {string} version
 * @property {string} license its name: `MIT`
 * @property {number[]} texts which of all texts are its own
 */

/**
 * Throughline's own, and those of several bundles, such as a page and its workers, written as `licenses.json` into the last:
 * `{ texts: string[], packages: Licensed[] }`, the others by name.
 * @param {readonly string[]} [beside] packages that are shipped and no module of which is in the bundle
 * @returns {{ collect(): import('vite').Plugin, write(): import('vite').Plugin }}
 */
export function licenses(beside = []) {
  const folders = new Set([root, ...beside.map((name) => dirname(resolve(`${name}/package.json`)))]);
  const take = (/** @type {Iterable<string>} */ ids) => {
    for (const id of ids) {
      const folder = folderOf(id);
      if (folder) folders.add(folder);
    }
  };
  return {
    collect: () => ({
      name: 'licenses-collected',
      apply: 'build',
      generateBundle(_, bundle) {
        take(modulesIn(bundle, this.getModuleIds()));
      },
    }),
    write: () => ({
      name: 'licenses',
      apply: 'build',
      async generateBundle(_, bundle) {
        take(modulesIn(bundle, this.getModuleIds()));
        const source = JSON.stringify(await licensesOf(folders), null, 1);
        this.emitFile({ type: 'asset', fileName: 'licenses.json', source });
      },
    }),
  };
}

/**
 * What is left of modules when all is put together; styles, and the fonts that they name, are in no script.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {Iterable<string>} all
 */
function modulesIn(bundle, all) {
  const scripts = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? Object.entries(part.modules) : []));
  const left = scripts.filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => id);
  return [...left, ...[...all].filter((id) => /\.css(\?|$)/.test(id))];
}

/**
 * The folder of the package that a module belongs to; null for one of ours.
 * @param {string} id
 */
export function folderOf(id) {
  const [, folder] = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+)/.exec(id) ?? [];
  return folder ?? null;
}

/**
 * @param {Iterable<string>} folders
 * @returns {Promise<{ texts: string[], packages: Licensed[] }>}
 */
async function licensesOf(folders) {
  /** @type {Map<string, number>} */
  const numbers = new Map();
  /** @type {Map<string, Licensed>} */
  const packages = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const texts = (await textsIn(folder)).map((text) => {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    });
    if (texts.length === 0) throw new Error(`${name} ${version} is shipped without the text of its license.`);
    packages.set(`${name} ${version}`, { name, version, license: String(license), texts });
  }
  const [own, ...others] = packages.values();
  others.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { texts: [...numbers.keys()], packages: own ? [own, ...others] : [] };
}

/** @param {string} folder */
async function textsIn(folder) {
  const names = (await readdir(folder)).filter((name) => TEXT.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).filter((text) => text !== '');
}

export const ownVersion = String(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).version);
