import type { Element } from '../../model/document';
import { fitText } from '../../model/schema';

/** Longer words are called by their beginning, and no name is longer, its number included. UTF-16 units. */
const LONGEST = 400;

/**
 * What each element is called in a reference: its words, and from the second with the same words on a number behind them, in
 * reading order. No two have the same name.
 */
export function namesOf(elements: readonly Pick<Element, 'id' | 'text'>[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  for (const { id, text } of elements) {
    const words = calledBy(text);
    let count = counts.get(words) ?? 1;
    let name = count === 1 ? words : numbered(words, count);
    while (taken.has(name)) name = numbered(words, ++count);
    counts.set(words, count + 1);
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

export const calledBy = (words: string): string => fitText(words, LONGEST).text;

function numbered(words: string, count: number): string {
  const number = ` (${count})`;
  return `${fitText(words, LONGEST - number.length).text}${number}`;
}
