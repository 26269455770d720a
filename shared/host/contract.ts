import { z } from 'zod';
import type { Channel } from './channels';

/** A line in a file dialog: its name, and the endings that belong to it without their dot. */
const fileType = z.strictObject({
  name: z.string().max(100),
  endings: z.array(z.string().regex(/^[a-z0-9]{1,12}$/)).max(10),
});
const fileTypes = z.array(fileType).max(10);
const bytes = z.instanceof(Uint8Array);

/** What can be expected to fail: a key of the words, such as 'read.too-large'. */
const failed = z.strictObject({ failed: z.string() });

const schemas = {
  /** Asks for a file and reads it. Null: the person chose none. */
  'file.open': {
    ask: z.strictObject({ title: z.string().max(200), types: fileTypes }),
    answer: z.union([z.null(), z.strictObject({ name: z.string(), bytes }), failed]),
  },
  /** Asks for a place and writes the bytes there. Null: the person chose none. */
  'file.save': {
    ask: z.strictObject({ name: z.string().min(1).max(255), bytes, types: fileTypes }),
    answer: z.union([z.null(), z.strictObject({ name: z.string() }), failed]),
  },
} satisfies Record<Channel, { ask: z.ZodType; answer: z.ZodType }>;

export type Ask<C extends Channel> = z.infer<(typeof schemas)[C]['ask']>;
export type Answer<C extends Channel> = z.infer<(typeof schemas)[C]['answer']>;

/**
 * Everything that crosses between page and shell, in one typed map, checked at run time on both sides. Bytes and names
 * only: the shell knows no diagram.
 */
export const contract: { [C in Channel]: { ask: z.ZodType<Ask<C>>; answer: z.ZodType<Answer<C>> } } = schemas;

/** What the preload script puts on the window as `throughline`, and all that the page sees of the shell. */
export interface Bridge {
  ask(channel: Channel, payload: unknown): Promise<unknown>;
}

export type { Channel };
