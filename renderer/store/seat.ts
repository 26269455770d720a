import type { Id } from '../../shared/model/document';

/**
 * Who writes a workbook, of all the windows that show it: one has the seat, the others follow. Implemented in storage over
 * what the browser has for it.
 */
export interface Seats {
  at(workbook: Id, sitter: Sitter): Seat;
}

export interface Seat {
  /** To be called first. Resolves as soon as it is known whether it is ours, which is at once where nobody else has it. */
  begin(): Promise<boolean>;
  has(): boolean;
  /**
   * Asks whoever has it. Resolves true when it is ours, false where the other window cannot let it go, since what was done there
   * cannot be written. One that does not answer for three seconds loses it. `turn`: only to write what waits here.
   */
  ask(why?: 'turn'): Promise<boolean>;
  /** To the next one who wants it; we are behind the others then. */
  yield(): void;
  /** Tells the others that something was written. */
  wrote(): void;
  /** For good: nothing is asked of us and nothing comes to us any more. */
  leave(): void;
}

/** Whoever waits for a seat. */
export interface Sitter {
  /** It is ours, after `begin` said that it was not: the document is to be read again before anything is written. */
  sits(): void;
  /** Another window wants it. Resolves when everything is on the disk: true; or cannot be: false, and the seat stays ours. */
  rises(turn: boolean): Promise<boolean>;
  /** It was taken from us, since we did not answer in time. */
  loses(): void;
  /** Whoever has it has written something. */
  hears(): void;
}
