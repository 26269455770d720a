/** The next number by chance, from 0 up to 1. */
export type Next = () => number;
const upTo = (next: Next, most: number): number => Math.floor(next() * most);
export function pick<T>(next: Next, list: readonly T[]): T {
  const one = list[upTo(next, list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

type OnBytes = (bytes: Uint8Array, next: Next, other: Uint8Array) => Uint8Array;

/** A stretch of it: mostly a short one. */
function stretch(bytes: Uint8Array, next: Next): [from: number, to: number] {
  const from = upTo(next, bytes.length + 1);
  return [from, Math.min(bytes.length, from + 1 + Math.floor(next() ** 4 * bytes.length))];
}
const put = (bytes: Uint8Array, from: number, to: number, between: Uint8Array): Uint8Array =>
  Buffer.concat([bytes.subarray(0, from), between, bytes.subarray(to)]);

/** What happens to bytes on disks, sticks and lines. */
const onBytes: readonly OnBytes[] = [
  function flip(bytes, next) {
    const copy = bytes.slice();
    for (let left = 1 + upTo(next, 8); left > 0; left--) {
      const at = upTo(next, copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << upTo(next, 8));
    }
    return copy;
  },
  function overwrite(bytes, next) {
    const copy = bytes.slice();
    const [from, to] = stretch(copy, next);
    const byte = pick(next, [0, 0x20, 0x22, 0x5c, 0x7b, 0x80, 0xc0, 0xed, 0xff]);
    return copy.fill(byte, from, Math.min(to, from + 40));
  },
  (bytes, next) => bytes.subarray(0, upTo(next, bytes.length + 1)),
  (bytes, next) => bytes.subarray(upTo(next, Math.min(200, bytes.length))),
  (bytes, next) => put(bytes, ...stretch(bytes, next), new Uint8Array()),
  (bytes, next, other) => put(bytes, ...stretch(bytes, next), other.subarray(...stretch(other, next))),
  function twice(bytes, next) {
    const [from, to] = stretch(bytes, next);
    return put(bytes, to, to, bytes.subarray(from, to));
  },
];

export const mutatedBytes: OnBytes = (bytes, next, other) => pick(next, onBytes)(bytes, next, other);

/** Values that no program of ours writes; some are no JSON at all. */
const STRANGE: readonly string[] = [
  ...['1e999', '-1e999', '-0', 'NaN', 'Infinity', '0x10', '1e308', '5e-324', '9007199254740993', '-1', '0.5', '01'],
  ...['""', '" "', '"\\ud800"', '"\\udc00x"', '"\\u0000\\u202e"', '"\\uFEFF"', '"__proto__"', '"constructor"', '"a0"'],
  ...['{"__proto__":{"x":1}}', '{"constructor":{"prototype":{"x":1}}}', '{"toString":1,"valueOf":2}'],
  ...['null', 'true', 'false', '[]', '{}', '[[]]', '[{}]', '{"":{}}', '[null,null]', '{"id":"a","id":"b"}'],
  ...['{"length":-1}', '{"then":1}', '{"toJSON":"x"}', '"problem"', '"category"', '"cause"', '"fishbone"'],
  '['.repeat(60) + ']'.repeat(60),
  '{"a":'.repeat(70) + 1 + '}'.repeat(70),
  JSON.stringify('x'.repeat(3_000)),
  JSON.stringify('😀'.repeat(30_000)),
];

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{}:,]/g;

interface Token {
  at: number;
  text: string;
}

export interface Tokens {
  /** Keys among them. */
  values: readonly Token[];
  signs: readonly Token[];
}

/** What stands where in a text: looked up once for a text that is mutated a thousand times. */
export function tokensIn(text: string): Tokens {
  const all = [...text.matchAll(TOKEN)].map(({ index, 0: token }): Token => ({ at: index, text: token }));
  const isSign = ({ text: token }: Token) => /^[[\]{}:,]$/.test(token);
  return { values: all.filter((token) => !isSign(token)), signs: all.filter(isSign) };
}

/** Values that change places, go, come twice, or become another: on one to four places. Seldom a bracket or a comma does. */
export function mutatedText(text: string, { values, signs }: Tokens, next: Next): string {
  const places = new Map<Token, string>();
  for (let left = 1 + upTo(next, 4); left > 0; left--) {
    const among = upTo(next, 12) === 0 ? signs : values;
    const [one, other] = [pick(next, among), pick(next, among)];
    const what = upTo(next, 20) === 0 ? 2 : pick(next, [0, 0, 1, 3, 3, 4]);
    if (what === 0) places.set(one, pick(next, STRANGE));
    else if (what === 1) places.set(one, other.text).set(other, one.text);
    else if (what === 2) places.set(one, '');
    else if (what === 3) places.set(one, other.text);
    else places.set(one, `${one.text},${other.text}`); // in a list, two; before a colon, no JSON any more
  }
  let out = '';
  let from = 0;
  for (const [{ at, text: before }, now] of [...places].sort(([a], [b]) => a.at - b.at)) {
    out += text.slice(from, at) + now;
    from = at + before.length;
  }
  return out + text.slice(from);
}
