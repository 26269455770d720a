import { writeAtomic } from './atomic';
import { readWhole } from './read';

/** A small file of the app's own, without which it begins as the first time: nothing that goes wrong with it is told of. */
export interface OwnJson {
  /** Null where there is none, or where it is no JSON. It may be of any age, or somebody's idea of a joke. */
  read(): Promise<unknown>;
  /** In order, each whole. */
  write(value: unknown): Promise<void>;
}

export function ownJson(path: string): OwnJson {
  let tail = Promise.resolve();
  return {
    read: async () => {
      const read = await readWhole(path);
      return read.ok ? parsed(Buffer.from(read.value).toString()) : null;
    },
    write: (value) => {
      const bytes = Buffer.from(JSON.stringify(value));
      tail = tail.then(() => writeAtomic(path, bytes)).then(() => undefined);
      return tail;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
