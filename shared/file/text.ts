import { fileLimit } from '../host/limits';
import { fail, ok, type Result } from '../model/result';
import type { Fault } from './fault';

/** Bytes, or UTF-16 units where the text is there already. */
export const LARGEST = fileLimit;
export const tooLarge: Fault = { code: 'file.too-large', params: { most: Math.floor(LARGEST / 1024 ** 2) } };
/** Of brackets within brackets; a workbook has about ten. */
export const DEEPEST = 64;

/** The text of a file that is not too large to look at: UTF-8, or UTF-16 where a mark at its beginning says so. */
export function textOf(source: Uint8Array | string): Result<string, Fault> {
  if (source.length > LARGEST) return fail(tooLarge);
  if (typeof source === 'string') return ok(source.replace(/^\uFEFF/, ''));
  const utf16 =
    source[0] === 0xff && source[1] === 0xfe ? 'utf-16le' : source[0] === 0xfe && source[1] === 0xff && 'utf-16be';
  try {
    return ok(new TextDecoder(utf16 || 'utf-8', { fatal: true }).decode(source));
  } catch {
    return fail({ code: 'file.not-text' });
  }
}

/** What JSON says, and of how many values it is made at most: numbers, words, lists, objects. */
export interface ReadJson {
  parsed: unknown;
  count: number;
}

/** However many values a workbook holds, there are no more of them than so many, and so many for each entry. */
const VALUES = { free: 100_000, each: 100 };

/** Null, if entries may say so much: there are files of a few megabytes that become millions of values. */
export function tooManyValues({ count }: ReadJson, entries: number): Fault | null {
  const most = VALUES.free + VALUES.each * entries;
  return count > most ? { code: 'file.too-many-values', params: { values: count, most } } : null;
}

/**
 * JSON that is complete and nowhere deeper than it may be: looked through once, bracket by bracket, since a reader that
 * descends into every bracket could be sent down for ever.
 */
export function jsonOf(text: string): Result<ReadJson, Fault> {
  if (text.trim() === '') return fail({ code: 'file.empty' });
  const { depth, inString, deepest, count } = scan(text);
  if (deepest > DEEPEST) return fail({ code: 'file.too-deep', params: { most: DEEPEST } });
  try {
    return ok({ parsed: JSON.parse(text), count });
  } catch (error) {
    if (depth > 0 || inString) return fail({ code: 'file.truncated' });
    const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
    if (position === undefined) return fail({ code: 'file.not-json' });
    return fail({ code: 'file.not-json-line', params: { line: text.slice(0, Number(position)).split('\n').length } });
  }
}

function scan(text: string): { depth: number; inString: boolean; deepest: number; count: number } {
  let depth = 0;
  let count = 1; // each comma and each bracket begins another
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length && deepest <= DEEPEST; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === 0x5c) i++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x2c) count++;
    else if (code === 0x5b || code === 0x7b) {
      count++;
      deepest = Math.max(deepest, ++depth);
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return { depth, inString, deepest, count };
}
