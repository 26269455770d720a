import type { IconName } from './scene';

/**
 * The signs before the words, on a grid of 16 with the sign filling it. One colour and the sheet: in print, on a bad
 * projector and for colour-blind eyes they differ by shape alone. Stroke ends and corners are round.
 */
export type IconPath = {
  /** SVG path data: absolute M, L, C and A, Z. */
  d: string;
  /** The mark's own tone, or the sheet beneath it. */
  ink: 'mark' | 'sheet';
  /** Width of the line on the grid of 16; without it the path is filled. */
  weight?: number;
  dash?: readonly number[];
};

export const ICON_GRID = 16;

const RING = 'M 8 1.2 A 6.8 6.8 0 0 1 8 14.8 A 6.8 6.8 0 0 1 8 1.2 Z';
const DISC = 'M 8 0.5 A 7.5 7.5 0 0 1 8 15.5 A 7.5 7.5 0 0 1 8 0.5 Z';

export const icons: Readonly<Record<IconName, readonly IconPath[]>> = {
  // Nobody has looked yet: an open ring with a question.
  believed: [
    { d: DISC, ink: 'sheet' },
    { d: RING, ink: 'mark', weight: 1.4, dash: [2.9, 2.44] }, // eight dashes round
    { d: 'M 5.9 6.5 A 2.1 2.1 0 1 1 9.1 8.2 C 8.3 8.7 8 9 8 9.7', ink: 'mark', weight: 1.5 },
    { d: 'M 8 12 L 8 12.05', ink: 'mark', weight: 1.8 },
  ],
  // Evidence stands behind it: closed, with a check.
  known: [
    { d: DISC, ink: 'mark' },
    { d: 'M 4.6 8.3 L 7 10.7 L 11.5 5.6', ink: 'sheet', weight: 1.9 },
  ],
  // Said anew after evidence: two arrows that turn.
  revised: [
    { d: DISC, ink: 'mark' },
    { d: 'M 4.2 7.2 A 3.9 3.9 0 0 1 11.2 5.8 L 11.9 6.9', ink: 'sheet', weight: 1.4 },
    { d: 'M 12.2 4.3 L 12.1 7.1 L 9.4 6.8', ink: 'sheet', weight: 1.4 },
    { d: 'M 11.8 8.8 A 3.9 3.9 0 0 1 4.8 10.2 L 4.1 9.1', ink: 'sheet', weight: 1.4 },
    { d: 'M 3.8 11.7 L 3.9 8.9 L 6.6 9.2', ink: 'sheet', weight: 1.4 },
  ],
  // Another question than before: the corners of a new frame.
  reframed: [
    { d: 'M 1.2 5 L 1.2 1.2 L 5 1.2', ink: 'mark', weight: 1.6 },
    { d: 'M 11 1.2 L 14.8 1.2 L 14.8 5', ink: 'mark', weight: 1.6 },
    { d: 'M 14.8 11 L 14.8 14.8 L 11 14.8', ink: 'mark', weight: 1.6 },
    { d: 'M 5 14.8 L 1.2 14.8 L 1.2 11', ink: 'mark', weight: 1.6 },
    { d: 'M 8 5.2 A 2.8 2.8 0 0 1 8 10.8 A 2.8 2.8 0 0 1 8 5.2 Z', ink: 'mark' },
  ],
  // No longer followed: a ring with a bar.
  'set-aside': [
    { d: DISC, ink: 'sheet' },
    { d: RING, ink: 'mark', weight: 1.4 },
    { d: 'M 4.7 8 L 11.3 8', ink: 'mark', weight: 1.9 },
  ],
  // A link that counts for less: a dotted line.
  weak: [1.6, 5.9, 10.1, 14.4].map((x) => ({ d: `M ${x} 8 L ${x} 8.05`, ink: 'mark', weight: 2.2 })),
  // The dark plate that what the team works on stands on, in small: two words on it.
  plate: [
    {
      d: 'M 2.5 2.5 L 13.5 2.5 A 2 2 0 0 1 15.5 4.5 L 15.5 11.5 A 2 2 0 0 1 13.5 13.5 L 2.5 13.5 A 2 2 0 0 1 0.5 11.5 L 0.5 4.5 A 2 2 0 0 1 2.5 2.5 Z',
      ink: 'mark',
    },
    { d: 'M 3.8 6.2 L 12.2 6.2', ink: 'sheet', weight: 1.6 },
    { d: 'M 3.8 9.8 L 9.2 9.8', ink: 'sheet', weight: 1.6 },
  ],
  // What the team works on: cross-hairs.
  focus: [
    { d: 'M 8 2.9 A 5.1 5.1 0 0 1 8 13.1 A 5.1 5.1 0 0 1 8 2.9 Z', ink: 'mark', weight: 1.7 },
    { d: 'M 8 5.9 A 2.1 2.1 0 0 1 8 10.1 A 2.1 2.1 0 0 1 8 5.9 Z', ink: 'mark' },
    { d: 'M 8 0.9 L 8 2.9 M 8 13.1 L 8 15.1 M 0.9 8 L 2.9 8 M 13.1 8 L 15.1 8', ink: 'mark', weight: 1.7 },
  ],
  // A dot as it is stuck to a wall; how many there are stands beside it.
  votes: [{ d: 'M 8 2.4 A 5.6 5.6 0 0 1 8 13.6 A 5.6 5.6 0 0 1 8 2.4 Z', ink: 'mark' }],
  // How one will know: a few points along a line, over an axis.
  measures: [
    { d: 'M 1.6 1.4 L 1.6 14.4 L 14.8 14.4', ink: 'mark', weight: 1.6 },
    { d: 'M 4.6 10.4 L 7.6 6.8 L 10.2 8.8 L 14 3.2', ink: 'mark', weight: 1.7 },
  ],
};
