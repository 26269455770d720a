import type { Json, JsonObject } from '../model/json';
import { fitNote, fitText, LIMITS } from '../model/schema';
import type { z } from '../zod';
import type { Report } from './report';

/** What becomes of a field that the schema does not take: without a value it is left out. */
type Mended = { code: string; value?: Json; params?: Readonly<Record<string, string | number>> };
export type Mending = Readonly<Record<string, (value: Json | undefined) => Mended>>;

/** One line of words; `missing` stands in where there are none. */
const words =
  (most: number, missing?: string) =>
  (value: Json | undefined): Mended => {
    if (typeof value === 'number' || typeof value === 'boolean')
      return { code: 'file.text-spelled', value: `${value}` };
    if (typeof value !== 'string') return missing === undefined ? left : { code: 'file.text-missing', value: missing };
    const { text, rest } = fitText(value, most);
    return { value: text, ...(rest === '' ? cleaned : { code: 'file.text-cut', params: { most } }) };
  };

const left: Mended = { code: 'file.field' };
const cleaned: Mended = { code: 'file.text-cleaned' };

function note(value: Json | undefined): Mended {
  if (typeof value !== 'string') return left;
  const most = LIMITS.note;
  return { value: fitNote(value).text, code: 'file.text-cut', params: { most } };
}

function tags(value: Json | undefined): Mended {
  if (!Array.isArray(value)) return left;
  const kept = value.filter((tag): tag is string => typeof tag === 'string').slice(0, LIMITS.tags);
  return { value: kept.map((tag) => fitText(tag, LIMITS.tag).text), code: 'file.tags' };
}

const nothing = (): Mended => ({ code: 'file.field', value: {} });
/** Sorts as any other until its siblings are known: see order.ts. */
export const NO_ORDER = 'a0';
const order = (): Mended => ({ code: 'file.order', value: NO_ORDER });
/** A note of which nobody can say that it may leave stays home. */
const stays = (): Mended => ({ code: 'file.private', value: true });
/** Fits nowhere, so that it becomes what grows in its place. */
const type = (): Mended => ({ code: 'file.field', value: '?' });

export const mendings = {
  about: { team: words(LIMITS.text), date: words(LIMITS.tag) },
  diagrams: { title: words(LIMITS.text, ''), order, settings: nothing, memory: nothing },
  elements: {
    type,
    order,
    text: words(LIMITS.text, ''),
    more: nothing,
    note,
    private: stays,
    tags,
    owner: words(LIMITS.tag),
  },
  // A link needs its type and both its ends: without them it says nothing.
  links: { text: words(LIMITS.text), more: nothing },
} satisfies Record<string, Mending>;

/** The title of the whole, which stands in no record. */
export function titleOf(file: JsonObject, report: Report): string {
  const { title = '' } = file;
  if (typeof title === 'string' && fitText(title, LIMITS.text).text === title) return title;
  const { code, params, value } = mendings.diagrams.title(title);
  report.add(code, 'title', params);
  return typeof value === 'string' ? value : '';
}

/**
 * The record as its schema has it, mended field by field where it has faults; null where a field is missing that nothing
 * can stand in for.
 */
export function mended<T>(
  raw: JsonObject,
  schema: z.ZodType<T>,
  mending: Mending,
  at: string,
  report: Report,
): T | null {
  const first = schema.safeParse(raw);
  if (first.success) return first.data;
  const copy = { ...raw };
  const faults = [...new Set(first.error.issues.map(({ path }) => String(path[0])))].map((key) => {
    const { value, ...fault } = mending[key]?.(raw[key]) ?? left;
    if (value === undefined) delete copy[key];
    else copy[key] = value;
    return { key, ...fault };
  });
  const second = schema.safeParse(copy);
  if (!second.success) {
    report.add('file.record', at);
    return null;
  }
  for (const { code, key, params } of faults) report.add(code, `${at}/${key}`, params);
  return second.data;
}
