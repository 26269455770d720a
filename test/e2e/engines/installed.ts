import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hasDisplay } from '../../../main/shell/electron.mjs';
import { lookForBrowser } from '../browser.mjs';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** The path of the first of these commands that is installed. */
const find = (...commands: string[]): string | null =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((name) => join(folder, name)))
    .find((path) => existsSync(path)) ?? null;

export const firefoxPath = find('firefox-esr', 'firefox');
export const webKitDriverPath = find('WebKitWebDriver');
export const webKitWindowPath = join(import.meta.dirname, 'webkit-window.py');
const PYTHON = '/usr/bin/python3'; // Debian's own, which has its packages

const hasWindow = (): boolean =>
  spawnSync(PYTHON, ['-c', "import gi; gi.require_version('WebKit2', '4.1')"]).status === 0;

/** Why an engine cannot be tested here, as the end of a sentence that begins with "Skipped, since"; null where it can. */
export function noEngine(name: EngineName): string | null {
  switch (name) {
    case 'chromium':
      return lookForBrowser() ? null : 'no Chromium is here';
    case 'firefox':
      return firefoxPath ? null : 'no Firefox is here (Debian: firefox-esr)';
    case 'webkit':
      if (!webKitDriverPath) return 'no WebKitWebDriver is here (Debian: webkit2gtk-driver)';
      if (!hasWindow()) return 'no WebKitGTK for Python is here (Debian: gir1.2-webkit2-4.1, python3-gi)';
      return hasDisplay() ? null : 'there is no display for the window of WebKit';
  }
}
