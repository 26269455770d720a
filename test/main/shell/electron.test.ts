import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findElectron } from '../../../main/shell/electron.mjs';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'throughline-'));
});
afterEach(() => rm(home, { recursive: true }));

async function files(contents: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(contents)) {
    await mkdir(dirname(join(home, name)), { recursive: true });
    await writeFile(join(home, name), text);
  }
}

const whole = {
  'package.json': '{ "version": "45.1.0" }',
  'path.txt': 'some/electron',
  'dist/version': 'v45.1.0',
  'dist/some/electron': '',
};
const here =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[String(process.platform)] ?? 'electron';

describe('an Electron', () => {
  test('is found where the package has put it', async () => {
    await files(whole);
    expect(findElectron({}, home)).toBe(join(home, 'dist/some/electron'));
  });

  test.each(Object.keys(whole))('is not there without %s', async (missing) => {
    await files(Object.fromEntries(Object.entries(whole).filter(([name]) => name !== missing)));
    expect(findElectron({}, home)).toBeNull();
  });

  test('of another version than the package is none', async () => {
    await files({ ...whole, 'dist/version': '44.0.0' });
    expect(findElectron({}, home)).toBeNull();
  });

  test('in the folder that the environment names goes before it, and nothing else is taken for it', async () => {
    await files(whole);
    const chosen = { ELECTRON_OVERRIDE_DIST_PATH: join(home, 'chosen') };
    expect(findElectron(chosen, home)).toBeNull();
    await files({ [`chosen/${here}`]: '' });
    expect(findElectron(chosen, home)).toBe(join(home, 'chosen', here));
  });
});
