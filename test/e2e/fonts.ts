import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The page's own font files, each with its stretch of Unicode, as data URLs. */
export function fontFaces(weights: readonly number[]): string {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans/package.json'));
  const inlined = (_: string, path: string) =>
    `url(data:font/woff2;base64,${readFileSync(join(folder, path)).toString('base64')}) format('woff2')`;
  return weights
    .map((weight) => readFileSync(join(folder, `${weight}.css`), 'utf8'))
    .join('\n')
    .replace(/url\(([^)]+\.woff2)\) format\('woff2'\), url\([^)]+\) format\('woff'\)/g, inlined);
}
