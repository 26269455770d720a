import type { Fault } from '../file/fault';
import { fail, type Result } from '../model/result';
import { joined, squeeze, unsqueeze } from './squeeze';

/**
 * A document inside a PNG: an iTXt chunk with the keyword "throughline", compressed, right after the header (Portable Network
 * Graphics, third edition, 11.3.3.4). Viewers pass over it; some programs leave it out when they save the picture anew.
 */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const KEYWORD = [...'throughline\0'].map((char) => char.charCodeAt(0));
const HEAD = [...KEYWORD, 1, 0, 0, 0]; // compressed, by zlib, with neither language nor translated keyword
const FRAME = 12; // bytes of a chunk beside its data: length, type, checksum

/** A chunk's bytes, from its length to its checksum. */
interface Chunk {
  type: string;
  bytes: Uint8Array;
}

/** The picture with this document in it, and no other. Throws where the bytes are no PNG: we have drawn them ourselves. */
export function embedInPng(png: Uint8Array, document: string): Uint8Array<ArrayBuffer> {
  const [header, ...others] = [...chunksOf(png)];
  if (header?.type !== 'IHDR' || others.at(-1)?.type !== 'IEND') throw new Error('not a PNG');
  const kept = others.filter((chunk) => !isOurs(chunk)).map(({ bytes }) => bytes);
  return joined([Uint8Array.from(SIGNATURE), header.bytes, chunkOf(document), ...kept]);
}

/** The document of a PNG that we wrote. Bytes of any origin are welcome. */
export function readFromPng(png: Uint8Array): Result<string, Fault> {
  for (const chunk of chunksOf(png)) if (isOurs(chunk)) return documentIn(chunk);
  return fail({ code: 'file.no-document' });
}

/** Up to the first that says it is longer than what there is. */
function* chunksOf(png: Uint8Array): Iterable<Chunk> {
  if (!SIGNATURE.every((byte, i) => png[i] === byte)) return;
  for (let at = SIGNATURE.length; at + FRAME <= png.length; ) {
    const to = at + FRAME + number(png, at);
    if (to > png.length) return;
    yield { type: String.fromCharCode(...png.subarray(at + 4, at + 8)), bytes: png.subarray(at, to) };
    at = to;
  }
}

const dataOf = ({ bytes }: Chunk): Uint8Array => bytes.subarray(8, -4);

function isOurs(chunk: Chunk): boolean {
  const data = dataOf(chunk);
  return chunk.type === 'iTXt' && KEYWORD.every((byte, i) => data[i] === byte);
}

function documentIn(chunk: Chunk): Result<string, Fault> {
  const data = dataOf(chunk);
  const { bytes } = chunk;
  const sound = checksum(bytes.subarray(4, -4)) === number(bytes, bytes.length - 4);
  const known = HEAD.every((byte, i) => data[i] === byte);
  return sound && known ? unsqueeze(data.subarray(HEAD.length)) : fail({ code: 'picture.lost' });
}

function chunkOf(document: string): Uint8Array {
  const body = joined([
    Uint8Array.from([...'iTXt'].map((char) => char.charCodeAt(0))),
    Uint8Array.from(HEAD),
    squeeze(document),
  ]);
  return joined([bytesOf(body.length - 4), body, bytesOf(checksum(body))]);
}

/** Four bytes, the highest first. */
const bytesOf = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);

const number = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0;

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as PNG has it (annex D of the standard). */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (remainders[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}
