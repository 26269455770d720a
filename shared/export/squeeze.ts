import { Unzlib, zlibSync } from 'fflate';
import type { Fault } from '../file/fault';
import { LARGEST, tooLarge } from '../file/text';
import { fail, ok, type Result } from '../model/result';

const STEP = 16_384; // bytes in at a time; they come out as at most a thousandfold of it
const lost = { code: 'picture.lost' } as const;

/** A document as it rides in a picture: UTF-8, zlib. The same text gives the same bytes. */
export const squeeze = (text: string): Uint8Array => zlibSync(new TextEncoder().encode(text), { level: 9 });

/** What unfolds to more than SMALL bytes and to more than so many times its own size holds no words, but only fills memory. */
const DENSEST = 100;
const SMALL = 4 * 1024 * 1024;

/** The text again. Whoever made the bytes may have wished harm: past LARGEST bytes it stops, and before that where few came in. */
export function unsqueeze(bytes: Uint8Array): Result<string, Fault> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let sum = 1;
  let ended = false;
  const stream = new Unzlib((part, final) => {
    size += part.length;
    ended = final;
    if (size > LARGEST) return;
    sum = adler(part, sum);
    parts.push(part);
  });
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
      const most = Math.max(SMALL, DENSEST * (at + STEP));
      if (size > Math.min(LARGEST, most)) return fail(tooLarge);
    }
    const whole = ended && bytes.subarray(-4).every((byte, i) => byte === ((sum >>> (24 - 8 * i)) & 255));
    return whole ? ok(new TextDecoder('utf-8', { fatal: true }).decode(joined(parts))) : fail(lost);
  } catch {
    return fail(lost); // damaged on the way, or never ours
  }
}

/** The checksum at the end of zlib's stream, which fflate leaves to its caller (Adler-32, RFC 1950). */
function adler(bytes: Uint8Array, before: number): number {
  let low = before & 0xffff;
  let high = before >>> 16;
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(at + 3_000, bytes.length); // so far neither sum can outgrow 32 bits
    for (; at < end; at++) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return ((high << 16) | low) >>> 0;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
