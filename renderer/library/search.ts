import { plain } from '../../shared/model/plain';

/** Looks for words, in any order, as parts of what a card says of itself: its name and its kinds. No words find everything. */
export function searchFor(query: string): (...texts: readonly string[]) => boolean {
  const wanted = plain(query).split(' ');
  return (...texts) => {
    const said = plain(texts.join(' '));
    return wanted.every((word) => said.includes(word));
  };
}
