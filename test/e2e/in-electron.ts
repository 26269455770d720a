import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect } from '@playwright/test';
import { findElectron, hasDisplay, needsNoSandbox } from '../../main/shell/electron.mjs';
import type { Running } from './fixtures';

const root = join(import.meta.dirname, '../..');
export const executablePath = findElectron();

/** Why the shell cannot be tested here; null where it can. */
export const noElectron = whyNot();

function whyNot(): string | null {
  if (!executablePath) return 'no Electron is here (npx install-electron downloads one)';
  return hasDisplay() ? null : 'there is no display for its window';
}

/**
 * The shell in an Electron of its own, with this folder as its profile, and with these words after the program's name; it has a
 * window when this resolves. On a machine under load the debugger's handshake with a fresh Electron hangs about once in a hundred
 * times: such a one is ended, and another one started.
 */
export async function launchElectron(profile: string, words: readonly string[] = []): Promise<ElectronApplication> {
  const args = [...argsFor(profile), ...words];
  return launched(args).catch(() => launched(args));
}

const PATIENCE = 25_000; // ms

async function launched(args: string[]): Promise<ElectronApplication> {
  if (!executablePath) throw new Error(noElectron ?? '');
  const app = await _electron.launch({ executablePath, args, timeout: PATIENCE });
  try {
    await app.firstWindow({ timeout: PATIENCE });
    return app;
  } catch (error) {
    app.process().kill('SIGKILL');
    throw error;
  }
}

export const argsFor = (profile: string): readonly string[] => [
  ...(needsNoSandbox ? ['--no-sandbox'] : []),
  `--user-data-dir=${profile}`,
  '-r',
  join(import.meta.dirname, 'compat.cjs'),
  root,
];

export async function inElectron(profile: string): Promise<Running> {
  const app = await launchElectron(profile);
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return {
    page,
    save: async (folder, press) => {
      await app.evaluate(
        ({ dialog }, folder) => {
          const asked = new Promise((resolve) => {
            const showSaveDialog = async (_: unknown, { defaultPath = '' }: { defaultPath?: string }) => {
              const filePath = `${folder}/${defaultPath}`;
              resolve(filePath);
              return { canceled: false, filePath };
            };
            Object.assign(dialog, { showSaveDialog });
          });
          Object.assign(globalThis, { asked });
        },
        await mkdtemp(join(folder, 'saved-')),
      );
      await press();
      const path = String(await app.evaluate(() => Reflect.get(globalThis, 'asked')));
      await expect.poll(() => existsSync(path)).toBe(true); // it gets its name when it is whole
      return path;
    },
    open: async (path, press) => {
      await app.evaluate(({ dialog }, path) => {
        Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [path] }) });
      }, path);
      await press();
    },
    copy: (text) => app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text),
    copied: () => app.evaluate(({ clipboard }) => clipboard.readText()),
    close: () => app.close(),
  };
}
