import type { Fault } from '../../shared/file/fault';

/** What a command sees of the world outside its files. */
export interface Io {
  stdin: AsyncIterable<Uint8Array>;
  stdout: { write(data: string | Uint8Array): unknown; isTTY?: boolean };
  stderr: { write(data: string): unknown };
  cwd: string;
}

/** How a command ends: data came out, something was mended, it was used wrongly or could not read, a bug of ours. */
export const EXIT = { ok: 0, mended: 1, refused: 2, bug: 3 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

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
