import { book, spoilt } from './book';
import { around, bytesOf, ELSEWHERE, type Hostile, SCRIPTS } from './file';

const json = JSON.stringify(book());
const utf16 = (text: string, little: boolean, mark = true): Uint8Array => {
  const units = [...(mark ? '\uFEFF' : ''), ...text].join('');
  const bytes = Buffer.from(units, 'utf16le');
  return little ? bytes : bytes.swap16();
};
const spliced = (bytes: number[]): Uint8Array => {
  const whole = Buffer.from(json);
  const place = whole.indexOf('Works');
  return Buffer.concat([whole.subarray(0, place), Uint8Array.from(bytes), whole.subarray(place)]);
};
const said = (what: string, words: string): Hostile => ({
  name: 'late.throughline',
  what,
  bytes: () =>
    bytesOf(
      spoilt(({ elements, ...book }) => {
        for (const element of elements)
          Object.assign(element, {
            text: `${words}${String(element.text)}${words}`,
            note: words,
            owner: words,
            tags: [words],
          });
        Object.assign(book, { title: words });
      }),
    ),
});

const encodings: Hostile[] = [
  ...(
    [
      ['a byte that begins nothing', [0xff]],
      ['a slash in two bytes', [0xc0, 0xaf]],
      ['nothing in two bytes', [0xc0, 0x80]],
      ['half of a pair in three bytes', [0xed, 0xa0, 0x80]],
      ['half a letter', [0xe2, 0x82]],
      ['a letter behind the last', [0xf5, 0x80, 0x80, 0x80]],
      ['a bare control character', [0x01]],
      ['a bare zero', [0x00]],
      ['a bare line break', [0x0a]],
    ] as const
  ).map(([what, bytes]) => ({ name: 'late.throughline', what: `${what}, in words`, bytes: () => spliced([...bytes]) })),
  { name: 'late.throughline', what: 'UTF-8 with a mark', bytes: () => bytesOf(`\uFEFF${json}`) },
  { name: 'late.throughline', what: 'two marks', bytes: () => bytesOf(`\uFEFF\uFEFF${json}`) },
  { name: 'late.throughline', what: 'UTF-16, little end first', bytes: () => utf16(json, true) },
  { name: 'late.throughline', what: 'UTF-16, big end first', bytes: () => utf16(json, false) },
  { name: 'late.throughline', what: 'UTF-16 without a mark', bytes: () => utf16(json, true, false) },
  {
    name: 'late.throughline',
    what: 'UTF-16 that ends in half a letter',
    bytes: () => utf16(json, true).subarray(0, -1),
  },
  {
    name: 'late.throughline',
    what: 'UTF-16 with half a pair',
    bytes: () => utf16(json.replace('Works', '\ud83d'), true),
  },
  {
    name: 'late.throughline',
    what: 'UTF-32',
    bytes: () =>
      Buffer.concat(
        [...`\uFEFF${json}`].map((sign) => Buffer.from([sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8, 0, 0])),
      ),
  },
  { name: 'late.throughline', what: 'a mark and nothing', bytes: () => Uint8Array.of(0xef, 0xbb, 0xbf) },
  { name: 'late.throughline', what: 'a megabyte of zeros', bytes: () => new Uint8Array(1_000_000) },
  said('halves of pairs', '\ud800x\udc00'),
  said('control characters', '\u0000\u0007\u001b[31m\u009b\u0085'),
  said('text turned round', '\u202E\u2066gpj.exe\u2069'),
  said('many joiners and marks', `a${'\u0301\u200d'.repeat(900)}`),
  said('line breaks of every sort', '\r\n\u2028\u2029\v\f'),
];

const outline = (what: string, text: () => string, name = 'late.txt'): Hostile => ({
  name,
  what,
  bytes: () => bytesOf(text()),
});
const rows = (count: number, row: (i: number) => string) => Array.from({ length: count }, (_, i) => row(i)).join('\n');

