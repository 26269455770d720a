const FROM_THE_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const RLI = '\u2067';
const PDI = '\u2069';

/** As the first letter says (Unicode Bidirectional Algorithm, rules P2 and P3). */
export const isFromTheRight = (text: string): boolean => FROM_THE_RIGHT.test(/\p{L}/u.exec(text)?.[0] ?? '');

/**
 * The line as it is handed to whoever draws it: SVG, canvas, resvg. One that reads from the right is put into an isolate,
 * so that its words and signs stand in its own order while it takes the room from x to x + width like any other line. Were
 * the direction a property of the text, "start" would be its right edge, and not every renderer knows the property.
 */
export const directed = (line: string): string => (isFromTheRight(line) ? RLI + line + PDI : line);
