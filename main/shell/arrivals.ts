import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Told } from '../../shared/host/contract';

/** What the system may hand over by a double click, as it is registered for it. */
const KNOWN = /\.(throughline|png|svg)$/i;
const MOST = 20; // of somebody's whole folder

/**
 * The files among the words that a program was started with, as whole paths: those with an ending that we know, in the folder
 * where the start was, or as addresses, as some desktops hand them over. Switches are Chromium's.
 */
export function filesIn(words: readonly string[], folder: string): string[] {
  return words
    .filter((word) => !word.startsWith('-') && KNOWN.test(word))
    .flatMap((word) => pathOf(word, folder))
    .slice(0, MOST);
}

function pathOf(word: string, folder: string): string[] {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(word)) return [resolve(folder, word)]; // one letter alone is a drive
  try {
    return word.startsWith('file:') ? [fileURLToPath(word)] : [];
  } catch {
    return []; // an address that names no file of this computer
  }
}

/** Files on their way to the page. */
export interface Arrivals {
  came(paths: readonly string[]): void;
  /** To be called when a page listens, and whenever something came while it does. In order, each once. */
  handOver(tell: (file: Told<'file.came'>) => void): void;
}

export function openArrivals(read: (path: string) => Promise<Told<'file.came'>>): Arrivals {
  let waiting: readonly string[] = [];
  let tail = Promise.resolve();
  return {
    came(paths) {
      waiting = [...waiting, ...paths];
    },
    handOver(tell) {
      const paths = waiting;
      waiting = [];
      tail = tail.then(async () => {
        for (const path of paths) tell(await read(path));
      });
    },
  };
}
