/**
 * Writes advances.generated.json: how far each character of Noto Sans moves the pen, in thousandths of an em, read from the
 * hmtx tables of the font files that also go into pictures. No kerning, as everything is drawn without it. Each run is a code
 * point followed by the advances from there on. Run it when the font changes: node shared/layout/make-advances.mjs
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';

const FILES = { 400: '400Regular/NotoSans_400Regular.ttf', 600: '600SemiBold/NotoSans_600SemiBold.ttf' };
/** Devanagari needs more than advances; what lies above U+FFFF is for phoneticians. */
const LEFT_OUT = /\p{Cc}|\p{Script=Devanagari}|[\u0964\u0965\uA92E]|[\u{10000}-\u{10FFFF}]/u;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u; // whatever its glyph in the font, nothing is drawn

function runsOf(path) {
  const font = fontkit.openSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${path}`)));
  const runs = [];
  let next = Number.NEGATIVE_INFINITY;
  for (const code of [...font.characterSet].sort((a, b) => a - b)) {
    const char = String.fromCodePoint(code);
    if (LEFT_OUT.test(char)) continue;
    const advance = UNSEEN.test(char) ? 0 : font.glyphForCodePoint(code).advanceWidth * (1000 / font.unitsPerEm);
    if (code !== next) runs.push([code]);
    runs.at(-1).push(advance);
    next = code + 1;
  }
  return runs;
}

/** The text of the file, for the test that compares. */
export function advances() {
  const lines = Object.entries(FILES).map(([weight, path]) => `"${weight}":${JSON.stringify(runsOf(path))}`);
  return `{${lines.join(',\n')}}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('advances.generated.json', import.meta.url), advances());
}
