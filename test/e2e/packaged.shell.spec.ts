import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { _electron } from '@playwright/test';
import type { Configuration } from 'electron-builder';
import { fuses, programIn, setFuses } from '../../main/fuses.mjs';
import { makePackage } from '../../main/package.mjs';
import { needsNoSandbox } from '../../main/shell/electron.mjs';
import { recorder } from '../robot/recorder';
import { expect, test } from './fixtures';
import { executablePath, noElectron } from './in-electron';

test.skip(noElectron !== null, noElectron ?? '');
test.skip(process.platform !== 'linux', 'packages are tried on Linux alone');

/** The program as a folder, made from the Electron that is here, without the network. */
async function packed(output: string, config: Configuration = {}): Promise<string> {
  const electron = dirname(executablePath ?? '');
  await makePackage({ targets: ['dir'], electron, config: { directories: { output }, ...config } });
  const [folder = ''] = (await readdir(output)).filter((name) => name.endsWith('unpacked'));
  return join(output, folder);
}

/** Paths in an .asar, which begins with the length of its own list. */
function listIn(asar: Buffer): string[] {
  interface Folder {
    files?: Record<string, Folder>;
  }
  const paths = ({ files }: Folder, above: string): string[] =>
    files ? Object.entries(files).flatMap(([name, inner]) => paths(inner, `${above}/${name}`)) : [above];
  return paths(JSON.parse(asar.subarray(16, 16 + asar.readUInt32LE(12)).toString()), '');
}

test('what is shipped: the page, the shell, every fuse as decided, and nothing that looks for updates', async ({
  browserName: _,
}, info) => {
  const folder = await packed(info.outputPath('shipped'));
  const wire = await getCurrentFuseWire(join(folder, 'throughline'));
  const there = [...fuses].filter(([fuse]) => fuse in wire);
  expect(there.length).toBeGreaterThanOrEqual(7); // as many as the oldest Electron has that we run in
  for (const [fuse, on] of there)
    expect(String.fromCharCode(Number(wire[fuse])), FuseV1Options[fuse]).toBe(on ? '1' : '0');

  const asar = await readFile(join(folder, 'resources', 'app.asar'));
  const others = listIn(asar).filter(
    (path) => !/^\/dist\/page\/(index\.html|assets\/[\w-]+\.(js|css|svg|woff2))$/.test(path),
  );
  expect(others.sort()).toEqual([
    '/LICENSE',
    '/dist/page/licenses.json',
    '/dist/shell/licenses.json',
    '/dist/shell/main.cjs',
    '/dist/shell/preload.cjs',
    '/package.json',
  ]);
  const beside = ['LICENSE.electron.txt', 'LICENSES.chromium.html']; // About names them
  expect(await readdir(folder)).toEqual(expect.arrayContaining(beside));
  expect(asar.toString('latin1')).not.toMatch(/autoUpdater|electron-updater|app-update/);
  expect(asar.length).toBeLessThan(5_000_000);
  expect(await readdir(join(folder, 'resources'))).not.toContain('app-update.yml');
  await rm(info.outputPath('shipped'), { recursive: true });
});

test('the packaged program makes a fishbone, and finds it when it is started again', async ({
  browserName: _,
}, info) => {
  // A packaged program takes no -r and lets nobody drive it: this one requires what an older Electron lacks by itself, and
  // has one fuse otherwise.
  const more = info.outputPath('more');
  await mkdir(more);
  await copyFile(join(import.meta.dirname, 'compat.cjs'), join(more, 'compat.cjs'));
  await writeFile(join(more, 'driven.cjs'), "require('./compat.cjs');\nrequire('./main.cjs');\n");
  const folder = await packed(info.outputPath('driven'), {
    files: [{ from: more, to: 'dist/shell' }],
    extraMetadata: { main: 'dist/shell/driven.cjs' },
    afterPack: (context) =>
      setFuses(programIn(context), new Map([...fuses, [FuseV1Options.EnableNodeCliInspectArguments, true]])),
  });
  const launch = () =>
    _electron.launch({
      executablePath: join(folder, 'throughline'),
      args: [...(needsNoSandbox ? ['--no-sandbox'] : []), `--user-data-dir=${info.outputPath('profile')}`],
    });

  const first = await launch();
  expect(await first.evaluate(({ app }) => [app.isPackaged, app.getName()])).toEqual([true, 'Throughline']);
  let hand = recorder(await first.firstWindow());
  await hand.startsAFishbone();
  await hand.types('Late buses');
  await hand.presses('Enter');
  await hand.types('Roads');
  await hand.presses('F6');
  await hand.waitsUntilSaved();
  await first.close();

  const second = await launch();
  hand = recorder(await second.firstWindow());
  await hand.opensFromTheLibrary('Late buses');
  await hand.sees('Late buses', 'Roads');
  await second.close();
  await rm(info.outputPath('driven'), { recursive: true });
});
