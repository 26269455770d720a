import type { Fault } from '../../shared/file/fault';

/** What a command sees of the world outside its files. What it writes goes out in order; nothing of it throws. */
export interface Io {
  stdin: AsyncIterable<Uint8Array>;
  /** Data on standard output, as it is; on a terminal without what a terminal would obey. */
  data(data: string | Uint8Array): void;
  /** A line on standard output for people and programs. */
  report(line: string): void;
  /** A line for people, on standard error. */
  tell(line: string): void;
  /** Standard output is a terminal. */
  onTerminal: boolean;
  cwd: string;
}

/**
 * How a command ends: data came out; something was mended; it was used wrongly, could not read, or could not write; a bug of
 * ours.
 */
export const EXIT = { ok: 0, mended: 1, refused: 2, bug: 3 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export const worst = (...exits: readonly Exit[]): Exit => [...exits].sort((a, b) => b - a)[0] ?? EXIT.ok;

/** Ends a command with a sentence; caught in one place. */
export class Refusal extends Error {
  constructor(
    readonly fault: Fault,
    /** The file that it is about. */
    readonly about?: string,
  ) {
    super(fault.code);
  }
}
