import type { Patch } from '../../shared/commands/command';
import type { Workbook } from '../../shared/model/document';
import { jsonSchema } from '../../shared/model/json';
import { z } from '../../shared/zod';

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

type Version = Workbook['version'];

const versionSchema = z.tuple([z.int(), z.int()]).default([1, 0]);

/** Null where it is no version. */
export const readVersion = (version: unknown): Version | null => versionSchema.safeParse(version).data ?? null;

/** Negative: `a` is the older one; 0: the same. */
export const compareVersions = ([a, b]: Version, [c, d]: Version): number => a - c || b - d;
