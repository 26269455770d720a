import type { Stroke, Tone } from './scene';
import { generated } from './themes.generated';

export type ThemeName = 'light' | 'dark' | 'contrast' | 'print';

/** Colours by meaning, as #RRGGBB. A ninth category starts again with the first hue. */
export type Theme = Readonly<Record<PagePart, string>> & {
  hues: readonly Readonly<Record<HuePart, string>>[];
};
type PagePart = Extract<Tone, { hue?: undefined }>['part'];
type HuePart = Extract<Tone, { hue: number }>['part'];

export const themes: Readonly<Record<ThemeName, Theme>> = generated;

export function color(theme: Theme, tone: Tone): string {
  if (tone.hue === undefined) return theme[tone.part];
  const hue = theme.hues[(tone.hue - 1) % theme.hues.length];
  return hue?.[tone.part] ?? theme.ink;
}

/** The color of a line, as #RRGGBB. */
export function strokeColor(theme: Theme, { tone, strength = 1 }: Pick<Stroke, 'tone' | 'strength'>): string {
  const line = color(theme, tone);
  if (strength === 1) return line;
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part(line, at) * strength + part(theme.sheet, at) * (1 - strength)));
  return `#${mixed
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}
