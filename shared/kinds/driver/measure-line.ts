import type { JsonObject } from '../../model/document';
import { cleanText, LIMITS } from '../../model/schema';
import { MEASURE_KINDS } from './fields';

/**
 * A measure as one line: `no Ds or Fs in 9th grade [outcome] baseline 34% peers 59%`. How often may follow the name:
 * `attendance, monthly [process]`. What would be taken for something else stands in quotes, as JSON has them.
 */

/** In the order in which they are written. */
const KEYS = ['baseline', 'peers', 'goal', 'unit', 'direction', 'due', 'every', 'definition', 'kind'] as const;
const KEY = KEYS.join('|');
const QUOTED = '"(?:[^"\\\\]|\\\\.)*"';
/** The sign of a measure of which nobody said what kind it is, where its name would run on into the rest. */
const UNNAMED = 'measure';
const KINDS = [...MEASURE_KINDS, UNNAMED].join('|');
const NAME = new RegExp(`^(?:(${QUOTED})|(.*?))(?:(?:^|\\s)\\[(${KINDS})\\](.*))?$`, 'is');
const FIELD = new RegExp(`(?:^|\\s)(${KEY})(?:\\s+(${QUOTED})(?=\\s|$)|((?:(?!\\s(?:${KEY})(?=\\s|$)).)*))`, 'gis');
const OFTEN = /^(.*\S), ((?:daily|weekly|(?:bi|two-)weekly|monthly|quarterly|yearly|termly|every [\w ]+))$/i;

/** Whatever the line says; what is not one of the fields belongs to the name. */
export function readMeasure(line: string): JsonObject {
  const [, quoted, plain = '', kind, rest = ''] = NAME.exec(line.trim()) ?? [];
  const fields = fieldsIn(rest.trim());
  if (fields === null) return { name: line.trim() };
  const often = quoted === undefined && plain.length <= LIMITS.text ? OFTEN.exec(plain.trim()) : null;
  const name = quoted === undefined ? (often?.[1] ?? plain.trim()) : unquoted(quoted);
  return {
    ...(name !== '' && { name }),
    ...(kind !== undefined && kind.toLowerCase() !== UNNAMED && { kind: kind.toLowerCase() }),
    ...(often && { every: often[2] ?? '' }),
    ...fields,
  };
}

/** Null where something stands before the first of them. */
function fieldsIn(text: string): JsonObject | null {
  if (text === '') return {};
  const found = [...text.matchAll(FIELD)];
  if (found[0]?.index !== 0) return null;
  const out: JsonObject = {};
  let end = 0;
  for (const [whole, key = '', quoted, plain = ''] of found) {
    out[key.toLowerCase()] = quoted === undefined ? plain.trim() : unquoted(quoted);
    end += whole.length;
  }
  return end === text.length ? out : null;
}

/** Of a record; what is no text, number or empty is left out. */
export function writeMeasure(record: JsonObject): string {
  const said = (key: string): string => {
    const value = record[key];
    return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
  };
  const name = said('name');
  const [kind, every] = [said('kind'), said('every')];
  const isKind = MEASURE_KINDS.some((known) => known === kind);
  const named = `${name}, ${every}`;
  const isOften =
    every !== '' && isPlainName(name) && OFTEN.exec(named)?.[1] === name && OFTEN.exec(named)?.[2] === every;
  const first = isOften ? named : name === '' || isPlainName(name) ? name : quoted(name);
  const rest = KEYS.filter((key) => said(key) !== '' && !(key === 'every' && isOften) && !(key === 'kind' && isKind));
  const sign = isKind ? `[${kind}]` : rest.length > 0 ? `[${UNNAMED}]` : '';
  return [first, sign, ...rest.map((key) => `${key} ${worded(said(key))}`)].filter((part) => part !== '').join(' ');
}

const isTidy = (text: string): boolean => text === cleanText(text).trim() && text !== '' && !text.startsWith('"');
const isPlainName = (name: string): boolean =>
  isTidy(name) && !new RegExp(`\\[(?:${KINDS})\\]`, 'i').test(name) && !OFTEN.test(name);
const worded = (value: string): string =>
  isTidy(value) && !new RegExp(`(?:^|\\s)(?:${KEY})(?=\\s|$)`, 'i').test(value) ? value : quoted(value);

/** Within ASCII wherever something cannot be seen, so that a text's door leaves it as it is. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[^\p{L}\p{N}\p{P}\p{S}\p{M} ]/gu, (sign) =>
    [...Array(sign.length).keys()].map((i) => `\\u${sign.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );

function unquoted(text: string): string {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'string' ? read : text;
  } catch {
    return text; // a backslash that holds nothing: as it stands
  }
}
