// Finds the browser for the page's tests: the one that is named, one of the system's, Playwright's own. On Debian, as
// root, it is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** For a person, in one sentence. */
export const missing =
  'The tests of the page need Chromium, Chrome or Edge: install one, or run "npx playwright install chromium", or name an executable in THROUGHLINE_BROWSER.';

const programs = process.env.PROGRAMFILES ?? 'C:\\Program Files';
const programs32 = process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)';

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const installed = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    `${programs}\\Google\\Chrome\\Application\\chrome.exe`,
    `${programs32}\\Google\\Chrome\\Application\\chrome.exe`,
    `${programs32}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ],
};

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/**
 * The path of an executable, or null. One that is named and not there is an error: another would not be what was meant.
 * @param {NodeJS.ProcessEnv} env
 */
export function lookForBrowser(env = process.env) {
  const named = env.THROUGHLINE_BROWSER || env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`There is no browser at ${named}.`);
  if (named) return named;
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => commands.map((name) => join(folder, name)));
  const candidates = [...(installed[process.platform] ?? onPath), chromium.executablePath()];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** The same, where there is no way on without one. */
export function findBrowser() {
  const path = lookForBrowser();
  if (!path) throw new Error(missing);
  return path;
}

/** Debian's own package, where we may install it; everybody sees how. */
export function installBrowser() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log('No browser is here. Installing Debian’s chromium ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) return;
  }
}
