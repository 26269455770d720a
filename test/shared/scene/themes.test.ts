import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { themesFile } from '../../../shared/scene/make-themes.mjs';
import { color, strokeColor, themes } from '../../../shared/scene/themes';

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('the colors of pictures are the tokens of the page', () => {
  expect(readFileSync('shared/scene/themes.generated.ts', 'utf8')).toBe(themesFile());
});

test.each(Object.entries(themes))('%s: words can be read, lines can be seen', (_, theme) => {
  for (const part of ['ink', 'ink2', 'ink3', 'warn'] as const) {
    expect(contrast(theme[part], theme.sheet), part).toBeGreaterThanOrEqual(4.5);
  }
  expect(contrast(theme.onHead, theme.head)).toBeGreaterThanOrEqual(4.5);
  expect(theme.hues).toHaveLength(8);
  for (const { line, fill, text } of theme.hues) {
    expect(contrast(text, fill), text).toBeGreaterThanOrEqual(4.5);
    expect(contrast(line, theme.sheet), line).toBeGreaterThanOrEqual(3);
    expect(contrast(line, fill), line).toBeGreaterThanOrEqual(3);
  }
});

test('print stands on white', () => {
  expect(themes.print.sheet).toBe('#FFFFFF');
});

test('a ninth category starts again with the first hue', () => {
  const line = (hue: number) => color(themes.light, { hue, part: 'line' });
  expect(line(9)).toBe(line(1));
  expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map(line)).size).toBe(8);
});

test('a line of less strength is mixed with the sheet, and one of full strength is its tone', () => {
  const theme = themes.light;
  const tone = { part: 'ink' } as const;
  expect(strokeColor(theme, { tone })).toBe(theme.ink);
  expect(strokeColor(theme, { tone, strength: 0 })).toBe(theme.sheet);
  expect(strokeColor({ ...theme, ink: '#000000', sheet: '#FFFFFF' }, { tone, strength: 0.75 })).toBe('#404040');
});
