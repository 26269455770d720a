import type { ArtLine } from '../kind';

/** Two pairs of bones on a spine: one pair in the first hue, one in the second. */
export const art: readonly ArtLine[] = [
  { d: 'M4 34H70', weight: 2.5 },
  { d: 'M73 24h16a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H73a3 3 0 0 1-3-3V27a3 3 0 0 1 3-3z' },
  { d: 'M18 8l12 26M44 8l12 26', hue: 1, weight: 2.25 },
  { d: 'M30 34L18 60M56 34L44 60', hue: 2, weight: 2.25 },
  { d: 'M8 17h14M32 17h16M10 49h13M36 49h13', weight: 1.25 },
];
