import { z } from 'zod';
import type { Id, JsonObject } from '../../../model/document';
import { idSchema } from '../../../model/ids';
import type { Packed } from './pack';
import { HEAD_WIDTHS, LIMITS, WIDTHS } from './sizes';
import type { Half, Side } from './tree';

/** What the next drawing needs to stay as it was. Steps are of WIDTHS, rows and feet counted from the spine and the head. */
export interface Remembered {
  /** Of HEAD_WIDTHS. */
  head: number;
  categories: ReadonlyMap<Id, RememberedCategory>;
  causes: ReadonlyMap<Id, RememberedCause>;
}

export interface RememberedCategory {
  half: Half;
  step: number;
  limit: (typeof LIMITS)[number];
  body: number;
  foot: number;
}

export interface RememberedCause {
  parent: Id;
  side: Side;
  row: number;
  step: number;
}

const MOST = 1e7;
const count = z.int().min(0).max(MOST);
const sign = z.union([z.literal(-1), z.literal(1)]);
const stepOf = (list: readonly number[]) =>
  z
    .int()
    .min(0)
    .max(list.length - 1);

/** In files: a short list for each category and each cause. */
const filedSchema = z.object({
  head: stepOf(HEAD_WIDTHS),
  categories: z.array(z.tuple([idSchema, sign, stepOf(WIDTHS), stepOf(LIMITS), count, count])),
  causes: z.array(z.tuple([idSchema, idSchema, sign, count, stepOf(WIDTHS)])),
});
type Filed = z.infer<typeof filedSchema>;

/** What was handed out here need not be checked when it comes back. */
const own = new WeakMap<object, Filed>();

/** Undefined where it is no memory of ours. */
export function remembered(memory: unknown): Remembered | undefined {
  if (typeof memory !== 'object' || memory === null) return undefined;
  const filed = own.get(memory) ?? filedSchema.safeParse(memory).data;
  if (!filed) return undefined;
  const categories = new Map<Id, RememberedCategory>();
  for (const [id, half, step, limit, body, foot] of filed.categories)
    categories.set(id, { half, step, limit: LIMITS[limit] ?? LIMITS[0], body, foot });
  const causes = new Map<Id, RememberedCause>();
  for (const [id, parent, side, row, step] of filed.causes) causes.set(id, { parent, side, row, step });
  return { head: filed.head, categories, causes };
}

/** Of a packing whose bones stand. */
export function memorise({ bones, feet, head }: Packed): JsonObject {
  const filed: Filed = { head: head.step, categories: [], causes: [] };
  for (const [i, { category, plan, body }] of bones.entries()) {
    const { half, step, limit, steps } = plan;
    filed.categories.push([category.element.id, half, step, LIMITS.indexOf(limit), body, feet[i] ?? 0]);
    for (const { id, index, parent, spot } of category.causes)
      filed.causes.push([id, parent, spot.side, spot.at, steps[index] ?? step]);
  }
  own.set(filed, filed);
  return filed;
}
