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

/**
 * Calls `changed` when the file looks different from before, and not as it was last `known`: also when it goes, and when it
 * comes back. Its folder is what is watched, since most programs put another file in the place of the old one. `every`: ms.
 */
export function watchFile(
  path: string,
  known: () => Pick<Seen, 'size' | 'modified'> | undefined,
  changed: () => void,
  every = EVERY,
): Watch {
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
    const now = await stampOf(path);
    if (closed || now === last) return;
    last = now;
    if (now !== stamp(known())) changed();
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

/** A drive that does not answer is no change. */
const stampOf = (path: string): Promise<string> =>
  stat(path).then(
    ({ size, mtimeMs }) => stamp({ size, modified: Math.floor(mtimeMs) }),
    () => 'gone',
  );
