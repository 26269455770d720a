import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { embedInPng } from '../../../shared/export/embed-png';
import { svgOf } from '../../../shared/export/svg';
import { writeWorkbook } from '../../../shared/file/write';
import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { themes } from '../../../shared/scene/themes';
import { fixture, fixtures } from '../../fixtures';
import { anyWorkbook } from '../../shared/file/sound';
import { boxOf, sceneOf } from '../../shared/scene/scenes';

const scene = sceneOf([boxOf(10, 10, 100, 50)]);
const bare = new Uint8Array(new Resvg(svgOf(scene, themes.light)).render().asPng());

/** How a document travels: by itself, or inside a picture. */
export const carriers = {
  throughline: (text: string): Uint8Array => new TextEncoder().encode(text),
  png: (text: string): Uint8Array => embedInPng(bare, text),
  svg: (text: string): Uint8Array => new TextEncoder().encode(svgOf(scene, themes.light, { document: text })),
};

/** Texts of sound files: every version's, every sample's, and some with all that can stand in a file. */
export function soundTexts(seed: number): string[] {
  const written = fixtures().filter((name) => name.endsWith('.throughline'));
  const outlines = [...kinds.values()].flatMap(({ samples }) => samples.map(({ outline }) => outline));
  const samples = outlines.map((outline) => {
    const read = workbookFromOutline(outline, kinds);
    if (!read.ok) throw new Error(read.fault.code);
    return writeWorkbook(read.value.workbook);
  });
  const made = fc.sample(anyWorkbook, { seed, numRuns: 40 }).map((workbook) => writeWorkbook(workbook));
  return [...written.map(fixture), ...samples, ...made];
}
