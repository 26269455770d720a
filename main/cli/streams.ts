import { visible, visibleLines } from '../../shared/words/visible';
import { codeOf } from '../files/codes';
import type { Io } from './io';

/** A stream of the process. It reports by the callback when the system has taken the data, or why it has not. */
export interface Stream {
  write(data: string | Uint8Array, done: (error?: Error | null) => void): unknown;
  isTTY?: boolean;
}

export interface Streams {
  stdin: AsyncIterable<Uint8Array>;
  stdout: Stream;
  stderr: Stream;
  cwd: string;
}

/** One write after the other. After the first that fails nothing more is written. */
export interface Output {
  write(data: string | Uint8Array): void;
  /** Waits for all of it. What the system said when it took no more, such as ENOSPC; null: it has taken everything. */
  end(): Promise<string | null>;
}

export function outputTo(stream: Stream): Output {
  let failed: unknown = null;
  let last = Promise.resolve();
  const writeNext = async (data: string | Uint8Array) => {
    if (failed !== null) return;
    await new Promise<void>((resolve, reject) => {
      stream.write(data, (error) => (error ? reject(error) : resolve()));
    });
  };
  return {
    write(data) {
      last = last
        .then(() => writeNext(data))
        .catch((error) => {
          failed = error;
        });
    },
    async end() {
      await last;
      if (failed === null) return null;
      const code = codeOf(failed);
      if (code === undefined) throw failed; // not the system, but a bug
      return code;
    },
  };
}

/** The one place where words go out: what a file or a name holds cannot steer a terminal, nor forge a line. */
export function ioOf({ stdin, stdout, cwd }: Streams, out: Output, err: Output): Io {
  const onTerminal = stdout.isTTY === true;
  return {
    stdin,
    cwd,
    onTerminal,
    data: (data) => out.write(onTerminal && typeof data === 'string' ? visibleLines(data) : data),
    report: (line) => out.write(`${visible(line)}\n`),
    tell: (line) => err.write(`${visible(line)}\n`),
  };
}
