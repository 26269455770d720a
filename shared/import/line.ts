import type { OutlineLine } from '../kinds/kind';
import { cleanText, LIMITS } from '../model/schema';

/**
 * One line of an outline: words, and tags in [brackets, separated by commas] at its end. People paste bullets and numbers,
 * which are no words of theirs. A backslash holds such signs in place where they are meant: before words that begin oddly,
 * after words that end oddly, and inside brackets. It is one only there, so that a path or a formula stays as it is.
 */

const BULLET = /^(?:[•◦▪‣\uF0A7\uF0B7]\s*|(?:[-–—*·]|\d{1,3}(?:\.\d{1,3})*[.)]|[A-Za-z]\))(?:\s+|$))/;
/** A bullet of the second level as word processors paste it. */
const LETTER_O = /^o\t/;
/** A sign alone, as it stands before a tab. */
export const isBullet = (mark: string): boolean => mark === 'o' || (mark !== '' && mark.replace(BULLET, '') === '');
const TAGS = /\s\[((?:\\.|[^[\]\\])*)\]$/;
const KEY = /^([A-Za-z][A-Za-z-]{0,63})\s*:\s*(.*)$/; // of a line of megabytes no more is looked at

/** `title: words`, with its key in lower case; null if it is none. */
export function keyed(line: string): { key: string; value: string } | null {
  const [, key, value] = KEY.exec(cleanText(line.trim()).trim()) ?? []; // trimmed first: a row may be megabytes of tabs
  return key === undefined || value === undefined ? null : { key: key.toLowerCase(), value };
}

/** The words and tags of a line; null where it says nothing. */
export function readLine(raw: string): Omit<OutlineLine, 'depth'> | null {
  const whole = cleanText(raw.trimStart().replace(LETTER_O, '• ').trim()).trim();
  const rest = whole.startsWith('\\') ? whole : whole.replace(BULLET, '');
  if (rest === '') return null;
  const { words, tags } = takeTags(rest);
  return { text: bare(words, rest === whole ? beginsLikeHead : never, endsOddly), tags };
}

/** `heldBack`: it would be taken for a line of the head. */
export function writeLine({ text, tags }: Omit<OutlineLine, 'depth'>, heldBack: boolean): string {
  const words = `${heldBack ? '\\' : ''}${held(text, beginsOddly, endsOddly)}`;
  const named = tags.filter((tag) => tag !== '').map(writeTag);
  return named.length === 0 ? words : `${words} [${named.join(', ')}]`;
}

/** Words that stand alone in the rest of a line, as in its head: only spaces could get lost. */
export const readValue = (raw: string): string => bare(raw.trim(), beginsBlank, endsBlank);
export const writeValue = (text: string): string => held(text, beginsBlank, endsBlank);

type Odd = (text: string) => boolean;
const never: Odd = () => false;
const beginsBlank: Odd = (text) => /^[\s\\]/.test(text);
const endsBlank: Odd = (text) => /[\s\\]$/.test(text);
const beginsOddly: Odd = (text) => text === '' || beginsBlank(text) || BULLET.test(text);
const beginsLikeHead: Odd = (text) => beginsOddly(text) || KEY.test(text);
const endsOddly: Odd = (text) => endsBlank(text) || TAGS.test(text);

const held = (text: string, begins: Odd, ends: Odd): string =>
  `${begins(text) ? '\\' : ''}${text}${ends(text) ? '\\' : ''}`;

function bare(raw: string, begins: Odd, ends: Odd): string {
  const text = raw.startsWith('\\') && begins(raw.slice(1)) ? raw.slice(1) : raw;
  return text.endsWith('\\') && ends(text.slice(0, -1)) ? text.slice(0, -1) : text;
}

function takeTags(line: string): { words: string; tags: string[] } {
  const tags: string[] = [];
  let words = line;
  while (tags.length < LIMITS.tags) {
    const found = TAGS.exec(words);
    const named = readTags(found?.[1] ?? '');
    if (!found || named.length === 0) break;
    tags.unshift(...named);
    words = words.slice(0, found.index).trimEnd();
  }
  return { words, tags };
}

/** What stands between two brackets; spaces around a comma are nobody's. */
function readTags(inside: string): string[] {
  const tags: string[] = [];
  let tag = '';
  let meant = 0; // up to here spaces belong to it
  const end = () => {
    const whole = tag.slice(0, meant) + tag.slice(meant).trimEnd();
    if (whole !== '') tags.push(whole);
    tag = '';
    meant = 0;
  };
  for (const [part, held] of inside.matchAll(/\\([\\,[\]\s])|[\s\S]/g)) {
    if (held !== undefined) {
      tag += held;
      meant = tag.length;
    } else if (part === ',') end();
    else if (tag !== '' || part.trim() !== '') tag += part;
  }
  end();
  return tags;
}

const writeTag = (tag: string): string => tag.replace(/[\\,[\]]|^\s|\s$/g, '\\$&');