const outlines: Hostile[] = [
  outline('a million lines', () => rows(1_000_000, (i) => `  line ${i}`)),
  outline('ten million empty lines', () => '\n'.repeat(10_000_000)),
  outline('3,000 lines, each further in', () => rows(3_000, (i) => `${' '.repeat(i)}x`)),
  outline('a line a million columns in', () => `Time\n${' '.repeat(1_000_000)}x\n\tLate`),
  outline('a million tabs', () => `Time\n${'\t'.repeat(1_000_000)}x`),
  outline('one line of ten megabytes', () => 'x'.repeat(10_000_000)),
  outline('a table of 300 by 300', () =>
    rows(300, (i) => Array.from({ length: 300 }, (_, j) => `${i} ${j}`).join('\t')),
  ),
  outline('100,000 heads', () => rows(100_000, () => 'title: x')),
  outline('brackets that never close', () => `Time\n  late${' [a'.repeat(100_000)}`),
  outline('tags and tags', () => `Time\n  late${' [a, b]'.repeat(20_000)}`),
  outline('backslashes', () => `Time\n  [${'\\'.repeat(200_000)}\n  late [${'\\]'.repeat(100_000)}`),
  outline('a bullet of bullets', () => `Time\n  ${'- '.repeat(100_000)}x\n  ${'1.'.repeat(100_000)} y`),
  outline('a key without end', () => `${'a-'.repeat(200_000)}\nTime`),
  outline('spaces around a colon', () => `title${' '.repeat(200_000)}x\nTime`),
  outline('a heading of spaces', () => `# a${' '.repeat(30_000)}b\n\n## x${' #'.repeat(20_000)}y`, 'late.md'),
  outline('a heading of signs', () => `# a${'#'.repeat(100_000)} b\n# ${'# '.repeat(50_000)}`, 'late.md'),
  outline('half a megabyte of tabs in a heading', () => `#${'\t'.repeat(500_000)}x`, 'late.md'),
  outline('a kind that is a script', () => `kind: ${around(SCRIPTS, 0)}\n\nTime`),
  outline(
    'a head of scripts',
    () =>
      `kind: fishbone\ntitle: ${around(SCRIPTS, 1)}\nteam: ${around(SCRIPTS, 2)}\nnobody: ${around(SCRIPTS, 5)}\n\nTime`,
  ),
  outline('lines of scripts', () =>
    rows(SCRIPTS.length, (i) => `${'  '.repeat(i % 4)}${SCRIPTS[i]} [${SCRIPTS[i]?.slice(0, 40)}]`),
  ),
  outline(
    'the name of an object’s own',
    () => 'kind: __proto__\n\nconstructor\n  __proto__: x\n  toString [__proto__]',
  ),
  outline('a formula', () => `Time\n  =HYPERLINK("https://${ELSEWHERE}/","x")\n  @SUM(1+1)*cmd|' /C calc'!A0`),
];

const other = (name: string, what: string, bytes: () => Uint8Array | string): Hostile => ({
  name,
  what,
  bytes: () => {
    const made = bytes();
    return typeof made === 'string' ? bytesOf(made) : made;
  },
});
const beginning =
  (...bytes: number[]) =>
  () =>
    Buffer.concat([Uint8Array.from(bytes), Buffer.alloc(2_000, 'x')]);
const page = `<!DOCTYPE html><html><body onload="window.__ran=1">${SCRIPTS.join('')}</body></html>`;

/** Other programs' files, under their own name and under ours; zip bombs, which nobody unpacks. */
const strangers: Hostile[] = [
  other('late.html', 'a page with scripts', () => page),
  other('late.throughline', 'a page under our name', () => page),
  other('late.txt', 'a page as text', () => page),
  other(
    'late.xml',
    'XML that includes other files',
    () => `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`,
  ),
  other('late.pptx', 'a zip', beginning(0x50, 0x4b, 3, 4)),
  other('late.throughline', 'a zip under our name', beginning(0x50, 0x4b, 3, 4)),
  other('late.zip', 'an empty zip', () => Buffer.concat([Uint8Array.of(0x50, 0x4b, 5, 6), Buffer.alloc(18)])),
  other('late.throughline', 'gzip under our name', beginning(0x1f, 0x8b, 8)),
  other('late.throughline', 'a program under our name', beginning(0x4d, 0x5a, 0x90, 0)),
  other('late.throughline', 'a program of Linux under our name', beginning(0x7f, 0x45, 0x4c, 0x46)),
  other('late.pdf', 'a PDF with script', () => '%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>'),
  other('late.jpg', 'a photograph that is a page', () =>
    Buffer.concat([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), Buffer.from(page)]),
  ),
  other('late.gif', 'a GIF that is a script', () => 'GIF89a=1;window.__ran=1'),
  other('late.json', 'JSON of another program', () => `{"nodes":[{"label":${JSON.stringify(around(SCRIPTS, 0))}}]}`),
  other('late.json', 'a list of workbooks', () => `[${json},${json}]`),
  other('late.json', 'a workbook in words', () => JSON.stringify(json)),
  other('late.throughline', 'a script', () => `(()=>{window.__ran=1})()//${json}`),
  other('late.js', 'a workbook that is a call', () => `callback(${json})`),
];

/** Sound files, and files that are none, with a name that does something. */
const NAMES = [
  '<img src=x onerror=window.__ran=1>.throughline',
  '../../../../etc/passwd',
  'C:\\Windows\\system32\\calc.exe',
  'late\u202Eenilhguorht.exe',
  '{{constructor}} $t(file.empty).throughline',
  '%2e%2e%2f%00.throughline',
  `${'x'.repeat(5_000)}.throughline`,
  '\u0000\u0001.throughline',
  '__proto__',
  'CON',
];
const named: Hostile[] = NAMES.map((name, i) => ({
  name,
  what: 'a name that does something',
  bytes: () => (i % 3 === 2 ? bytesOf(json) : bytesOf('{"nodes":[]}')),
}));

export const texts: readonly Hostile[] = [...encodings, ...outlines, ...strangers, ...named];
