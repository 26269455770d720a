/** px at zoom 1, whole, so that tops are, too. Two boxes, or a box and a foreign line, are never nearer than `AIR`. */
export const AIR = 6;

/** Inside a card: above its first line and below its last, from its edges to the words, below its head. */
export const CARD = { pad: 5, left: 12, right: 9, under: 2, bar: 3 } as const;
/** Ideas beside their driver: from the dot to the words, from one to the next. */
export const LIST = { words: 9, apart: 2 } as const;
/** What stands below an idea: how far in, and how many steps of it at most. */
export const INDENT = { by: 12, most: 3 } as const;

export const GAPS = {
  entries: 9,
  families: 16,
  /** Between families whose entries stand side by side: a rail runs there. */
  bands: 22,
  /** The same where the primary driver is a strip over its entries. */
  strips: 14,
  across: 14,
  /** From a column to the next: driver to ideas, primary driver to drivers, to cards side by side, aim to primary drivers. */
  beside: 26,
  lead: 34,
  comb: 19,
  aim: 36,
  panels: 38,
  /** Left of entries that hang from a strip. */
  stem: 15,
  strip: 8,
  rail: 8,
} as const;
/** To which they shrink where newcomers press. */
export const TIGHT = { entries: 6, families: 6, bands: 13 } as const;
/** Most that a gap between entries grows by where the page leaves room, twice; between families three times. */
export const LOOSE = 10;
/** Most that a card that grew gives of its foot. */
export const FOOT = 2;
/** px that a box beside its own may stand off their middle. */
export const STAY = 18;

export const HEADS = 33; // column headings with their hairline
export const BUS = 14; // the line from the aim over the panels

/** Widths that are tried: of columns with words, of aims, of primary drivers. */
export const WIDTHS: readonly number[] = Array.from({ length: 44 }, (_, i) => Math.round(92 * 1.04 ** i));
export const AIMS: readonly number[] = [132, 140, 152, 166, 182, 200, 220, 245];
export const LEADS: readonly number[] = [88, 96, 104, 114, 124, 136, 150];
/** Narrower columns nobody likes to read. */
export const LEAST = { cards: 128, drivers: 112, ideas: 128 } as const;
/** No column is wider, however long a word is. */
export const MOST_LEAST = 236;
