import { readFileSync } from 'node:fs';
import { constants, deflateRawSync, deflateSync, inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embedInPng, readFromPng } from '../../../shared/export/embed-png';
import { readEmbedded } from '../../../shared/export/embed-svg';
import { svgOf } from '../../../shared/export/svg';
import { themes } from '../../../shared/scene/themes';
import { boxOf, sceneOf } from '../scene/scenes';

const DOCUMENT = JSON.stringify({ title: 'Why does it persist?', texts: ['數學', '🙂', '</metadata>', 'مدرسة'] });
const scene = sceneOf([boxOf(10, 10, 100, 50)]);
const picture = new Uint8Array(new Resvg(svgOf(scene, themes.light)).render().asPng());
const png = embedInPng(picture, DOCUMENT);
const svg = svgOf(scene, themes.light, { title: '"urn:throughline:document">x<', document: DOCUMENT });
const seeded = { seed: 41, numRuns: 200 };

const documents = fc.oneof(fc.json(), fc.string({ unit: 'binary' }));

/** A chunk as the standard has it, with a checksum and a length that may lie. */
function chunk(type: string, data: Uint8Array, { length = data.length, sum }: { length?: number; sum?: number } = {}) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(length, 0);
  numbers.writeUInt32BE(sum ?? checksum(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

/** CRC-32, bit by bit. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}

const HEAD = Buffer.from('throughline\0\x01\0\0\0', 'latin1');
const withChunk = (bytes: Uint8Array) =>
  new Uint8Array(Buffer.concat([picture.subarray(0, 33), bytes, picture.subarray(33)]));
/** Ten gigabytes of nothing: a stream of flushed blocks may be repeated. */
function bomb(): Buffer {
  const block = deflateRawSync(Buffer.alloc(50_000_000), { finishFlush: constants.Z_SYNC_FLUSH });
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 200 }, () => block)]);
}
const code = (read: ReturnType<typeof readFromPng>) => (read.ok ? 'ok' : read.fault.code);

test('any document comes back out of both pictures', () => {
  fc.assert(
    fc.property(documents, (text) => {
      expect(readFromPng(embedInPng(picture, text))).toEqual({ ok: true, value: text });
      expect(readEmbedded(svgOf(scene, themes.light, { document: text }))).toEqual({ ok: true, value: text });
    }),
    seeded,
  );
});

test('a picture with a document is still that picture, and other programs can read what rides along', () => {
  const at = Buffer.from(png).indexOf('iTXt');
  expect(Buffer.from(png.subarray(at + 4, at + 4 + HEAD.length))).toEqual(HEAD);
  const length = Buffer.from(png).readUInt32BE(at - 4);
  expect(inflateSync(png.subarray(at + 4 + HEAD.length, at + 4 + length)).toString('utf8')).toBe(DOCUMENT);
  expect(Buffer.from(png).readUInt32BE(at + 4 + length)).toBe(checksum(png.subarray(at, at + 4 + length)));
  const others = Buffer.concat([png.subarray(0, at - 4), png.subarray(at + 8 + length)]);
  expect(others.equals(Buffer.from(picture))).toBe(true);
});

test('a picture has one document: the last that was put in', () => {
  const twice = embedInPng(png, '{}');
  expect(readFromPng(twice)).toEqual({ ok: true, value: '{}' });
  expect(Buffer.from(twice).toString('latin1').split('throughline').length).toBe(2);
});

test('the title of a picture is never taken for its document', () => {
  expect(readEmbedded(svg)).toEqual({ ok: true, value: DOCUMENT });
});

test('an SVG that another program wrote anew still has its document', () => {
  const anew = svg
    .replace(
      '<document xmlns="urn:throughline:document">',
      "<ns0:document\n  xmlns:ns0='urn:throughline:document'\n>\n",
    )
    .replace('</document>', '\n</ns0:document>')
    .replace(/([A-Za-z0-9+/]{40})/g, '$1\n');
  expect(readEmbedded(anew)).toEqual({ ok: true, value: DOCUMENT });
});

