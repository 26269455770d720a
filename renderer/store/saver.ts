import type { Patch } from '../../shared/commands/command';
import type { Fault } from '../../shared/file/fault';
import type { Result } from '../../shared/model/result';
import type { Clock } from './clock';
import type { Journal } from './library';
import type { Saving } from './state';

const REST = 2_000; // ms without a change until a snapshot is worth its while

export interface Saver {
  /** An edit: goes into the journal at once, together with what else comes in this task. */
  push(patches: readonly Patch[]): void;
  /** Something to be written at the next rest that is no edit: the layout's memory. */
  stir(): void;
  /** Everything is on the disk when this resolves, or `saving` has failed. */
  flush(): Promise<void>;
  /** Are there patches that are not on the disk? */
  owes(): boolean;
  /** No more snapshots by itself. */
  stop(): void;
}

export interface SaverInput {
  journal: Journal;
  clock: Clock;
  /** Writes the document as it stands now. */
  snapshot(): Promise<Result<null, Fault>>;
  tell(saving: Saving): void;
}

/** Faults that stay however often it is tried: the document has gone on, or away, without this page, or is a newer version's. */
const LASTING: ReadonlySet<string> = new Set(['storage.elsewhere', 'storage.absent', 'storage.newer']);

export const isLasting = ({ code }: Fault): boolean => LASTING.has(code);

/**
 * One writer, one thing at a time, in order. What could not be written waits in front of what comes after it, and is
 * tried again with the next edit or `flush`. A snapshot is written only when nothing waits, so that it and the journal
 * agree.
 */
export function openSaver({ journal, clock, snapshot, tell }: SaverInput): Saver {
  let waiting: readonly Patch[] = [];
  let stale = false; // the last snapshot is older than the document
  let tail = Promise.resolve();
  let rest = () => {};

  const append = async (): Promise<boolean> => {
    const batch = waiting;
    tell({ state: 'saving' });
    const written = await journal.append(batch);
    if (written.ok) waiting = waiting.slice(batch.length);
    if (!written.ok) tell({ state: 'failed', fault: written.fault });
    else if (waiting.length === 0) tell({ state: 'saved', at: clock.now() });
    return written.ok;
  };

  const shoot = async (): Promise<void> => {
    stale = false;
    const written = await snapshot();
    if (!written.ok) stale = true; // nothing is lost: the journal has it all
  };

  const work = async (whole: boolean): Promise<void> => {
    while (waiting.length > 0) if (!(await append())) return;
    if (whole && stale) await shoot();
  };

  const start = (whole: boolean): Promise<void> => {
    tail = tail.catch(() => undefined).then(() => work(whole)); // by then the rest of this task has had its say
    return tail;
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
    stop: () => rest(),
  };
}
