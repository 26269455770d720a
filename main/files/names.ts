import { parse } from 'node:path';

const FORBIDDEN = /[\p{Cc}\p{Cs}\\/:*?"<>|]/u; // in a name, by one system or another
const NAME = 255; // bytes of a name, on most systems
const ENDING = 40; // bytes; what is longer is no ending
const MARK = 100; // bytes

/** The name of the copy number `count`, from 1 on, of a file: `name (mark).ending`, `name (mark) 2.ending`. */
export function markedName(path: string, mark: string, count: number): string {
  const { base, name, ext } = parse(path);
  const ending = Buffer.byteLength(ext) > ENDING ? '' : ext;
  const plain = Array.from(mark, (letter) => (FORBIDDEN.test(letter) ? '-' : letter)).join('');
  const tail = ` (${cut(plain, MARK)})${count > 1 ? ` ${count}` : ''}${ending}`;
  return `${cut(ending ? name : base, NAME - Buffer.byteLength(tail))}${tail}`;
}

const WORDS = 100; // bytes: with a time and an ending within the 143 that the strictest systems take

/** Any words as part of a file's name: what no system takes as `%2F`, and what is too long cut. */
export function spelt(words: string): string {
  const letters = Array.from(words, (letter) =>
    letter === '%' || FORBIDDEN.test(letter) ? Buffer.from(letter).toString('hex').replace(/../g, '%$&') : letter,
  );
  const end = fitting(letters, WORDS);
  return letters.length === end ? letters.join('') : `${letters.slice(0, end).join('')}…`;
}

/** And back. */
export function unspelt(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // somebody has named it by hand
  }
}

/** As many whole letters as fit. */
function cut(text: string, bytes: number): string {
  const letters = Array.from(text);
  return letters.slice(0, fitting(letters, bytes)).join('');
}

/** How many of them have room. */
function fitting(letters: readonly string[], bytes: number): number {
  let room = bytes;
  const end = letters.findIndex((letter) => {
    room -= Buffer.byteLength(letter);
    return room < 0;
  });
  return end < 0 ? letters.length : end;
}
