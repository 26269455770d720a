import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Seen } from '../../shared/host/contract';

export interface Watch {
  /** Looks now. */
  check(): void;
  close(): void;
}

const EVERY = 4_000; // ms: network drives and synced folders tell nothing by themselves
const REST = 100; // ms until whoever writes is done

/** The file that is followed. */
export interface Followed {
  path: string;
  /** How it looked when the page was last told. */
  known(): Pick<Seen, 'size' | 'modified'> | undefined;
  /** Does this while we do not write the file ourselves. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  changed(): void;
}

/**
 * Says so when the file looks different from before, and not as it is known: also when it goes, and when it comes back. Its
 * folder is what is watched, since most programs put another file in the place of the old one. `every`: ms.
 */
export function watchFile({ path, known, alone, changed }: Followed, every = EVERY): Watch {
  const name = basename(path).normalize();
  let watcher: FSWatcher | null = null;
  let last = '';
  let rest: NodeJS.Timeout | undefined;
  let closed = false;
  let busy = false;
  let again = false; // it was asked for while it was done

  const listen = () => {
    if (watcher || closed) return;
    try {
      watcher = watch(dirname(path), { persistent: false }, (_, which) => {
        if (which !== null && which.normalize() !== name) return;
        clearTimeout(rest);
        rest = setTimeout(check, REST);
      });
      watcher.on('error', deafen);
    } catch {
      deafen(); // the folder is gone, or the system watches enough already: there still is the clock
    }
  };
  const deafen = () => {
    watcher?.close();
    watcher = null;
  };
  const compare = async () => {
    listen();
    const { now, before } = await alone(async () => ({ now: await stampOf(path), before: stamp(known()) }));
    if (closed || now === last) return;
    last = now;
    if (now !== before) changed();
  };
  const check = () => {
    again = busy;
    if (busy || closed) return;
    busy = true;
    void compare().finally(() => {
      busy = false;
      if (again) check();
    });
  };

  const clock = setInterval(check, every);
  check();
  return {
    check,
    close: () => {
      closed = true;
      clearInterval(clock);
      clearTimeout(rest);
      deafen();
    },
  };
}

const stamp = (look: Pick<Seen, 'size' | 'modified'> | undefined): string =>
  look ? `${look.size} ${look.modified}` : '';

/** Where it cannot be looked at it is gone, for whatever reason: who reads it then learns which. */
const stampOf = (path: string): Promise<string> =>
  stat(path).then(
    ({ size, mtimeMs }) => stamp({ size, modified: Math.floor(mtimeMs) }),
    () => 'gone',
  );
