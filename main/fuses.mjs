// The switches that Electron has in its own binary, set once when it is packaged and before it is signed. electron-builder
// calls what is exported by default; it has a list for this as well, but takes a binary that lacks one of them for an error.
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * All that @electron/fuses knows. Which are on, is what the program needs; what a newer binary has beyond them stays as
 * Electron ships it.
 * @type {Record<keyof typeof FuseV1Options, boolean>}
 */
export const fuses = {
  RunAsNode: false, // nobody gets a Node out of the program
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false, // nor a debugger into it
  EnableEmbeddedAsarIntegrityValidation: true, // macOS and Windows; nothing happens elsewhere
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false, // there is none
  GrantFileProtocolExtraPrivileges: false, // the page has a scheme of its own
};

/** @param {import('electron-builder').AfterPackContext} context */
export default (context) => setFuses(programIn(context), fuses);

/**
 * @param {string} program the executable, or the folder .app
 * @param {typeof fuses} wanted
 */
export async function setFuses(program, wanted) {
  const there = await getCurrentFuseWire(program);
  /** @type {Partial<Record<FuseV1Options, boolean>>} */
  const all = Object.fromEntries(
    Object.entries(wanted).map(([name, on]) => [FuseV1Options[/** @type {keyof typeof fuses} */ (name)], on]),
  );
  const has = Object.fromEntries(Object.entries(all).filter(([index]) => index in there));
  await flipFuses(program, { version: FuseVersion.V1, ...has });
}

/** @param {import('electron-builder').AfterPackContext} context */
export function programIn({ appOutDir, electronPlatformName, packager }) {
  const { productFilename } = packager.appInfo;
  /** @type {Record<string, string>} */
  const names = { darwin: `${productFilename}.app`, win32: `${productFilename}.exe`, linux: packager.appInfo.name };
  return join(appOutDir, names[electronPlatformName] ?? productFilename);
}
