import type { Json, JsonObject } from '../model/json';
import { fitText } from '../model/schema';
import type { Report } from './report';

/** Names that reach behind an object in the language itself. No field of ours is called so. */
const NOT_OURS: ReadonlySet<string> = new Set(['__proto__', 'constructor']);

/** Of a key in a place, UTF-16 units: a key may be megabytes long, and its place is spelled out for every fault below it. */
const LONGEST = 80;
const named = (key: string): string =>
  key.length > LONGEST ? `${fitText(key.slice(0, LONGEST), LONGEST).text}…` : key;

/**
 * What came out of JSON, as new objects without keys that reach behind them. A number too large to be one becomes null,
 * and 0 has one sign. Recursion is safe: the depth was checked.
 */
export function plain(value: unknown, report: Report): Json {
  const path: (string | number)[] = [];
  const within = (key: string | number, inner: unknown): Json => {
    path.push(typeof key === 'string' ? named(key) : key);
    const copy = visit(inner);
    path.pop();
    return copy;
  };
  const visit = (value: unknown): Json => {
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') {
      if (Number.isFinite(value)) return value + 0; // not -0
      report.add('file.number', path.join('/'));
      return null;
    }
    if (Array.isArray(value)) return value.map((inner, i) => within(i, inner));
    if (value === null || typeof value !== 'object') return null;
    const copy: JsonObject = {};
    for (const [key, inner] of Object.entries(value)) {
      if (NOT_OURS.has(key)) report.add('file.key', [...path, key].join('/'), { key });
      else copy[key] = within(key, inner);
    }
    return copy;
  };
  return visit(value);
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  value !== undefined && value !== null && typeof value === 'object' && !Array.isArray(value);
