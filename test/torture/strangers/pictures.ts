import { crc32, deflateSync } from 'node:zlib';
import { metadataOf } from '../../../shared/export/embed-svg';
import { ELSEWHERE, type Hostile } from '../hostile/file';
import { bytesIn, stranger, times, workbook } from './stranger';

/** PNG and SVG with a document inside, or with what looks like one. */

const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const KEY = 'throughline\0';

/** `length` and `sum` where they are to lie. */
function chunk(
  type: string,
  data: Uint8Array,
  { length = data.length, sum }: { length?: number; sum?: number } = {},
): Uint8Array {
  const body = bytesIn(type, data);
  return bytesIn(u32(length), body, u32(sum ?? crc32(body)));
}
const header = (width: number, height: number) => chunk('IHDR', bytesIn(u32(width), u32(height), [8, 2, 0, 0, 0]));
const inside = (document: string | Uint8Array, flags: readonly number[] = [1, 0, 0, 0]) =>
  chunk('iTXt', bytesIn(KEY, flags, typeof document === 'string' ? deflateSync(document) : document));
const png = (...chunks: readonly Uint8Array[]): Uint8Array =>
  bytesIn([0x89], 'PNG\r\n\x1a\n', header(1, 1), ...chunks, chunk('IEND', new Uint8Array()));
const svg = (content: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`;
const CARRIED = metadataOf(workbook());

export const pictures: readonly Hostile[] = [
  stranger('two.png', 'two documents, the first of them no workbook', () =>
    png(inside('{"format":{"name":"other"}}'), inside(workbook())),
  ),
  stranger('wrong-sum.png', 'a document whose checksum is of another', () =>
    png(chunk('iTXt', bytesIn(KEY, [1, 0, 0, 0], deflateSync(workbook())), { sum: 0 })),
  ),
  stranger('endless.png', 'a chunk that says it is four gigabytes long', () =>
    png(chunk('iTXt', bytesIn(KEY), { length: 0xffffffff }), inside(workbook())),
  ),
  stranger('bomb.png', 'a document that unfolds to 40 MB of spaces', () =>
    png(inside(deflateSync(Buffer.alloc(40_000_000, 32), { level: 1 }))),
  ),
  stranger('dense.png', 'a sound document of 9 MB that is 80 times smaller in the picture', () => {
    const filler = times(90_000, (i) => `${'ab'.repeat(40)}${((i * 2654435761) >>> 12).toString(36)}`).join('","');
    return png(inside(`${workbook().slice(0, -1)},"x":["${filler}"]}`));
  }),
  stranger('text.png', 'the document in tEXt and zTXt, where we do not keep it', () =>
    png(chunk('tEXt', bytesIn(KEY, workbook())), chunk('zTXt', bytesIn(KEY, [0], deflateSync(workbook())))),
  ),
  stranger('moving.png', 'an animation whose frames come in no order', () =>
    png(
      chunk('acTL', bytesIn(u32(0xffffffff), u32(0))),
      chunk('fcTL', bytesIn(u32(7), u32(0), u32(0))),
      chunk('fdAT', bytesIn(u32(3))),
    ),
  ),
  stranger('crumbs.png', '400,000 empty chunks', () =>
    png(Buffer.alloc(12 * 400_000, chunk('teXt', new Uint8Array()))),
  ),
  stranger('behind.png', 'a picture of 0 x 0 with the document behind its end', () =>
    bytesIn(png(header(0, 0)), inside(workbook()), 'PK\x03\x04'),
  ),
  stranger('torn.png', 'a document whose stream ends early', () =>
    png(inside(deflateSync(workbook()).subarray(0, -9))),
  ),
  stranger('two.svg', 'two documents, the first of them empty', () => svg(`${metadataOf('')}${CARRIED}`)),
  stranger('scripts.svg', 'everything in SVG that runs or fetches, around a sound document', () =>
    svg(
      `<script>window.__ran=1</script><foreignObject><iframe src="javascript:window.__ran=1"/></foreignObject><animate attributeName="href" values="javascript:window.__ran=1" onbegin="window.__ran=1"/><use href="https://${ELSEWHERE}/x.svg#a"/><image href="https://${ELSEWHERE}/x.png"/><a href="javascript:window.__ran=1"/><style>@import "https://${ELSEWHERE}/x.css"</style>${CARRIED}`,
      'onload="window.__ran=1"',
    ),
  ),
  stranger(
    'entities.svg',
    'a document within entities from outside',
    () =>
      `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY % b SYSTEM "https://${ELSEWHERE}/x.dtd">%b;]>${svg('<metadata><document xmlns="urn:throughline:document">&a;</document></metadata>')}`,
  ),
  stranger(
    'laughs.svg',
    'entities that unfold to a billion',
    () =>
      `<!DOCTYPE svg [${times(10, (i) => `<!ENTITY l${i} "${i === 0 ? 'lol' : `&l${i - 1};`.repeat(10)}">`).join('')}]>${svg(`<text>&l9;</text>${CARRIED}`)}`,
  ),
  stranger(
    'unclosed.svg',
    'the name of our document at the very end, and nothing behind it',
    () => '<svg xmlns="x"><metadata><document xmlns="urn:throughline:document"',
  ),
  stranger('quoted.svg', 'the name of our document in a comment, an attribute and a script, before it comes', () =>
    svg(`<!-- "urn:throughline:document"> --><g data-x='"urn:throughline:document">'/>${CARRIED}`),
  ),
  stranger(
    'nameless.svg',
    'a million opening signs before the picture',
    () => `<?xml?>${'<a-'.repeat(1_000_000)}${svg('')}`,
  ),
];
