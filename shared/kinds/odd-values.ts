import type { Json, JsonObject } from '../model/json';
import { isBag, namesIn, saidAt } from './field-values';
import type { Field } from './kind';

/** What stood in a field and cannot: where in the record (`measures/0/kind`), and the code of what became of it. */
export interface Odd {
  at: string;
  code: 'file.field' | 'file.text-spelled';
}

export interface Plain {
  record: JsonObject;
  odd: readonly Odd[];
}

/**
 * The record without values of another sort than its fields have: a number among words becomes words, all else is left out. What
 * is not said at all is no damage, and what no field speaks of stays. The same record where nothing is odd.
 */
export function withoutOddValues(fields: readonly Field[], record: JsonObject): Plain {
  let out = record;
  const odd: Odd[] = [];
  for (const field of fields) {
    const names = namesIn(field.at);
    const barrier = barrierIn(out, names);
    const value = saidAt(out, field.at);
    if (barrier) {
      out = changed(out, barrier, undefined);
      odd.push({ at: barrier.join('/'), code: 'file.field' });
    } else if (value !== undefined) {
      const fit = fitted(field, value);
      if (fit.value !== value) out = changed(out, names, fit.value);
      odd.push(...fit.odd.map(({ at, code }) => ({ at: [...names, at].filter(Boolean).join('/'), code })));
    }
  }
  return { record: out, odd };
}

/** The names that lead to something on the way that is no object; null where nothing stands in the way. */
function barrierIn(record: JsonObject, names: readonly string[]): readonly string[] | null {
  for (let depth = 1; depth < names.length; depth++) {
    const way = names.slice(0, depth);
    const there = saidAt(record, way.join('.'));
    if (there !== undefined && !isBag(there)) return way;
  }
  return null;
}

interface Fitted {
  value: Json | undefined;
  odd: readonly Odd[];
}

const left: Fitted = { value: undefined, odd: [{ at: '', code: 'file.field' }] };

function fitted(field: Field, value: Json): Fitted {
  const asItIs = { value, odd: [] };
  if (field.as === 'flag') return typeof value === 'boolean' ? asItIs : left;
  if (field.as === 'choice') return field.of.some((each) => each.value === value) ? asItIs : left;
  if (field.as === 'list') return Array.isArray(value) ? fittedList(field.of, value) : left;
  if (typeof value === 'string') return asItIs;
  if (typeof value !== 'number' && typeof value !== 'boolean') return left;
  return { value: `${value}`, odd: [{ at: '', code: 'file.text-spelled' }] };
}

function fittedList(fields: readonly Field[], list: Json[]): Fitted {
  const odd: Odd[] = [];
  const value = list.flatMap((each, i): Json[] => {
    if (!isBag(each)) {
      odd.push({ at: `${i}`, code: 'file.field' });
      return [];
    }
    const inner = withoutOddValues(fields, each);
    odd.push(...inner.odd.map(({ at, code }) => ({ at: `${i}/${at}`, code })));
    return [inner.record];
  });
  return { value: odd.length > 0 ? value : list, odd };
}

/** `undefined` takes it away. What the names lead through is there. */
function changed(record: JsonObject, [name, ...inner]: readonly string[], value: Json | undefined): JsonObject {
  if (name === undefined) return record;
  const { [name]: there, ...rest } = record;
  if (inner.length > 0) return { ...record, [name]: changed(isBag(there) ? there : {}, inner, value) };
  return value === undefined ? rest : { ...record, [name]: value };
}
