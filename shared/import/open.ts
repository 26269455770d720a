import { readFromPng } from '../export/embed-png';
import { readEmbedded } from '../export/embed-svg';
import type { Fault } from '../file/fault';
import { type Read, readWorkbook } from '../file/read';
import { LARGEST, textOf, tooLarge } from '../file/text';
import type { Kind } from '../kinds/kind';
import { fail, ok, type Result } from '../model/result';
import { fromMarkdown } from './markdown';
import { workbookFromOutline } from './outline';

export interface Opened extends Read {
  /** Lines of an outline that found no place, as they stood. */
  left: string[];
}

type Kinds = ReadonlyMap<string, Kind>;

/**
 * Whatever a person takes for a diagram of ours: a workbook, a picture that has one inside, an outline. What it is shows in
 * the bytes; the name decides only where both a workbook and words are possible.
 */
export function openAnything(bytes: Uint8Array, name: string, kinds: Kinds): Result<Opened, Fault> {
  if (bytes.length > LARGEST) return fail(tooLarge);
  const known = SIGNATURES.find(({ begins }) => begins.every((byte, i) => byte === null || bytes[i] === byte));
  if (known) return known.is === 'png' ? embedded(readFromPng(bytes), kinds) : fail({ code: known.is });
  const read = textOf(bytes);
  if (!read.ok) return read;
  const text = read.value;
  if (/\.(throughline|json)$/i.test(name) || /^\s*\{/.test(text)) return asWorkbook(text, kinds);
  if (MARKUP.test(text))
    return /<([\w-]+:)?svg[\s>]/i.test(text) ? embedded(readEmbedded(text), kinds) : fail({ code: 'file.not-ours' });
  if (text.includes('\0')) return fail({ code: 'file.not-text' });
  const made = workbookFromOutline(/\.(md|markdown)$/i.test(name) ? markdown(text, kinds) : text, kinds);
  return made.ok ? ok({ ...made.value, repairs: [], readOnly: false }) : made;
}

const markdown = (text: string, kinds: Kinds): string =>
  fromMarkdown(text, kinds.values().next().value?.outline.keys[0]);

const MARKUP = /^\s*<(\?xml|!doctype|!--|html|([\w-]+:)?svg[\s>])/i;

const bytesOf = (text: string): (number | null)[] =>
  [...text].map((sign) => (sign === '?' ? null : sign.charCodeAt(0)));

/** Other pictures hold no document; other documents are other programs'. */
const SIGNATURES: readonly { begins: readonly (number | null)[]; is: 'png' | 'file.no-document' | 'file.not-ours' }[] =
  [
    { begins: [0x89, ...bytesOf('PNG\r\n'), 0x1a, 0x0a], is: 'png' },
    { begins: [0xff, 0xd8, 0xff], is: 'file.no-document' }, // JPEG
    { begins: bytesOf('GIF8'), is: 'file.no-document' },
    { begins: bytesOf('RIFF????WEBP'), is: 'file.no-document' },
    { begins: bytesOf('%PDF-'), is: 'file.not-ours' },
    { begins: bytesOf('PK\x03\x04'), is: 'file.not-ours' }, // PPTX, DOCX, XLSX, zip
  ];

const embedded = (document: Result<string, Fault>, kinds: Kinds): Result<Opened, Fault> =>
  document.ok ? asWorkbook(document.value, kinds) : document;

function asWorkbook(text: string, kinds: Kinds): Result<Opened, Fault> {
  const read = readWorkbook(text, kinds);
  return read.ok ? ok({ ...read.value, left: [] }) : read;
}
