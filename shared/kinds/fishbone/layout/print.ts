import type { Element, Id } from '../../../model/document';

/**
 * Of all that decides how a fishbone is arranged but its shape: the same number for the same words, marks and order. Cyrb53, a
 * public-domain hash of 53 bits by bryc; of two that are alike by chance, one would be drawn as the other one stood.
 */
export function printOf(elements: readonly Element[], folded: ReadonlyMap<Id, number>): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  const add = (code: number): void => {
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  };
  const addText = (text: string): void => {
    for (let i = 0; i < text.length; i++) add(text.charCodeAt(i));
    add(END);
  };
  for (const { id, parent, type, text, focus = false, votes = 0, standing = '' } of elements) {
    for (const part of [id, parent ?? '', type, text, standing]) addText(part);
    add(votes * 2 + (focus ? 1 : 0));
    add(folded.get(id) ?? 0);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

const END = 0x1_0000; // no letter
