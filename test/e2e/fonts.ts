import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';

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

/** Is there a font for these letters? Where there is none, a browser shows one box for each, all alike. */
export const hasFontFor = (page: Page, letters: string): Promise<boolean> =>
  page.evaluate((words) => {
    const context = document.createElement('canvas').getContext('2d');
    const pictureOf = (text: string): string => {
      if (!context) return '';
      context.font = '40px "Noto Sans", sans-serif';
      context.clearRect(0, 0, 300, 150);
      context.fillText(text, 10, 60);
      return context.canvas.toDataURL();
    };
    const [first = '', second = ''] = [...words.normalize()].filter((sign) => /\p{L}/u.test(sign));
    return pictureOf(first) !== pictureOf(second);
  }, letters);
