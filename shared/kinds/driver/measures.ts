import type { Element, JsonObject } from '../../model/document';
import { z } from '../../zod';
import { recordsOf as recordsIn } from '../field-values';
import { elements as types } from './elements';
import { MEASURE_KINDS, measures } from './fields';

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

type Measured = Pick<Element, 'type' | 'more'>;

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

/** The records of its measures, in their order; none where its type has none, though it may have had some as another. */
export const recordsOf = ({ type, more }: Measured): readonly JsonObject[] =>
  types.get(type)?.fields.includes(measures) ? recordsIn(more[measures.at]).map(({ record }) => record) : [];

/** Whatever can be read of them; an empty one is none. */
export const measuresOf = (element: Measured): readonly Measure[] =>
  recordsOf(element).flatMap((record) => {
    const { name, ...rest } = measure.parse(record);
    const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    return name.trim() === '' && Object.keys(told).length === 0 ? [] : [{ name: name.trim(), ...told }];
  });
