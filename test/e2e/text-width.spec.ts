import { expect, test } from '@playwright/test';
import { tableMeasure } from '../../shared/layout/measure';
import { strings } from '../shared/layout/strings';
import { fontFaces } from './fonts';

const WEIGHTS = [400, 600] as const;
const SIZE = 14;

test('our widths are those of Chromium, within 0.1 px', async ({ page }) => {
  await page.setContent(`<!doctype html><style>${fontFaces(WEIGHTS)}
    text { font: ${SIZE}px 'Noto Sans'; font-kerning: none; font-variant-ligatures: none; text-rendering: geometricPrecision }
  </style><svg xmlns="http://www.w3.org/2000/svg"></svg>`);
  const drawn = await page.evaluate(
    async ({ strings, weights, size }) => {
      await Promise.all(
        weights.map((weight) => document.fonts.load(`${weight} ${size}px 'Noto Sans'`, strings.join(''))),
      );
      const svg = document.querySelector('svg');
      return weights.map((weight) =>
        strings.map((string) => {
          const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
          text.style.fontWeight = String(weight);
          text.textContent = string;
          svg?.append(text);
          return text.getComputedTextLength();
        }),
      );
    },
    { strings: strings.map((string) => string.normalize()), weights: WEIGHTS, size: SIZE },
  );
  expect(strings.length).toBeGreaterThanOrEqual(200);
  const errors = WEIGHTS.flatMap((weight, w) =>
    strings.map((string, i) => ({
      string,
      weight,
      error: Math.abs((drawn[w]?.[i] ?? Number.NaN) - tableMeasure.width(string, SIZE, weight)),
    })),
  );
  expect(errors.filter(({ error }) => !(error < 0.1))).toEqual([]);
});
