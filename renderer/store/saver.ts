import type { Patch } from '../../shared/commands/command';
import type { Fault } from '../../shared/file/fault';
import type { Result } from '../../shared/model/result';
import type { Clock } from './clock';
import type { Journal } from './library';
import type { Saving } from './state';

const REST = 2_000; // ms without a change until a snapshot is worth its while
const MOST = 500; // entries of the journal until one is written although nobody rests: opening replays them all
const AGAIN = { first: 1_000, most: 30_000 }; // ms until what failed is tried again by itself, each time twice as long

export interface Saver {
  /** An edit: goes into the journal at once, together with what else comes in this task. */
  push(patches: readonly Patch[]): void;
  /** Something to be written at the next rest that is no edit: the layout's memory. */
  stir(): void;
  /** Everything is on the disk when this resolves, or `saving` has failed. */
  flush(): Promise<void>;
  /** Are there patches that are not on the disk? */
  owes(): boolean;
  /** From now on into this journal, with nothing waiting: what did is given up. Null: nothing is to be written. */
  turnTo(journal: Journal | null): void;
  /** Nothing more by itself. */
  stop(): void;
}

export interface SaverInput {
  /** Null: nothing is to be written. */
  journal: Journal | null;
  clock: Clock;
  /** Writes the document as it stands now. */
  snapshot(into: Journal): Promise<Result<null, Fault>>;
  tell(saving: Saving): void;
}

/** Faults that stay however often it is tried: the document has gone on, or away, without this page, or is a newer version's. */
const LASTING: ReadonlySet<string> = new Set(['storage.elsewhere', 'storage.absent', 'storage.newer']);

export const isLasting = ({ code }: Fault): boolean => LASTING.has(code);

/**
 * One writer, one thing at a time, in order. What could not be written waits in front of what comes after it, and is
 * tried again with the next edit, with `flush`, and by itself from time to time: a disk gets room again, a connection comes
 * back. A snapshot is written only when nothing waits, so that it and the journal agree.
 */
export function openSaver({ journal, clock, snapshot, tell }: SaverInput): Saver {
  let into = journal;
  let waiting: readonly Patch[] = [];
  let stale = false; // the last snapshot is older than the document
  let entries = 0; // since the last snapshot
  let tail = Promise.resolve();
  let rest = () => {};
  let again = () => {};
  let patience = AGAIN.first;

  const append = async (to: Journal, quiet: boolean): Promise<boolean> => {
    const batch = waiting;
    again();
    if (!quiet) tell({ state: 'saving' });
    const written = await to.append(batch);
    if (to !== into) return false; // it is nobody's business any more
    if (written.ok) {
      waiting = waiting.slice(batch.length);
      entries++;
      patience = AGAIN.first;
      if (waiting.length === 0) tell({ state: 'saved', at: clock.now() });
    } else {
      tell({ state: 'failed', fault: written.fault });
      if (!isLasting(written.fault)) retry();
    }
    return written.ok;
  };

  const retry = () => {
    again = clock.after(patience, () => void start(false, true));
    patience = Math.min(2 * patience, AGAIN.most);
  };

  const shoot = async (to: Journal): Promise<void> => {
    stale = false;
    entries = 0;
    const written = await snapshot(to);
    if (!written.ok && to === into) stale = true; // nothing is lost: the journal has it all
  };

  const work = async (whole: boolean, quiet: boolean): Promise<void> => {
    while (into && waiting.length > 0) if (!(await append(into, quiet))) return;
    if (into && (whole || entries >= MOST) && stale) await shoot(into);
  };

  const start = (whole: boolean, quiet = false): Promise<void> => {
    tail = tail.catch(() => undefined).then(() => work(whole, quiet)); // by then the rest of this task has had its say
    return tail;
  };

  const stop = () => {
    rest();
    again();
  };

  const stir = () => {
    stale = true;
    rest();
    rest = clock.after(REST, () => void start(true));
  };

  return {
    push(patches) {
      waiting = [...waiting, ...patches];
      stir();
      start(false);
    },
    stir,
    flush: () => start(true),
    owes: () => waiting.length > 0,
    turnTo(next) {
      stop();
      into = next;
      waiting = [];
      stale = false;
      entries = 0;
      patience = AGAIN.first;
    },
    stop,
  };
}
