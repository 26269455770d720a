import { z } from '../zod';

/** Opaque: nobody parses an id. */
export type Id = string;
/** Makes ids that no other call of it has made. */
export type NewId = () => Id;

/** Letters, digits and hyphens: safe in a file, an attribute, a URL and as the name of a database row. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/);

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'; // 32 of them, without those that are misread
const spell = (bytes: Iterable<number>): Id => Array.from(bytes, (byte) => LETTERS[byte % 32]).join('');

/** 80 random bits. */
export const randomId: NewId = () => spell(crypto.getRandomValues(new Uint8Array(16)));

/** Ids that follow from a text: the same outline gives the same document on every machine. FNV-1a, then xorshift32. */
export function idsFrom(text: string): NewId {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  if (state === 0) state = 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 8) & 31;
  };
  let count = 0;
  return () => `${spell(Array.from({ length: 10 }, next))}${(count++).toString(36)}`;
}
