import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serve } from '../../main/serve/serve';

const root = join(import.meta.dirname, '../..');
const address = 'http://127.0.0.1:17320/';

/** npm start in this environment, and everything it says. */
function started(
  env: NodeJS.ProcessEnv,
  ...args: string[]
): { child: ChildProcess; said: () => string; ended: Promise<unknown[]> } {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...rest } = process.env;
  const child = spawn(process.execPath, [join(root, 'main/start.mjs'), ...args], {
    env: { ...rest, BROWSER: 'none', ...env },
  });
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

  test('another clone is named, and shown at a port of its own only when that is asked for', async ({ page }, info) => {
    const folder = info.outputPath('other', 'dist', 'page');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), '<p>The other one</p>');
    const other = await serve(folder, 0);
    const { port } = new URL(other.url);

    const second = started({}, '--port', port);
    expect(await second.ended).toEqual([1, null]);
    expect(second.said()).toContain(`Another Throughline is running at ${other.url}`);
    expect(second.said()).toMatch(/that one: {2}version \d+\.\d+\.\d+, built .* UTC, from another folder\n/);
    expect(second.said()).toMatch(/this one: {2}version \d+\.\d+\.\d+, built .* UTC\n/);
    expect(second.said()).toContain('npm start -- --port 17320');
    expect(second.said()).not.toContain(info.outputPath());
    await other.close();

    const third = started({}, '--port', port);
    await expect.poll(third.said, { timeout: 50_000 }).toContain(`Throughline is at ${other.url}`);
    await page.goto(other.url);
    await expect(page.getByRole('main')).toBeVisible();
    third.child.kill('SIGINT');
    expect(await third.ended).toEqual([0, null]);
  });

  for (const args of [['--port', '80'], ['--port', '65536'], ['--port', 'x'], ['--prot', '17321'], ['somewhere']])
    test(`a word that it does not know ends with 2 and a sentence: ${args.join(' ')}`, async () => {
      const { said, ended } = started({}, ...args);
      expect(await ended).toEqual([2, null]);
      expect(said()).toMatch(/^npm start takes one option: .*$/m);
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
