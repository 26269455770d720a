/** Scripts that put no space between words: Thai, Lao, Khmer, Burmese. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What belongs to the word before it: closing signs, marks, and the signs of Thai, Lao and Khmer that repeat or shorten a word. */
const FOLLOWS = /^[\p{Pe}\p{Pf}\p{Po}\p{Sk}\p{M}ๆฯໆຯៗ]/u;
/** What belongs to the word after it. */
const OPENS = /[\p{Ps}\p{Pi}]$/u;

const words = new Intl.Segmenter('th', { granularity: 'word' }); // its dictionaries are chosen by script, whatever the language

/**
 * The parts of a text without spaces between which a line may end: words by the dictionaries of Unicode's segmentation (UAX 29)
 * where the script has no spaces, each with the signs that belong to it; all of it where the script has. Joined they are the text.
 */
export function unspacedWords(text: string): readonly string[] {
  if (!UNSPACED.test(text)) return [text];
  const parts: string[] = [];
  for (const { segment } of words.segment(text)) {
    const before = parts.at(-1);
    const joins = before !== undefined && (FOLLOWS.test(segment) || OPENS.test(before) || !splits(before, segment));
    if (joins) parts.splice(-1, 1, before + segment);
    else parts.push(segment);
  }
  return parts;
}

/** Only next to a letter of such a script: "3-5" stays whole beside it. */
const splits = (before: string, after: string): boolean => UNSPACED.test(before) || UNSPACED.test(after);
