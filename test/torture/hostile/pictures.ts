import { constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { metadataOf } from '../../../shared/export/embed-svg';
import { carriers } from '../mutations/sound-files';
import { at, book, spoilt } from './book';
import { around, bytesOf, ELSEWHERE, type Hostile, SCRIPTS } from './file';

const json = JSON.stringify(book());
const other = spoilt(({ elements }) => Object.assign(at(elements, 0), { text: 'Another one' }));
const png = Buffer.from(carriers.png(json));
const start = png.indexOf('iTXt') - 4;
const bare = Buffer.concat([png.subarray(0, start), png.subarray(start + 12 + png.readUInt32BE(start))]);
const HEAD = Buffer.from('throughline\0\x01\0\0\0', 'latin1');
const IEND = 12; // bytes

/** CRC-32, bit by bit. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}

/** A chunk that may lie about its length and its sum. */
function chunk(type: string, data: Uint8Array, lie: { length?: number; sum?: number } = {}): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(lie.length ?? data.length, 0);
  numbers.writeUInt32BE(lie.sum ?? checksum(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}
const ours = (payload: Uint8Array, lie?: { length?: number; sum?: number }) =>
  chunk('iTXt', Buffer.concat([HEAD, payload]), lie);
const withChunks = (...chunks: Uint8Array[]) => Buffer.concat([bare.subarray(0, 33), ...chunks, bare.subarray(33)]);
const inPng = (what: string, bytes: () => Uint8Array): Hostile => ({ name: 'late.png', what: `a PNG: ${what}`, bytes });
const carrying = (what: string, ...chunks: (() => Uint8Array)[]): Hostile =>
  inPng(what, () => withChunks(...chunks.map((make) => make())));

/** Ten gigabytes of one letter in ten megabytes: a stream of flushed blocks may be repeated. */
function bomb(times: number, letter = ' '): Buffer {
  const block = deflateRawSync(Buffer.alloc(50_000_000, letter), { finishFlush: constants.Z_SYNC_FLUSH });
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: times }, () => block)]);
}

const good = () => ours(deflateSync(json));
const pngs: Hostile[] = [
  carrying('ten gigabytes unfolded', () => ours(bomb(200))),
  carrying('a hundred megabytes unfolded', () => ours(deflateSync(Buffer.alloc(101 * 1024 * 1024, ' ')))),
  carrying('twenty megabytes of brackets unfolded', () => ours(deflateSync(Buffer.alloc(20_000_000, '[')))),
  carrying('a wrong sum', () => ours(deflateSync(json), { sum: 1 })),
  ...[0, 1, 0x7fffffff, 0xffffffff, 0xfffffff4].map((length) =>
    carrying(`a chunk that says it is ${length} long`, () => ours(deflateSync(json), { length })),
  ),
  carrying('two documents', good, () => ours(deflateSync(other))),
  carrying('a bomb and a document', () => ours(bomb(20)), good),
  carrying('10,000 documents', () => Buffer.concat(Array.from({ length: 10_000 }, () => ours(deflateSync('{}'))))),
  carrying('a document that is a picture', () => ours(deflateSync(png))),
  carrying('a document that is a page', () => ours(deflateSync(SCRIPTS.join('')))),
  carrying('a document in gzip', () => ours(gzipSync(json))),
  carrying('a document without zlib’s head', () => ours(deflateRawSync(json))),
  carrying('a document that is not compressed and says so', () =>
    chunk('iTXt', Buffer.concat([Buffer.from('throughline\0\0\0\0\0', 'latin1'), bytesOf(json)])),
  ),
  carrying('a document that is not compressed and says it is', () => ours(bytesOf(json))),
  carrying('zlib with a wrong sum', () => ours(Buffer.concat([deflateSync(json).subarray(0, -4), Buffer.alloc(4)]))),
  carrying('half a document', () => ours(deflateSync(json).subarray(0, 100))),
  carrying('zlib with a dictionary', () => ours(deflateSync(json, { dictionary: Buffer.from('throughline') }))),
  carrying('an empty document', () => ours(deflateSync(''))),
  carrying('nothing', () => ours(new Uint8Array())),
  carrying('bytes that are no text', () => ours(deflateSync(Uint8Array.of(0xff, 0xfe, 0, 0xd8)))),
  carrying('zTXt', () => chunk('zTXt', Buffer.concat([Buffer.from('throughline\0\0', 'latin1'), bomb(4)]))),
  carrying('tEXt', () => chunk('tEXt', Buffer.concat([Buffer.from('throughline\0', 'latin1'), bytesOf(json)]))),
  carrying('a keyword of another case', () =>
    chunk('iTXt', Buffer.concat([Buffer.from('Throughline\0\x01\0\0\0', 'latin1'), deflateSync(json)])),
  ),
  carrying(
    'other programs’ words with script',
    () => chunk('iTXt', Buffer.from(`Title\0\0\0\0\0${SCRIPTS.join('')}`)),
    good,
  ),
  inPng('cut in the middle of its document', () => png.subarray(0, start + 200)),
  inPng('eight bytes', () => png.subarray(0, 8)),
  inPng('a document behind its end', () => Buffer.concat([bare, good()])),
  inPng('a document before its header', () => Buffer.concat([bare.subarray(0, 8), good(), bare.subarray(8)])),
  inPng('two billion pixels each way', () => {
    const copy = Buffer.from(withChunks(good()));
    copy.writeUInt32BE(0x7fffffff, 16);
    copy.writeUInt32BE(0x7fffffff, 20);
    return copy;
  }),
  inPng('a picture that would unfold to gigabytes', () =>
    Buffer.concat([bare.subarray(0, 33), chunk('IDAT', bomb(20)), bare.subarray(-IEND)]),
  ),
  inPng('a million chunks of nothing', () =>
    withChunks(Buffer.concat(Array.from({ length: 1_000_000 }, () => EMPTY)), good()),
  ),
];
const EMPTY = chunk('tEXt', new Uint8Array());

