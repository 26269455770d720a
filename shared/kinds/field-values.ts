import type { Element } from '../model/document';
import type { NewId } from '../model/ids';
import type { Json, JsonObject } from '../model/json';
import { fitNote, fitText, LIMITS } from '../model/schema';
import type { ElementType, Field, Sentence } from './kind';

/** What is said in fields: where it stands in a record, how it reads, how much of it there may be. */

/** A field's `at` as names, one inside the other. */
export const namesIn = (at: string): readonly string[] => at.split('.');

/** Undefined where nothing is said, or where something stands in the way that is no object. */
export function saidAt(record: JsonObject, at: string): Json | undefined {
  let found: Json | undefined = record;
  for (const name of namesIn(at)) found = isBag(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  return found;
}

/** As words. A number from a file is one that somebody has written. */
export const wordsOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : '';

export const isBlank = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === false || (typeof value === 'string' && value.trim() === '');

/** How many UTF-16 units there may be. */
export const mostOf = ({ as }: Field): number =>
  as === 'long' ? LIMITS.note : as === 'line' ? LIMITS.text : LIMITS.tag;

/** The words as they may stand in this field. Only what is said at length keeps its lines. */
export function fitFor(field: Field, raw: string): string {
  const most = mostOf(field);
  return (field.as === 'long' ? fitNote(raw, most) : fitText(raw, most)).text;
}

/** The records of a list, each with the name by which a path finds it: its id, or where it has none of its own its place. */
export function recordsOf(list: Json | undefined): readonly { key: string; index: number; record: JsonObject }[] {
  if (!Array.isArray(list)) return [];
  const seen = new Set<string>();
  return list.flatMap((record, index) => {
    if (!isBag(record)) return [];
    const own = record.id;
    const key = typeof own === 'string' && own !== '' && !seen.has(own) ? own : `#${index}`;
    seen.add(key);
    return [{ key, index, record }];
  });
}

/** What one of a list is called; empty where nobody has said so. */
export const nameIn = ([first]: readonly Field[], record: JsonObject): string =>
  first ? wordsOf(saidAt(record, first.at)).trim() : '';

/** What is odd in a field; null where nothing is, or nothing is said. */
export function oddAt(field: Field, record: JsonObject): string | null {
  const value = saidAt(record, field.at);
  return value === undefined ? null : (field.odd?.(value, record) ?? null);
}

/** All that is odd in a record, and in the records of its lists. */
export const oddsIn = (fields: readonly Field[], record: JsonObject): readonly string[] =>
  fields.flatMap((field) => {
    const own = oddAt(field, record);
    const inner =
      field.as === 'list' ? recordsOf(saidAt(record, field.at)).flatMap((each) => oddsIn(field.of, each.record)) : [];
    return own === null ? inner : [own, ...inner];
  });

/** Is there nothing in it that a person has said? */
export const saysNothing = (fields: readonly Field[], record: JsonObject): boolean =>
  fields.every((field) => {
    const value = saidAt(record, field.at);
    return field.as === 'list'
      ? recordsOf(value).every((inner) => saysNothing(field.of, inner.record))
      : isBlank(value);
  });

/**
 * What the parts are after words were typed: those that nobody has said, or that the words have said before, are what the words
 * say now. `before` is the element as it was when the typing began, so that only where it ends counts, not the way there. Words
 * that are no such sentence say nothing of the parts.
 */
export function partsAfter(type: ElementType, before: Element, words: string): Map<string, Json | undefined> {
  const parts = new Map<string, Json | undefined>();
  const [was, now] = [type.sentence?.read(before.text) ?? {}, type.sentence?.read(words) ?? {}];
  const reads = Object.keys(now).length > 0;
  for (const { at, as } of type.fields) {
    if (as !== 'line' && as !== 'long' && as !== 'date') continue;
    const own = before.more[at];
    const named = was[at] !== undefined || now[at] !== undefined;
    const fromWords = named && reads && (isBlank(own) || own === was[at]);
    parts.set(at, fromWords ? now[at] : own);
  }
  return parts;
}

/** The words that the parts give, as they may stand in an element. The parts themselves are whole. */
export const wordsFrom = (sentence: Sentence, more: JsonObject): string =>
  fitText(sentence.write(more), LIMITS.text).text;

export const isBag = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The record with no more in its fields than there may be. The same one where nothing is too long; what no field
 * speaks of, and what is of another sort than the field, is left as it is.
 */
export function withinLimits(fields: readonly Field[], record: JsonObject): JsonObject {
  let out = record;
  for (const field of fields) {
    const value = saidAt(out, field.at);
    const fit = value === undefined ? value : fitValue(field, value);
    if (fit !== undefined && fit !== value) out = put(out, namesIn(field.at), fit);
  }
  return out;
}

function fitValue(field: Field, value: Json): Json {
  if (typeof value === 'string') return fitFor(field, value);
  if (field.as !== 'list' || !Array.isArray(value)) return value;
  const list = value.slice(0, LIMITS.list).map((record) => (isBag(record) ? withinLimits(field.of, record) : record));
  return list.length === value.length && list.every((record, i) => record === value[i]) ? value : list;
}

function put(record: JsonObject, [name, ...inner]: readonly string[], value: Json): JsonObject {
  if (name === undefined) return record;
  const there = record[name];
  return { ...record, [name]: inner.length === 0 ? value : put(isBag(there) ? there : {}, inner, value) };
}

/** Where ids stand in its lists that are none, or that another record before it has: `papers/2/id`. */
export const badIdsIn = (fields: readonly Field[], record: JsonObject): readonly string[] =>
  fields.flatMap((field) => {
    if (field.as !== 'list') return [];
    const list = namesIn(field.at).join('/');
    return recordsOf(saidAt(record, field.at)).flatMap(({ key, index, record: each }) => {
      const own = each.id === undefined || key === each.id ? [] : [`${list}/${index}/id`];
      return [...own, ...badIdsIn(field.of, each).map((at) => `${list}/${index}/${at}`)];
    });
  });

/** The same with an id for each record in its lists that has none of its own; the same one where all have. */
export function withIds(fields: readonly Field[], record: JsonObject, newId: NewId): JsonObject {
  let out = record;
  for (const field of fields) {
    const list = saidAt(out, field.at);
    if (field.as !== 'list' || !Array.isArray(list)) continue;
    const own = new Map(recordsOf(list).map(({ key, index, record }) => [index, key === record.id]));
    const next = list.map((each, i) => {
      if (!isBag(each)) return each;
      const inner = withIds(field.of, each, newId);
      return own.get(i) ? inner : { ...inner, id: newId() };
    });
    if (next.some((each, i) => each !== list[i])) out = put(out, namesIn(field.at), next);
  }
  return out;
}