test('without a document, or without a picture, there is none', () => {
  expect(code(readFromPng(picture))).toBe('file.no-document');
  expect(code(readFromPng(new Uint8Array()))).toBe('file.no-document');
  expect(code(readFromPng(new Uint8Array(readFileSync('package.json'))))).toBe('file.no-document');
  expect(code(readEmbedded(''))).toBe('file.no-document');
  expect(code(readEmbedded(svgOf(scene, themes.light)))).toBe('file.no-document');
});

test('whatever bytes are changed or cut away, the answer is the document or a fault', () => {
  fc.assert(
    fc.property(fc.nat(png.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, change, cut) => {
      const damaged = cut ? png.slice(0, at) : png.slice();
      if (!cut) damaged[at] = (damaged[at] ?? 0) ^ change;
      const read = readFromPng(damaged);
      if (read.ok) expect(read.value).toBe(DOCUMENT);
    }),
    { seed: 42, numRuns: 1_000 },
  );
  fc.assert(
    fc.property(fc.nat(svg.length - 1), fc.string({ unit: 'binary', maxLength: 3 }), fc.boolean(), (at, other, cut) => {
      const damaged = svg.slice(0, at) + (cut ? '' : other + svg.slice(at + 1));
      const read = readEmbedded(damaged);
      if (read.ok) expect(read.value).toBe(DOCUMENT);
    }),
    { seed: 43, numRuns: 1_000 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(code(readFromPng(withChunk(bytes)))).not.toBe('ok');
      expect(code(readFromPng(withChunk(chunk('iTXt', Buffer.concat([HEAD, bytes])))))).not.toBe('ok');
    }),
    { seed: 44, numRuns: 300 },
  );
});

test('a chunk that lies about its length or its sum is no document', () => {
  const data = Buffer.concat([HEAD, deflateSync('{}')]);
  expect(code(readFromPng(withChunk(chunk('iTXt', data))))).toBe('ok');
  expect(code(readFromPng(withChunk(chunk('iTXt', data, { sum: 1 }))))).toBe('picture.lost');
  for (const length of [0, 1, data.length - 1, data.length + 1, 0x7fffffff, 0xffffffff]) {
    expect(code(readFromPng(withChunk(chunk('iTXt', data, { length }))))).not.toBe('ok');
  }
  const half = Buffer.concat([HEAD, deflateSync(DOCUMENT).subarray(0, 40)]);
  expect(code(readFromPng(withChunk(chunk('iTXt', half))))).toBe('picture.lost');
});

test('one that is far too dense to hold words is refused long before it has filled the memory', () => {
  const dense = deflateSync(Buffer.alloc(30_000_000, ' '));
  expect(code(readFromPng(withChunk(chunk('iTXt', Buffer.concat([HEAD, dense])))))).toBe('file.too-large');
  const words = JSON.stringify(
    Array.from({ length: 400_000 }, (_, i) => ({ id: `${i}`, text: 'The same words again and again' })),
  );
  expect(readFromPng(embedInPng(picture, words))).toEqual({ ok: true, value: words });
});

test('a document that would fill the memory is refused while it unfolds', () => {
  const bytes = bomb();
  expect(code(readFromPng(withChunk(chunk('iTXt', Buffer.concat([HEAD, bytes])))))).toBe('file.too-large');
  const carried = `<document xmlns="urn:throughline:document">${bytes.toString('base64')}</document>`;
  expect(code(readEmbedded(`<svg><metadata>${carried}</metadata></svg>`))).toBe('file.too-large');
});

test('only into a PNG can a document be put', () => {
  expect(() => embedInPng(new Uint8Array(100), '{}')).toThrow();
  expect(() => embedInPng(picture.slice(0, 60), '{}')).toThrow();
});