const carried = (bytes: Uint8Array): string =>
  `<metadata><document xmlns="urn:throughline:document">${Buffer.from(bytes).toString('base64')}</document></metadata>`;
const svg = (inner: string, before = ''): string =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inner}</svg>`;
const inSvg = (what: string, text: () => string): Hostile => ({
  name: 'late.svg',
  what: `an SVG: ${what}`,
  bytes: () => bytesOf(text()),
});

const LAUGHS = `<!DOCTYPE svg [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`;
const svgs: Hostile[] = [
  inSvg('a billion laughs', () => svg('<text>&a30;</text>', LAUGHS)),
  inSvg('a billion laughs and a document', () => svg(`<text>&a30;</text>${metadataOf(json)}`, LAUGHS)),
  inSvg('laughs in its document', () =>
    svg('<metadata><document xmlns="urn:throughline:document">&a30;</document></metadata>', LAUGHS),
  ),
  inSvg('other files’ words', () =>
    svg(
      `<text>&b;</text>${metadataOf(json)}`,
      `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY b SYSTEM "https://${ELSEWHERE}/x">]>`,
    ),
  ),
  inSvg('a definition from elsewhere', () =>
    svg(metadataOf(json), `<!DOCTYPE svg SYSTEM "https://${ELSEWHERE}/svg.dtd">`),
  ),
  inSvg('a style from elsewhere', () => svg(metadataOf(json), `<?xml-stylesheet href="https://${ELSEWHERE}/x.css"?>`)),
  ...[0, 1, 2, 9, 12, 22].map((i) =>
    inSvg(`script, with a document (${i})`, () =>
      svg(
        `${around(SCRIPTS, i)}<script>window.__ran=1</script><image href="https://${ELSEWHERE}/i.png"/>${metadataOf(json)}`,
      ),
    ),
  ),
  inSvg('script, without a document', () => svg(SCRIPTS.join(''))),
  inSvg('onload', () => `<svg xmlns="http://www.w3.org/2000/svg" onload="window.__ran=1">${metadataOf(json)}</svg>`),
  inSvg('ten gigabytes unfolded', () => svg(carried(bomb(200)))),
  inSvg('two documents', () => svg(metadataOf(json) + metadataOf(other))),
  inSvg('a document in words', () => svg(`<title>"urn:throughline:document"&gt;x</title>${metadataOf(json)}`)),
  inSvg('a document in an attribute', () => svg(`<g data-x='"urn:throughline:document">eJw='/>${metadataOf(json)}`)),
  inSvg('a document in a comment', () => svg(`<!-- ${metadataOf(other)} -->${metadataOf(json)}`)),
  inSvg('base64 that is none', () => svg('<document xmlns="urn:throughline:document">!!!%%%</document>')),
  inSvg('half a document', () => svg(metadataOf(json)).slice(0, 300)),
  inSvg('a document that never ends', () => `<svg><document xmlns="urn:throughline:document">${'A'.repeat(5_000_000)}`),
  inSvg('spaces in its document', () =>
    svg(carried(deflateSync(json)).replace(/([A-Za-z0-9+/]{4})/g, `$1${' \n'.repeat(2_000)}`)),
  ),
  inSvg('a document that is a picture', () => svg(carried(deflateSync(png)))),
  inSvg('a document in gzip', () => svg(carried(gzipSync(json)))),
  inSvg('a million elements deep', () => svg(`${'<g>'.repeat(1_000_000)}${metadataOf(json)}`)),
  inSvg('a name without end', () => `<svg ${'a'.repeat(2_000_000)} ${metadataOf(json)}`),
  inSvg('20,000 beginnings', () => `<!-- ${'<aaaa:'.repeat(500_000)} --><svg>${metadataOf(json)}</svg>`),
];

export const pictures: readonly Hostile[] = [...pngs, ...svgs];
