import type { Tone } from './scene';
import { generated } from './themes.generated';

export type ThemeName = 'light' | 'dark' | 'contrast' | 'print';

/** Colours by meaning, as #RRGGBB. A ninth category starts again with the first hue. */
export type Theme = Readonly<Record<PagePart, string>> & {
  hues: readonly Readonly<Record<HuePart, string>>[];
};
type PagePart = Extract<Tone, { hue?: undefined }>['part'];
type HuePart = Extract<Tone, { hue: number }>['part'];

export const themes: Readonly<Record<ThemeName, Theme>> = generated;

export function colour(theme: Theme, tone: Tone): string {
  if (tone.hue === undefined) return theme[tone.part];
  const hue = theme.hues[(tone.hue - 1) % theme.hues.length];
  return hue?.[tone.part] ?? theme.ink;
}
