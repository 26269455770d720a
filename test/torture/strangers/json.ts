import type { Hostile } from '../hostile/file';
import { bytesIn, fishbone, problem, RAW, stranger, times, withRaw, workbook } from './stranger';

/** Workbooks whose text is odd before anybody looks at what it says: encodings, and JSON at its edges. */

const utf16 = (text: string, mark: readonly number[], isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return bytesIn(mark, isBig ? bytes.swap16() : bytes);
};
const remembering = (raw: string): string => withRaw({ diagrams: [{ ...fishbone, memory: { x: RAW } }] }, raw);

export const json: readonly Hostile[] = [
  stranger('two-marks.throughline', 'two byte order marks', () => `\uFEFF\uFEFF${workbook()}`),
  stranger('utf16le.throughline', 'UTF-16 with the lower byte first', () => utf16(workbook(), [0xff, 0xfe], false)),
  stranger('utf16be.txt', 'UTF-16 with the higher byte first, called a text', () =>
    utf16(workbook(), [0xfe, 0xff], true),
  ),
  stranger('utf16-bare.throughline', 'UTF-16 without a mark', () => utf16(workbook(), [], false)),
  stranger('utf16-odd.throughline', 'UTF-16 that ends in the middle of a letter', () =>
    bytesIn(utf16(workbook(), [0xff, 0xfe], false), [0x20]),
  ),
  stranger('utf32.throughline', 'UTF-32', () => {
    const text = workbook();
    return bytesIn([0xff, 0xfe, 0, 0], ...[...text].map((sign) => [sign.charCodeAt(0), 0, 0, 0]));
  }),
  stranger('overlong.throughline', 'a slash in two bytes of UTF-8', () => bytesIn('{"title":"', [0xc0, 0xaf], '"}')),
  stranger('not-numbers.throughline', 'numbers that JSON has not', () =>
    remembering('[NaN, Infinity, 0x10, 01, +1, .5]'),
  ),
  stranger('huge-numbers.throughline', 'numbers too large, too small and below zero', () =>
    remembering('[1e999,-1e999,1e-999,-0,9007199254740993]'),
  ),
  stranger('digits.throughline', 'a number of four million digits', () => remembering('7'.repeat(4_000_000))),
  stranger(
    'twice.throughline',
    'every key twice',
    () => `${workbook({ title: 7, elements: null }).slice(0, -1)},${workbook().slice(1)}`,
  ),
  stranger('proto.throughline', 'keys that reach behind objects, spelled with escapes', () =>
    withRaw(
      { about: RAW },
      '{"\\u005f_proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":1,"toString":1,"toJSON":1}',
    ),
  ),
  stranger('deep-64.throughline', 'brackets exactly as deep as they may be', () =>
    remembering(`${'['.repeat(60)}${']'.repeat(60)}`),
  ),
  stranger('deep-65.throughline', 'brackets one deeper than they may be', () =>
    remembering(`${'[{"a":'.repeat(30)}[]${'}]'.repeat(30)}`),
  ),
  stranger(
    'closing.throughline',
    'a million closing brackets before the opening ones',
    () => `${']'.repeat(1_000_000)}${'['.repeat(1_000_000)}`,
  ),
  stranger(
    'cut-escape.throughline',
    'cut off within an escape',
    () => workbook({ title: '\0' }).split('u0000')[0] ?? '',
  ),
  stranger(
    'airy.throughline',
    'two million line breaks between two values, and then a mistake',
    () => `{"format":${'\n'.repeat(2_000_000)}!}`,
  ),
  stranger('long-key.throughline', 'a key of three million letters above 3,000 numbers that are too large', () =>
    withRaw({ ['k'.repeat(3_000_000)]: RAW }, `[${'1e999,'.repeat(3_000)}1]`),
  ),
  stranger(
    'long-proto.throughline',
    'keys of 20,000 letters, one below the other, above 200 that reach behind objects',
    () =>
      withRaw(
        { ['k'.repeat(20_000)]: RAW },
        `${`{"${'k'.repeat(20_000)}":`.repeat(50)}[${times(200, () => '{"__proto__":1}').join()}]${'}'.repeat(50)}`,
      ),
  ),
  stranger('lists.throughline', 'two million empty lists in the memory', () =>
    remembering(`[${'[],'.repeat(1_900_000)}1]`),
  ),
  stranger('objects.throughline', 'as many empty objects in the field of an element', () =>
    withRaw({ elements: [{ ...problem, more: { x: RAW } }] }, `[${'{},'.repeat(1_900_000)}1]`),
  ),
  stranger('keys.throughline', '400,000 keys that nobody knows', () =>
    withRaw({ extra: RAW }, `1${times(400_000, (i) => `,"x${i.toString(36)}":1`).join('')}`),
  ),
  stranger('list.json', 'a list of workbooks', () => `[${workbook()},${workbook()}]`),
  stranger('fenced.throughline', 'a workbook in a block of Markdown', () => `\`\`\`json\n${workbook()}\n\`\`\``),
];
