import type { Fault } from '../../shared/file/fault';

/** Of the file that an open workbook is kept in as well: how it stands there. `name` is the file's. */
export type FileState =
  | { state: 'none' }
  /** Not all of what stands here is in the file yet. */
  | { state: 'writing'; name: string }
  | { state: 'written'; name: string; at: number } // ms since 1970
  | { state: 'failed'; name: string; fault: Fault }
  /** Somebody else has written it, and the person has not yet said what shall be. */
  | { state: 'changed'; name: string };
