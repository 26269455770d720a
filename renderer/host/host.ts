import type { Fault } from '../../shared/file/fault';
import type { Result } from '../../shared/model/result';

/** The door to the files of this computer: the desktop's dialogs, or what the browser has. Null: the person chose none. */
export interface Host {
  open(ask: { title: string; types: readonly FileType[] }): Promise<Result<Opened | null, Fault>>;
  /**
   * `name` is a proposal, with its ending; `otherwise` stands for it where no system could take any of its words. The
   * answer has the name that it got.
   */
  save(ask: {
    name: string;
    otherwise: string;
    bytes: Uint8Array;
    types: readonly FileType[];
  }): Promise<Result<Saved | null, Fault>>;
}

/** A line in a file dialog: its name, and the endings that belong to it without their dot. */
export interface FileType {
  name: string;
  endings: readonly string[];
}

export interface Opened {
  name: string;
  bytes: Uint8Array;
}

export interface Saved {
  name: string;
}

const FORBIDDEN = /[\p{Cc}\\/:*?"<>|]+/gu; // in a name, by one system or another

/**
 * A name that every system takes, made from any words: "Why? 1/2.throughline" becomes "Why 1 2.throughline". `otherwise`
 * stands where nothing of them is left.
 */
export function fileName(name: string, otherwise: string): string {
  const [, words = '', ending = ''] = /^(.*?)(\.[a-z0-9]{1,12})?$/s.exec(name) ?? [];
  const plain = words
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = Array.from(plain).slice(0, 80).join('').trim(); // 240 bytes of 255 where a letter has three
  return `${short || otherwise}${ending}`;
}
