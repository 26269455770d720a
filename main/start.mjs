// npm start: builds what is missing and opens the app. In its window, where there is an Electron and a display;
// otherwise as a page on loopback, in the browser.
//   npm start -- --port 17321      in the browser, at an address of its own: with a library of its own, too
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { findElectron, hasDisplay, installElectron, needsNoSandbox } from './shell/electron.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const asked = portAsked();
if (asked !== null) {
  const page = await ensureBuilt('page');
  const reason = asked === undefined ? await openWindow() : null;
  if (reason) console.error(`${reason} Showing the page in a browser instead.`);
  if (reason || asked !== undefined) await openPage(page, asked);
}

/**
 * Undefined: no port is asked for. Null: the words behind `npm start --` are none that it knows, and that was said.
 * @returns {number | undefined | null}
 */
function portAsked() {
  try {
    const { port } = parseArgs({ options: { port: { type: 'string' } } }).values;
    if (port === undefined) return undefined;
    if (/^\d{4,5}$/.test(port) && Number(port) >= 1024 && Number(port) <= 65_535) return Number(port);
  } catch {
    // said below
  }
  console.error('npm start takes one option: -- --port N, a number from 1024 to 65535. Nothing was started.');
  process.exitCode = 2;
  return null;
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
  if (!opened && end === 0)
    console.error('Throughline is running already. Where that is another one, its window says which.');
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

/**
 * @param {string} page
 * @param {number} [asked]
 */
async function openPage(page, asked) {
  /** @type {typeof import('./serve/serve')} */
  const { host, port, start } = await import(pathToFileURL(join(await ensureBuilt('serve'), 'serve.mjs')).href);
  const at = asked ?? port;
  const started = await start(page, at);
  if (started.state === 'busy') {
    console.error(
      `Port ${at} on ${host} is taken by another program. Throughline takes no other by itself, since the browser keeps its ` +
        'diagrams under that address: end the other program, then start again.',
    );
    process.exitCode = 1;
    return;
  }
  if (started.state === 'other') {
    console.error(otherWords(started, at === port ? port + 1 : port));
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
 * @param {Extract<import('./serve/serve').Start, { state: 'other' }>} started
 * @param {number} free a port that may be free
 */
function otherWords({ url, own, running }, free) {
  const named = (/** @type {Partial<typeof own>} */ { version, built }) =>
    version && built ? `version ${version}, built ${built.slice(0, 16).replace('T', ' ')} UTC` : 'an older version';
  const folder = running.clone === own.clone ? 'this folder, as it was before it was updated' : 'another folder';
  return `Another Throughline is running at ${url}
  that one:  ${named(running)}, from ${folder}
  this one:  ${named(own)}
This one was not started, and no browser was opened.

To go on with this one, end the other (Ctrl+C in its terminal), then start again. The browser keeps the library by the
address, so all diagrams are there again, whichever folder the program comes from.

To run both, start this one at an address of its own: npm start -- --port ${free}
A browser keeps a library for each address, so that one begins empty. Bring workbooks along as files: export them there
as .throughline (Ctrl+E) and open the files here.`;
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
