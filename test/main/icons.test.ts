import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeIcons, webIcons } from '../../main/icons.mjs';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-'));
  await makeIcons(folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** px; of a file that is no PNG with equal sides there is none. */
function sideOf(png: Buffer): number | null {
  const signature = png.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n';
  const side = png.readUInt32BE(16);
  return signature && side === png.readUInt32BE(20) ? side : null;
}

describe('the icons', () => {
  test('for Linux are as large as their names say, up to what a shop wants', async () => {
    const names = await readdir(join(folder, 'linux'));
    for (const name of names) {
      const side = sideOf(await readFile(join(folder, 'linux', name)));
      expect(name).toBe(`${side}x${side}.png`);
    }
    expect(names).toEqual(expect.arrayContaining(['16x16.png', '48x48.png', '256x256.png', '512x512.png']));
  });

  test.each(['icon.ico', 'throughline.ico'])(
    '%s: each entry leads to a PNG of its size, none beyond the end',
    async (name) => {
      const ico = await readFile(join(folder, name));
      expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
      const sides = [];
      let end = 0;
      for (let entry = 6; entry < 6 + 16 * ico.readUInt16LE(4); entry += 16) {
        const at = ico.readUInt32LE(entry + 12);
        end = at + ico.readUInt32LE(entry + 8);
        const side = ico.readUInt8(entry) || 256;
        expect(sideOf(ico.subarray(at, end))).toBe(side);
        sides.push(side);
      }
      expect(end).toBe(ico.length);
      expect(sides).toEqual(expect.arrayContaining([16, 32, 48, 256]));
    },
  );

  test.each(['icon.icns', 'throughline.icns'])('%s: chunks that fill the file, with a PNG in each', async (name) => {
    const icns = await readFile(join(folder, name));
    expect([icns.subarray(0, 4).toString(), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    const sides = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      sides.push(sideOf(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4))));
    expect(new Set(sides)).toEqual(new Set([32, 64, 128, 256, 512, 1024]));
  });

  test('for the web are as large as the manifest says, plain and to be cut to any shape', async () => {
    const icons = await webIcons();
    for (const { side, png } of icons) expect(sideOf(png)).toBe(side);
    expect(icons.map(({ side, purpose }) => `${side} ${purpose}`).sort()).toEqual([
      '192 any',
      '192 maskable',
      '512 any',
      '512 maskable',
    ]);
  });
});
