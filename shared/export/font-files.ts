import type { Weight } from '../kinds/kind';

/** A stretch of our font: the letters that it has, as CSS says them, and its files as data URLs, loaded when asked for. */
export interface FontPart {
  range: string;
  files: Readonly<Record<Weight, () => Promise<{ default: string }>>>;
}

/**
 * The stretches that go into a drawing where it has such letters: 18 KB a weight for Latin, 7 to 11 for each other. Latin
 * Extended, Greek Extended, Cyrillic Extended and Devanagari have 6 to 80 KB a weight and stay out.
 */
export const FONT_PARTS: readonly FontPart[] = [
  {
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215',
    files: {
      400: () => import('@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?inline'),
      600: () => import('@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?inline'),
    },
  },
  {
    range: 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+1EA0-1EF9,U+20AB',
    files: {
      400: () => import('@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff2?inline'),
      600: () => import('@fontsource/noto-sans/files/noto-sans-vietnamese-600-normal.woff2?inline'),
    },
  },
  {
    range: 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
    files: {
      400: () => import('@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?inline'),
      600: () => import('@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?inline'),
    },
  },
  {
    range: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
    files: {
      400: () => import('@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff2?inline'),
      600: () => import('@fontsource/noto-sans/files/noto-sans-greek-600-normal.woff2?inline'),
    },
  },
];
