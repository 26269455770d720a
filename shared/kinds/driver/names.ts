import type { Element } from '../../model/document';
import { fitText } from '../../model/schema';

/** Longer words are called by their beginning, and no name is longer, its number included. UTF-16 units. */
const LONGEST = 400;
const NUMBER = ' (99999)'.length; // room for the number behind names that would be the same

/**
 * What each element is called in a reference: its words, and from the second with the same words on a number behind them, in
 * reading order. No two have the same name.
 */
export function namesOf(elements: readonly Pick<Element, 'id' | 'text'>[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const counts = new Map<string, number>(); // by stem: all numbers below are taken
  for (const { id, text } of elements) {
    const words = calledBy(text);
    const stem = fitText(words, LONGEST - NUMBER).text;
    let name = words;
    let count = counts.get(stem) ?? 2;
    while (taken.has(name)) name = `${stem} (${count++})`;
    counts.set(stem, count);
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

export const calledBy = (words: string): string => fitText(words, LONGEST).text;
