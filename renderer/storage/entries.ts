import { z } from 'zod';
import type { Patch } from '../../shared/commands/command';
import { jsonSchema } from '../../shared/model/json';

const path = z.array(z.union([z.string(), z.number()])).min(1);
const patchesSchema = z.array(
  z.discriminatedUnion('op', [
    z.object({ op: z.enum(['add', 'replace']), path, value: jsonSchema }),
    z.object({ op: z.literal('remove'), path }),
  ]),
);

/** A command that wrote anything but plain JSON is a bug: it throws before something else comes back than was written. */
export const writeEntry = (patches: readonly Patch[]): string => JSON.stringify(patchesSchema.parse(patches));

/** Null where the text is no list of patches. */
export function readEntry(text: string): readonly Patch[] | null {
  try {
    return patchesSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
