// npm start: builds what is missing and opens the app. In its window, where there is an Electron and a display;
// otherwise as a page on loopback, in the browser.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { findElectron, hasDisplay, installElectron, needsNoSandbox } from './shell/electron.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const page = await ensureBuilt('page');
const reason = await openWindow();
if (reason) {
  console.error(`${reason} Showing the page in a browser instead.`);
  await openPage();
}

/** Resolves with null when the person has closed the app; with a sentence, if its window never came up. */
async function openWindow() {
  if (!hasDisplay()) return 'There is no display for a window (neither DISPLAY nor WAYLAND_DISPLAY is set).';
  let electron = findElectron();
  if (!electron && !process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    console.error('Electron is not there yet. Its installer is trying to download it ...');
    installElectron();
    electron = findElectron();
  }
  if (!electron) return 'No Electron could be found or installed.';

  await ensureBuilt('shell');
  if (needsNoSandbox)
    console.error('Started as root: Electron only runs with --no-sandbox then. Better start it as yourself.');
  const { opened, end } = await run(electron, [...(needsNoSandbox ? ['--no-sandbox'] : []), root]);
  if (!opened && end !== 0) return `Electron could not open a window (it ended with ${end}).`;
  if (end !== 0) console.error(`Throughline ended with ${end}. What was saved is there when you start it again.`);
  process.exitCode = end === 0 ? 0 : 1;
  return null;
}

/**
 * @param {string} electron
 * @param {string[]} args
 * @returns {Promise<{ opened: boolean, end: number | string }>} whether its window came up, and how it ended
 */
async function run(electron, args) {
  const child = spawn(electron, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  let opened = false;
  child.once('message', () => {
    opened = true; // the shell says so as soon as its window is there
  });
  // The terminal sends Ctrl+C to Electron as well, which ends by itself; a signal to us alone is handed on.
  const waits = () => {};
  const ends = () => child.kill();
  process.on('SIGINT', waits).on('SIGTERM', ends);
  /** @type {number | string} */
  const end = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code ?? signal ?? ''));
  });
  process.off('SIGINT', waits).off('SIGTERM', ends);
  return { opened, end };
}

async function openPage() {
  /** @type {typeof import('./serve/serve')} */
  const { host, port, start } = await import(pathToFileURL(join(await ensureBuilt('serve'), 'serve.mjs')).href);
  const started = await start(page);
  if (started.state === 'busy') {
    console.error(
      `Port ${port} on ${host} is taken by another program. Throughline has no other, since the browser keeps its ` +
        'diagrams under that address: end the other program, then start again.',
    );
    process.exitCode = 1;
    return;
  }
  const { url } = started.state === 'serving' ? started.serving : started;
  console.log(started.state === 'serving' ? `Throughline is at ${url}  (Ctrl+C ends it)` : `Already running at ${url}`);
  openBrowser(url);
  if (started.state === 'serving')
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => started.serving.close());
}

/**
 * The address stands in the terminal: where no browser can be opened, nothing more is to be said.
 * @param {string} url
 */
function openBrowser(url) {
  if (process.env.BROWSER === 'none') return;
  /** @type {Partial<Record<NodeJS.Platform, [string, ...string[]]>>} */
  const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}
