// All icons from the one drawing, renderer/app/icon.svg. They are made when they are needed and never committed: there is
// nothing to forget when the drawing changes, and a few dozen small pictures take half a second.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const drawing = fileURLToPath(new URL('../renderer/app/icon.svg', import.meta.url));

/** A side of the drawing, in its own units. */
const SIDE = 32;
const GROUND = '#1b4c94'; // the drawing's own

/** What menus, docks and file managers of Linux ask for, in px. */
const LINUX = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024];
/** As Windows shows icons at 100 to 400 %. */
const WINDOWS = [16, 20, 24, 32, 40, 48, 64, 256];
/** The types of an .icns that hold a PNG, with its px: 16 points at 2x, 32 at 2x, 128 at 1x and 2x, and so on. */
const MAC = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

/**
 * Writes what electron-builder looks for into a folder: the program's icons, and those of its files, by their ending.
 * @param {string} folder
 */
export async function makeIcons(folder) {
  const mark = await readFile(drawing, 'utf8');
  const app = (/** @type {number} */ side) => png(mark, side);
  const appOnMac = (/** @type {number} */ side) => png(inset(mark, 4), side); // its dock leaves air around every icon
  const file = (/** @type {number} */ side) => png(sheet(mark), side);
  await mkdir(join(folder, 'linux'), { recursive: true });
  await Promise.all([
    ...LINUX.map((side) => writeFile(join(folder, 'linux', `${side}x${side}.png`), app(side))),
    writeFile(join(folder, 'icon.ico'), ico(WINDOWS.map((side) => [side, app(side)]))),
    writeFile(join(folder, 'throughline.ico'), ico(WINDOWS.map((side) => [side, file(side)]))),
    writeFile(join(folder, 'icon.icns'), icns(MAC.map(([type, side]) => [type, appOnMac(side)]))),
    writeFile(join(folder, 'throughline.icns'), icns(MAC.map(([type, side]) => [type, file(side)]))),
  ]);
}

/**
 * For the manifest of the web app. A maskable one is cut to any shape by the system: the ground fills it to its edges, and
 * what is drawn stays within the inner four fifths.
 * @returns {Promise<{ name: string, side: number, purpose: 'any' | 'maskable', png: Buffer }[]>}
 */
export async function webIcons() {
  const mark = await readFile(drawing, 'utf8');
  const full = inset(mark, 4, GROUND);
  return [192, 512].flatMap((side) => [
    { name: `icon-${side}.png`, side, purpose: 'any', png: png(mark, side) },
    { name: `icon-maskable-${side}.png`, side, purpose: 'maskable', png: png(full, side) },
  ]);
}

/** @param {string} svg @param {number} side px */
const png = (svg, side) =>
  new Resvg(svg, { fitTo: { mode: 'width', value: side }, font: { loadSystemFonts: false } }).render().asPng();

/**
 * The drawing with a margin around it, in its own units.
 * @param {string} svg @param {number} margin @param {string} [ground]
 */
const inset = (svg, margin, ground = 'none') => {
  const side = SIDE + 2 * margin;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">
    <rect width="${side}" height="${side}" fill="${ground}" />${placed(svg, margin, margin, SIDE)}</svg>`;
};

/**
 * A sheet of paper with the drawing on it: a file, not the program.
 * @param {string} svg
 */
const sheet = (svg) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <path d="M7 1h13l7 7v21a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2z" fill="#fff" stroke="#78827f" />
    <path d="M20 1v5a2 2 0 0 0 2 2h5z" fill="#d9ddd6" stroke="#78827f" stroke-linejoin="round" />
    ${placed(svg, 8.5, 11.5, 15)}</svg>`;

/**
 * An SVG as a part of another.
 * @param {string} svg @param {number} x @param {number} y @param {number} side
 */
const placed = (svg, x, y, side) => svg.replace('<svg ', `<svg x="${x}" y="${y}" width="${side}" height="${side}" `);

/**
 * The icon file of Windows, with PNG entries, which it reads since Vista.
 * Layout: https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 * @param {[side: number, png: Buffer][]} pictures
 */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2); // an icon, not a cursor
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [index, [side, { length }]] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(side % 256, entry); // 256 is written as 0
    head.writeUInt8(side % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4); // colour planes
    head.writeUInt16LE(32, entry + 6); // bits a pixel
    head.writeUInt32LE(length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += length;
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

/**
 * The icon file of macOS: chunks, each with its type and its length, all big-endian.
 * @param {(readonly [type: string, png: Buffer])[]} pictures
 */
function icns(pictures) {
  const chunk = (/** @type {string} */ type, /** @type {Buffer} */ body) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(8 + body.length, 4);
    return Buffer.concat([head, body]);
  };
  return chunk('icns', Buffer.concat(pictures.map(([type, png]) => chunk(type, png))));
}
