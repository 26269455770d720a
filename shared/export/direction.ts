import { isFromTheRight } from '../layout/direction';

const RLI = '\u2067';
const PDI = '\u2069';

/**
 * The line as it is handed to whoever draws it: SVG, canvas, resvg. One that reads from the right is put into an isolate,
 * so that its words and signs stand in its own order while it takes the room from x to x + width like any other line. Were
 * the direction a property of the text, "start" would be its right edge, and not every renderer knows the property.
 */
export const directed = (line: string): string => (isFromTheRight(line) ? RLI + line + PDI : line);
