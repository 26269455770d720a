// npm run package: the program as one makes it for people who have no Node, in dist/packages.
//   npm run package                     all that electron-builder.yml names for this system
//   npm run package -- tar.gz           these targets alone; `dir` is the folder that the others are made from
//   npm run package -- --for win        for another system
// electron-builder downloads Electron, and for most targets a tool. Where ELECTRON_OVERRIDE_DIST_PATH names a folder with an
// Electron of this system, that one is taken.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';
import { ensureBuilt } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** All that is shipped is bundled: told so, electron-builder does not ask npm what the project consists of. */
const noModules = { beforeBuild: async () => false };

/**
 * Returns the paths of what was made. Rejects with electron-builder's reason.
 * @param {object} what
 * @param {Platform} [what.platform]
 * @param {string[]} [what.targets] none: those of electron-builder.yml
 * @param {string} [what.electron] a folder with an unpacked Electron; none: electron-builder downloads the one in package.json
 * @param {import('electron-builder').Configuration} [what.config] what is to be otherwise than in electron-builder.yml
 */
export async function makePackage({ platform = Platform.current(), targets = [], electron, config = {} }) {
  for (const part of /** @type {const} */ (['page', 'shell', 'icons'])) await ensureBuilt(part);
  const given = electron && {
    electronDist: electron,
    electronVersion: (await readFile(join(electron, 'version'), 'utf8')).trim().replace(/^v/, ''),
  };
  return build({
    projectDir: root,
    targets: platform.createTarget(targets),
    config: { ...noModules, ...given, ...config },
    publish: 'never',
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({ options: { for: { type: 'string' } }, allowPositionals: true });
  const platform = values.for ? Platform.fromString(values.for) : Platform.current();
  const electron = platform === Platform.current() ? process.env.ELECTRON_OVERRIDE_DIST_PATH : undefined;
  const made = await makePackage({ platform, targets: positionals, ...(electron && { electron }) });
  for (const path of made) console.log(path);
}
