import type { z } from '../zod';

/**
 * A view's memory as it stands in a file. What was handed out here need not be checked when it comes back, as it does with
 * each key; anything else goes through the schema, and undefined comes of what is no such memory.
 */
export function filedBy<Filed extends object>(schema: z.ZodType<Filed>) {
  const own = new WeakMap<object, Filed>();
  return {
    handOut: (filed: Filed): Filed => {
      own.set(filed, filed);
      return filed;
    },
    takeBack: (memory: unknown): Filed | undefined =>
      typeof memory === 'object' && memory !== null ? (own.get(memory) ?? schema.safeParse(memory).data) : undefined,
  };
}
