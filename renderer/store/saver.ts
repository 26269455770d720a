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
  /** Looks whether what was called saved is still on the disk. What was deleted there is written again, or `saving` has failed. */
  check(): Promise<void>;
  /** Is there something here that is not on the disk? */
  owes(): boolean;
  /**
   * From now on into this journal, with nothing waiting: what did is given up. Null: nothing is to be written. `at`: when the
   * document was written last, ms since 1970.
   */
  turnTo(journal: Journal | null, at: number): void;
  /** Nothing more by itself. */
  stop(): void;
}

export interface SaverInput {
  /** Null: nothing is to be written. */
  journal: Journal | null;
  /** When the document was written last, ms since 1970. */
  at: number;
  clock: Clock;
  /** What the document is called as it stands. */
  name(): string;
  /** Writes the document as it stands when this is called. */
  whole(write: Journal['snapshot']): Promise<Result<null, Fault>>;
  tell(saving: Saving): void;
}

/** Faults that stay however often it is tried: the document has gone on, or away, without this page, or is a newer version's. */
const LASTING: ReadonlySet<string> = new Set([
  'storage.elsewhere',
  'storage.absent',
  'storage.binned',
  'storage.newer',
]);

export const isLasting = ({ code }: Fault): boolean => LASTING.has(code);

/**
 * One writer, one thing at a time, in order. What could not be written waits in front of what comes after it, and is
 * tried again with the next edit, with `flush`, and by itself from time to time: a disk gets room again, a connection comes
 * back. A snapshot is written only when nothing waits, so that it and the journal agree. Where the disk has lost the document,
 * the whole of it is written again, with all that waits.
 */
export function openSaver({ journal, at, clock, name, whole, tell }: SaverInput): Saver {
  let into = journal;
  let written = at;
  let waiting: readonly Patch[] = [];
  let stale = false; // the last snapshot is older than the document
  let deleted = false; // the disk has nothing of the document
  let rewritten = false; // since it was called saved, where the disk had lost it
  let failing: string | null = null; // the code of the fault that was told last
  let isOutOfReach = false; // the disk could not be looked at, or it lies in the bin: a look tells when that is over
  let entries = 0; // since the last snapshot
  let tail = Promise.resolve();
  let rest = () => {};
  let again = () => {};
  let patience = AGAIN.first;

  const underway = () => tell({ state: 'saving' });

  const saved = () => {
    failing = null;
    isOutOfReach = false;
    patience = AGAIN.first;
    if (waiting.length > 0) return;
    tell({ state: 'saved', at: written, ...(rewritten && { rewritten }) });
    rewritten = false;
  };

  const failed = (fault: Fault) => {
    failing = fault.code;
    tell({ state: 'failed', fault, ...(deleted && { deleted }) });
  };

  const append = async (to: Journal, quiet: boolean): Promise<boolean> => {
    const batch = waiting;
    again();
    if (!quiet) underway();
    const done = await to.append(batch, name());
    if (to !== into) return false; // it is nobody's business any more
    if (done.ok) {
      waiting = waiting.slice(batch.length);
      entries++;
      written = clock.now();
      saved();
      return true;
    }
    if (isDeletion(done.fault)) deleted = true;
    else refused(done.fault);
    return deleted;
  };

  const renew = async (to: Journal, quiet: boolean): Promise<boolean> => {
    const batch = waiting;
    again();
    if (!quiet) underway();
    const done = await whole(to.renew);
    if (to !== into) return false;
    if (!done.ok) {
      refused(done.fault);
      return false;
    }
    waiting = waiting.slice(batch.length);
    deleted = false;
    rewritten = true;
    stale = false;
    entries = 0;
    written = clock.now();
    saved();
    return true;
  };

  const refused = (fault: Fault) => {
    failed(fault);
    isOutOfReach = fault.code === 'storage.binned';
    if (!isLasting(fault)) retry();
  };

  const retry = () => {
    again = clock.after(patience, () => void start(false, true));
    patience = Math.min(2 * patience, AGAIN.most);
  };

  const shoot = async (to: Journal): Promise<void> => {
    stale = false;
    entries = 0;
    const done = await whole(to.snapshot);
    if (done.ok || to !== into) return;
    stale = true; // nothing is lost: the journal has it all
    deleted = isDeletion(done.fault);
  };

  const settle = async (quiet: boolean): Promise<boolean> => {
    while (into && (deleted || waiting.length > 0))
      if (!(await (deleted ? renew(into, quiet) : append(into, quiet)))) return false;
    return true;
  };

  const work = async (all: boolean, quiet: boolean): Promise<void> => {
    if (!(await settle(quiet))) return;
    const isDue = stale && (all || entries >= MOST);
    if (!into || !isDue) return;
    await shoot(into);
    await settle(quiet);
  };

  const look = async (): Promise<void> => {
    const to = into;
    if (!to || (deleted && !isOutOfReach)) return; // it is tried again by itself
    const found = await to.check();
    if (to !== into) return;
    if (!found.ok && isDeletion(found.fault)) {
      deleted = true;
      await settle(false);
    } else if (!found.ok) {
      isOutOfReach = true;
      if (failing !== found.fault.code) failed(found.fault);
    } else if (isOutOfReach) {
      isOutOfReach = false;
      if (deleted || waiting.length > 0) await settle(false);
      else saved();
    }
  };

  const inTurn = (run: () => Promise<void>): Promise<void> => {
    tail = tail.catch(() => undefined).then(run); // by then the rest of this task has had its say
    return tail;
  };

  const start = (all: boolean, quiet = false): Promise<void> => inTurn(() => work(all, quiet));

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
    check: () => inTurn(look),
    owes: () => deleted || waiting.length > 0,
    turnTo(next, at) {
      stop();
      into = next;
      written = at;
      waiting = [];
      stale = false;
      deleted = false;
      rewritten = false;
      failing = null;
      isOutOfReach = false;
      entries = 0;
      patience = AGAIN.first;
    },
    stop,
  };
}

const isDeletion = ({ code }: Fault): boolean => code === 'storage.deleted';
