import type { Font } from '../../../layout/wrap';

/**
 * A fishbone is laid out in a sheared plane, s = x + COT * d, where d is the distance from the spine: there every bone
 * stands upright. Heights are whole rows, counted from the spine outwards in both halves. So what stands on one side of
 * a bone is one number for each row, its reach from the bone, and to keep two bones apart is to compare numbers.
 */
export const COT = 0.33; // of 72 degrees
export const ROW = 2.5; // px
/** How far a slanted line goes sideways within a row. px. */
export const SLANT = COT * ROW;
export const rowsOf = (height: number): number => Math.ceil(height / ROW);

export const CAUSE = { size: 14, line: 17.5, weight: 400 } as const satisfies Font;
/** What the team has taken into focus. */
export const STRONG = { ...CAUSE, weight: 600 } as const satisfies Font;
export const CATEGORY = { size: 14.5, line: 19, weight: 600 } as const satisfies Font;
export const HEAD = { size: 17, line: 24, weight: 600 } as const satisfies Font;

// px
export const ABOVE_WORDS = -2.5;
export const BELOW_WORDS = 5; // down to the twig
export const EMPTY = 24; // width of hardly a word: still a twig
export const AWAITED = { cause: 118, category: 150 } as const; // width kept free for the words that are being typed
export const SIGN = { size: 13, apart: 7 } as const; // before the words; to what follows
/** Of votes, below the twig: a dot for each up to `most`, in fives, then their number. px; rows; px kept for the mini-bone. */
export const VOTES = { dot: 8, pitch: 10.5, five: 5, most: 10, apart: 6, size: 13, rows: 6, mini: 24 } as const;
/** Of the dark plate of what is in focus. px; rows: inside, and of air around it. */
export const FOCUS = { padX: 11, pad: 2, air: 1 } as const;
export const LEAST_WORDS = 60; // that signs leave to the words
export const PLATE = { padX: 12, padY: 6, most: 236 } as const; // of a category
export const HEAD_PAD = 18;
export const HEAD_LEAST = 96; // width of a head with hardly a word
export const TWIG = 8; // from bone to words
export const MINI = 14; // from bone to mini-bone
export const BESIDE = 7; // from mini-bone to words
export const ACROSS = 11; // between the words of two bones
export const TO_HEAD = 16; // between words and head
export const PAST_HEAD = 14; // above and below the head, to words that pass it
export const TAIL = 34; // of spine past the last foot
export const SKELETON = 240; // of spine where there is no bone

// rows
export const GAP = 2; // between causes
export const NEAR = 5; // between spine and causes
export const CAP = 4; // between causes and category
export const CLOSE = 3; // air above and below words, toward the next bone

/** Widths at which a cause may be wrapped, px; a step is an index into them. */
export const WIDTHS = [
  320, 290, 260, 240, 225, 210, 200, 190, 181, 172, 164, 156, 148, 140, 133, 126, 119, 112, 106, 100,
] as const;
/** Widths at which the head may be wrapped, px. */
export const HEAD_WIDTHS = [270, 240, 218, 196, 178, 160, 140] as const;
/** A mini-bone longer than this (rows) goes on as another one beside it; an index into them is saved. */
export const LIMITS = [Number.POSITIVE_INFINITY, 170, 130, 95, 70, 45] as const;
