/**
 * Controls (C0, DEL, C1), breaks of lines and paragraphs, and what turns the order of letters round. A terminal obeys the
 * first, a reader takes a line for two by the second, and words for others by the third.
 */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Text from outside as one line of plain letters: `\x1b`, `\u202e` in the place of what would be obeyed and not be seen. */
export const visible = (text: string): string => text.replace(UNSEEN, escaped);

/** The same for text of several lines, which stay lines. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');

/** A tab hides nothing. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', ' '],
]);

function escaped(sign: string): string {
  const code = sign.charCodeAt(0).toString(16);
  return NAMES.get(sign) ?? (code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, '0')}`);
}
