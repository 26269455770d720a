import type { Fault } from '../../../shared/file/fault';
import type { Workbook } from '../../../shared/model/document';
import type { Result } from '../../../shared/model/result';
import type { Versions } from '../../store/library';

export type Read = Result<Workbook, Fault>;

/** Versions as documents, each read once. */
export interface Reader {
  /** What somebody waits for. */
  now(seq: number): Promise<Read>;
  /** One after the other, and the page gets its turn between them: reading a large document takes some frames. */
  later(seq: number): Promise<Read>;
}

export function openReader(versions: Pick<Versions, 'read'>): Reader {
  const known = new Map<number, Promise<Read>>();
  let tail: Promise<unknown> = Promise.resolve();

  const now = (seq: number): Promise<Read> => {
    const read = known.get(seq) ?? versions.read(seq);
    known.set(seq, read);
    return read;
  };

  return {
    now,
    later: (seq) => {
      const read = tail.then(async () => {
        await new Promise((turn) => setTimeout(turn));
        return now(seq);
      });
      tail = read;
      return read;
    },
  };
}
