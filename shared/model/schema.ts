import { z } from '../zod';
import type { About, Diagram, Element, Link } from './document';
import { idSchema } from './ids';
import { jsonObjectSchema } from './json';
import { isOrder } from './order';

/** Above what anybody says or writes, below what could hurt. Counted in UTF-16 units. */
export const LIMITS = {
  text: 2_000,
  note: 50_000,
  tags: 50,
  tag: 200,
  records: 200_000,
  list: 200, // records in one field of an element
  type: 64,
  votes: 10_000,
} as const;

/** Control characters, line breaks and the invisible marks that turn a text's direction round. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** Words as they may stand in a document: one line, without what cannot be seen; half of a surrogate pair becomes U+FFFD. */
export const cleanText = (raw: string): string =>
  raw
    .replace(/\r\n|[\r\n\t\v\f\u2028\u2029]/g, ' ')
    .replace(UNSEEN, '')
    .replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) => (found.length === 2 ? found : '\uFFFD'));

/** `rest` is what there is no room for, '' where all is there: whoever takes words from outside has to tell of it. */
export interface Fitted {
  text: string;
  rest: string;
}

/**
 * Words as they may stand in a document, and no more of them than there may be; no character is cut in half. Marks upon one letter
 * end after thirty, as in Unicode's stream-safe text (UAX 15), with the joiners and other unseen signs among them: every language
 * has enough with that, and shaping thousands of them stops a page for seconds.
 */
export const fitText = (raw: string, most: number): Fitted => {
  const words = cleanText(raw);
  const pile = PILE.exec(words.slice(0, most)); // further on it is cut in any case
  return cut(words, pile ? Math.min(most, pile.index + pile[0].length) : most);
};
const PILE = /[\p{M}\p{Cf}]{30}(?=[\p{M}\p{Cf}])/u;

/** The same of words that keep their lines. */
export const fitNote = (raw: string, most: number = LIMITS.note): Fitted => cut(raw, most);

function cut(words: string, most: number): Fitted {
  if (words.length <= most) return { text: words, rest: '' };
  const text = words.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  return { text, rest: words.slice(text.length) };
}

// Not `max`, which counts code points.
const line = (most: number) => z.string().refine((text) => fitText(text, most).text === text, { error: 'line' });
const note = z.string().refine(({ length }) => length <= LIMITS.note, { error: 'long' });
const typeName = z.string().min(1).max(LIMITS.type);
const codes = z.array(typeName).max(LIMITS.tags);
const order = z.string().refine(isOrder, { error: 'order' });

// Loose: what a newer minor version adds to a record is kept.
export const aboutSchema: z.ZodType<About> = z.looseObject({
  team: line(LIMITS.text).exactOptional(),
  date: line(LIMITS.tag).exactOptional(),
  draft: z.boolean().exactOptional(),
  sample: z.boolean().exactOptional(),
  muted: codes.exactOptional(),
});

export const diagramSchema: z.ZodType<Diagram> = z.looseObject({
  id: idSchema,
  kind: typeName,
  title: line(LIMITS.text),
  order,
  settings: jsonObjectSchema,
  memory: jsonObjectSchema,
});

export const elementSchema: z.ZodType<Element> = z.looseObject({
  id: idSchema,
  diagram: idSchema,
  type: typeName,
  parent: idSchema.nullable(),
  order,
  text: line(LIMITS.text),
  more: jsonObjectSchema,
  note: note.exactOptional(),
  private: z.boolean().exactOptional(),
  tags: z.array(line(LIMITS.tag)).max(LIMITS.tags).exactOptional(),
  owner: line(LIMITS.tag).exactOptional(),
  standing: z.enum(['believed', 'known', 'revised', 'reframed', 'set-aside']).exactOptional(),
  votes: z.int().min(0).max(LIMITS.votes).exactOptional(),
  focus: z.boolean().exactOptional(),
  folded: z.boolean().exactOptional(),
  asks: line(LIMITS.text).exactOptional(),
  muted: codes.exactOptional(),
});

export const linkSchema: z.ZodType<Link> = z.looseObject({
  id: idSchema,
  type: typeName,
  from: idSchema,
  to: idSchema,
  text: line(LIMITS.text).exactOptional(),
  more: jsonObjectSchema,
});
