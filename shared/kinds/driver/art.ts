import type { ArtLine } from '../kind';

/** An aim, three drivers, five ideas: two drivers in the first hue, one in the second. */
export const art: readonly ArtLine[] = [
  { d: 'M6 20h17a3 3 0 0 1 3 3v22a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V23a3 3 0 0 1 3-3z', weight: 2.5 },
  { d: 'M26 34c7 0 5-18 12-18M64 16c5 0 4-8 9-8M64 16c5 0 4 8 9 8', hue: 1, weight: 2.25 },
  { d: 'M26 34c7 0 5 18 12 18M64 52c5 0 4-8 9-8M64 52c5 0 4 8 9 8', hue: 2, weight: 2.25 },
  { d: 'M38 11h26v10H38z', hue: 1, weight: 1.75 },
  { d: 'M38 47h26v10H38z', hue: 2, weight: 1.75 },
  { d: 'M73 8h20M73 24h16M73 44h20M73 60h14', weight: 1.25 },
];
