// Is there an Electron on this machine, and can it show a window? Looked up in the files of the electron package, which
// is not imported: that alone would make it download.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const installed = fileURLToPath(new URL('../../node_modules/electron', import.meta.url));

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const executable = executables[process.platform] ?? 'electron';

/**
 * The path of an executable: in the folder that ELECTRON_OVERRIDE_DIST_PATH names, otherwise the one that the electron
 * package has downloaded, if it is the package's own version. Null where there is none.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder the electron package
 * @returns {string | null}
 */
export function findElectron(env = process.env, folder = installed) {
  const chosen = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (chosen) return existing(join(chosen, executable));
  const named = read(join(folder, 'path.txt'));
  const version = read(join(folder, 'dist', 'version'))?.replace(/^v/, '');
  const wanted = JSON.parse(read(join(folder, 'package.json')) ?? '{}').version;
  return named && version && version === wanted ? existing(join(folder, 'dist', named)) : null;
}

/** Runs the package's own installer, where everybody sees it; whether it worked, findElectron tells. */
export function installElectron() {
  const installer = join(installed, 'install.js');
  if (existsSync(installer)) spawnSync(process.execPath, [installer], { stdio: ['ignore', 2, 2] });
}

/** @param {NodeJS.ProcessEnv} env */
export const hasDisplay = (env = process.env) =>
  process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** Chromium refuses to run as root inside its sandbox; nobody else goes without one. */
export const needsNoSandbox = process.platform === 'linux' && process.getuid?.() === 0;

/** @param {string} path */
const existing = (path) => (existsSync(path) ? path : null);

/** @param {string} path */
function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
}
