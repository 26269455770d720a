import { z } from 'zod';
import type { Element, JsonObject } from '../../model/document';
import { MEASURE_KINDS } from './fields';

/**
 * A measure as a team writes it: everything is words, and what was not said is not there. `peers`: how it is with those that
 * the team compares itself with.
 */
export interface Measure {
  kind?: MeasureKind;
  name: string;
  definition?: string;
  unit?: string;
  baseline?: string;
  goal?: string;
  peers?: string;
  direction?: 'up' | 'down';
  due?: string;
  every?: string;
}

type MeasureKind = (typeof MEASURE_KINDS)[number];

const said = z
  .union([z.string(), z.number().transform(String)])
  .transform((text) => text.trim())
  .refine((text) => text !== '')
  .optional()
  .catch(undefined);

const measure = z.object({
  kind: z.enum(MEASURE_KINDS).optional().catch(undefined),
  name: z.string().catch(''),
  definition: said,
  unit: said,
  baseline: said,
  goal: said,
  peers: said,
  direction: z.enum(['up', 'down']).optional().catch(undefined),
  due: said,
  every: said,
});

/** Each entry as it is, where it is a record at all. */
const records = z
  .array(z.unknown())
  .transform((list) => list.filter((each) => z.looseObject({}).safeParse(each).success));

/** Whatever can be read of an element's measures, in their order; an empty one is none. */
export function measuresOf({ more }: Pick<Element, 'more'>): readonly Measure[] {
  const list = records.safeParse(more.measures);
  if (!list.success) return none;
  return list.data.flatMap((raw) => {
    const { name, ...rest } = measure.parse(raw);
    const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    return name.trim() === '' && Object.keys(told).length === 0 ? [] : [{ name: name.trim(), ...told }];
  });
}

const none: readonly Measure[] = [];

/** The same as it stands in a record. */
export const recordsOf = (more: JsonObject): readonly JsonObject[] => {
  const list = z.array(z.record(z.string(), z.json())).safeParse(more.measures);
  return list.success ? list.data : [];
};
