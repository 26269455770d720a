import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '../..');
const address = 'http://127.0.0.1:17320/';

/** npm start in this environment, and everything it says. */
function started(env: NodeJS.ProcessEnv): { child: ChildProcess; said: () => string; ended: Promise<unknown[]> } {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...rest } = process.env;
  const child = spawn(process.execPath, [join(root, 'main/start.mjs')], { env: { ...rest, BROWSER: 'none', ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  return { child, said: () => said, ended: once(child, 'exit') };
}

/** A stand-in for Electron, in a folder for ELECTRON_OVERRIDE_DIST_PATH. */
async function electron(folder: string, script: string): Promise<NodeJS.ProcessEnv> {
  await writeFile(join(folder, 'electron'), `#!${process.execPath}\n${script}\n`);
  await chmod(join(folder, 'electron'), 0o755);
  return { ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: ':0' };
}

test.describe('npm start', () => {
  test.skip(process.platform !== 'linux', 'only Linux can be without a display');
  test.describe.configure({ mode: 'serial' }); // there is one port

  test('without a display: the page is served, the address printed, Ctrl+C ends it', async ({ page }) => {
    const { child, said, ended } = started({});
    await expect.poll(said, { timeout: 50_000 }).toContain(address);
    expect(said()).toContain('no display');
    await page.goto(address);
    await expect(page.getByRole('main')).toBeVisible();

    const second = started({});
    expect(await second.ended).toEqual([0, null]);
    expect(second.said()).toContain(`Already running at ${address}`);

    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });

  test('where Electron opens no window, the page is served instead', async ({ page }, info) => {
    const { child, said, ended } = started(await electron(info.outputPath(), 'process.exit(127)'));
    await expect.poll(said, { timeout: 50_000 }).toContain(address);
    expect(said()).toContain('could not open a window (it ended with 127)');
    await page.goto(address);
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });

  test('where a window was opened, nothing is served after it', async ({ page: _ }, info) => {
    const { said, ended } = started(await electron(info.outputPath(), "process.send('opened', () => process.exit(0))"));
    expect(await ended).toEqual([0, null]);
    expect(said()).not.toContain(address);
  });
});
