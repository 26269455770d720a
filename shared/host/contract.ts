import { z } from 'zod';

/**
 * Everything that crosses between page and shell, in one typed map, checked at run time on both sides. Bytes and names
 * only: the shell knows no diagram.
 */
export const contract = {
  /** Asks for a file and reads it. Null: the person chose none. */
  'file.open': {
    ask: z.strictObject({
      title: z.string().max(200),
      types: z
        .array(
          z.strictObject({ name: z.string().max(100), endings: z.array(z.string().regex(/^[a-z0-9]{1,12}$/)).max(10) }),
        )
        .max(10),
    }),
    answer: z.union([
      z.null(),
      z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
      z.strictObject({ failed: z.string() }),
    ]),
  },
  /** Asks for a place and writes the bytes there. Null: the person chose none. */
  'file.save': {
    ask: z.strictObject({
      name: z.string().min(1).max(255),
      bytes: z.instanceof(Uint8Array),
      types: z
        .array(
          z.strictObject({ name: z.string().max(100), endings: z.array(z.string().regex(/^[a-z0-9]{1,12}$/)).max(10) }),
        )
        .max(10),
    }),
    answer: z.union([z.null(), z.strictObject({ name: z.string() }), z.strictObject({ failed: z.string() })]),
  },
} as const;

export type Channel = keyof typeof contract;
export type Ask<C extends Channel> = z.infer<(typeof contract)[C]['ask']>;
export type Answer<C extends Channel> = z.infer<(typeof contract)[C]['answer']>;

/** What the preload script puts on the window, and all that the page sees of the shell. */
export interface Bridge {
  ask(channel: Channel, payload: unknown): Promise<unknown>;
}
