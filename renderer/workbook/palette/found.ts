import { plain } from '../../../shared/model/plain';

export const MOST = 60; // nobody reads more

/**
 * Those whose words hold all that was typed, in any order; what begins with its first word stands first, then what has a word
 * that does. What `isBehind` stands behind all the others. Null where nothing was typed.
 */
export function foundIn<T>(
  list: readonly T[],
  query: string,
  wordsOf: (each: T) => string,
  isBehind: (each: T) => boolean,
): readonly T[] | null {
  const wanted = plain(query).split(' ').filter(Boolean);
  const [first] = wanted;
  if (first === undefined) return null;
  const found = list
    .map((each) => ({ each, words: plain(wordsOf(each)) }))
    .filter(({ words }) => wanted.every((word) => words.includes(word)));
  const rank = ({ each, words }: (typeof found)[number]) =>
    (isBehind(each) ? 3 : 0) +
    (words.startsWith(first) ? 0 : words.split(' ').some((word) => word.startsWith(first)) ? 1 : 2);
  return found
    .sort((a, b) => rank(a) - rank(b)) // stable: the order of the list among equals
    .slice(0, MOST)
    .map(({ each }) => each);
}
