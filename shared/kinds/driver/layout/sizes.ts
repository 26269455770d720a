import type { Font } from '../../../layout/wrap';

/** px at zoom 1. No words are smaller than 13: on a slide the smallest ones say whether it can be read. */
export const AIM = { size: 15.5, line: 21, weight: 600 } as const satisfies Font;
export const PRIMARY = { size: 14, line: 18, weight: 600 } as const satisfies Font;
export const BOX = { size: 13, line: 17, weight: 400 } as const satisfies Font;
/** What the team has taken into focus. */
export const STRONG = { ...BOX, weight: 600 } as const satisfies Font;
export const MEASURE = { size: 13, line: 17, weight: 400 } as const satisfies Font;
export const MEASURE_HEAD = { ...MEASURE, weight: 600 } as const satisfies Font;
export const HEADING = { size: 13, line: 16, weight: 600 } as const satisfies Font;

export const PAD = { aim: 13, box: 11, primary: 10, bare: 0 } as const; // beside the words
export const INNER = { aim: 11, box: 5.5, primary: 8, bare: 0 } as const; // above and below them
export const AWAITED = 24; // width kept for hardly a word
export const SIGN = { size: 13, apart: 7, count: 3 } as const; // before the words; to what follows; to its number
export const TAIL = 5; // between the words and how many are folded away
export const ALSO = { height: 16, pad: 4 } as const; // round the number of a further link
export const UNDER_AIM = 10; // around the hairline above the measures
export const BETWEEN_MEASURES = 5;
export const HEADS = 36; // that headings take above columns, about
export const UNDER_HEADING = 7; // from the heading's last line down to its hairline
export const UNDER_RULE = 12; // from there to the boxes

/** Between two boxes of a column: ideas of one driver, drivers of one primary driver, primary drivers. Whole px. */
export interface Gaps {
  ideas: number;
  drivers: number;
  primary: number;
}
export const GAPS: Gaps = { ideas: 6, drivers: 9, primary: 16 };
/** In a diagram of many boxes, which no slide shows at a size to be read: room for who comes later. */
export const ROOMY: Gaps = { ideas: 7, drivers: 16, primary: 26 };
export const MANY = 36; // boxes
/** What they shrink to where newcomers press. */
export const TIGHT: Gaps = { ideas: 4, drivers: 5, primary: 6 };
/** What they grow to again once there is time to look. */
export const REST: Gaps = { ideas: 4, drivers: 6, primary: 12 };
export const SPARE = 36; // most that a gap between primary drivers grows by where the page leaves room
export const BEND = 8; // beside a link that passes a column

/** Widths at which words of a column may be wrapped, by the column's level; the deepest for all below it. */
export const WIDTHS: readonly (readonly number[])[] = [
  [150, 157, 164, 172, 180, 189, 198, 208, 218, 230, 250],
  [104, 110, 116, 122, 129, 136, 144, 152, 160, 170, 184, 200],
  [120, 128, 136, 145, 154, 163, 173, 184, 195, 207, 220, 234, 249, 265, 282, 300, 320, 340],
  [120, 128, 136, 145, 154, 163, 173, 184, 195, 207, 220, 234, 249, 265, 282, 300, 320, 340],
  [130, 138, 147, 156, 166, 177, 188, 200, 213, 226, 240, 255, 271, 288, 306, 325, 345, 366],
];
/** Widths, by level, at which all is read with ease: narrower ones only where the page asks for it. */
export const COMFORT: readonly number[] = [210, 150, 200, 200, 240];
/** Of the gutter between two columns: from few links to many. */
export const GUTTER = { least: 34, most: 170, root: 9.5 } as const;
/** Radius of the dot where a link arrives at a change idea. */
export const DOT = 3.6;
/** Measures in a column of their own, beside what they measure. */
export const NOTES = { width: 200, gutter: 28, between: 12 } as const;
