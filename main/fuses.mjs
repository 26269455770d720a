// The switches that Electron has in its own binary, set once when it is packaged and before it is signed. electron-builder
// calls what is exported by default; it has a list for this as well, but takes a binary that lacks one of them for an error.
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * All that @electron/fuses knows. What a newer binary has beyond them stays as Electron ships it.
 * @type {ReadonlyMap<FuseV1Options, boolean>}
 */
export const fuses = new Map([
  [FuseV1Options.RunAsNode, false], // nobody gets a Node out of the program
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false], // nor a debugger into it
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true], // macOS and Windows; nothing happens elsewhere
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false], // there is none
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false], // the page has a scheme of its own
]);

/** @param {import('electron-builder').AfterPackContext} context */
export default (context) => setFuses(programIn(context), fuses);

/**
 * @param {string} program the executable, or the folder .app
 * @param {typeof fuses} wanted
 */
export async function setFuses(program, wanted) {
  const there = await getCurrentFuseWire(program);
  const set = Object.fromEntries([...wanted].filter(([fuse]) => fuse in there));
  await flipFuses(program, { version: FuseVersion.V1, ...set });
}

/** @param {import('electron-builder').AfterPackContext} context */
export function programIn({ appOutDir, electronPlatformName, packager }) {
  const { name, productFilename } = packager.appInfo;
  const programs = new Map([
    ['darwin', `${productFilename}.app`],
    ['win32', `${productFilename}.exe`],
  ]);
  return join(appOutDir, programs.get(electronPlatformName) ?? name);
}
