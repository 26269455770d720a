import type { StoreApi } from 'zustand/vanilla';
import { replay } from '../../shared/commands/command';
import type { Fault } from '../../shared/file/fault';
import { isSameDocument } from '../../shared/file/same-document';
import type { Id } from '../../shared/model/document';
import { fail, ok, type Result } from '../../shared/model/result';
import { clock as realClock } from './clock';
import type { Journal, Library, Opened } from './library';
import { rejoined } from './rejoin';
import { isLasting } from './saver';
import type { Seat, Seats } from './seat';
import type { WorkbookState } from './state';
import { openWorkbookStore, type StoreInput } from './workbook-store';
import { openWriteQueue, type WriteQueue } from './write-queue';

export interface SharedInput extends Omit<StoreInput, 'opened' | 'elsewhere'> {
  library: Pick<Library, 'open'>;
  /** Null where windows cannot speak with each other: each writes then, and the journal refuses whoever comes too late. */
  seats: Seats | null;
  id: Id;
}

export interface SharedWorkbook {
  store: StoreApi<WorkbookState>;
  opened: Opened;
  /** This window shall write. False: the other one cannot let it go, since what was done there cannot be written. */
  takeSeat(): Promise<boolean>;
  /** As the store's own; the seat is free then. */
  close(): Promise<void>;
}

/** A workbook of the library, open in this window and perhaps in others. The one that has the seat writes, the others follow. */
export async function openShared(input: SharedInput): Promise<Result<SharedWorkbook, Fault>> {
  const { library, seats, id } = input;
  const turns = openWriteQueue();
  let window: SharedWindow | null = null; // once the document is there
  const seat = seats?.at(id, {
    sits: () => void turns(async () => window?.lead()),
    rises: (turn) => turns(async () => window?.rise(turn) ?? true),
    loses: () => {
      window?.store.getState().shut(); // at once
      void turns(async () => window?.rejoin());
    },
    hears: () => window?.follow(),
  });
  return turns(async () => {
    const writes = seat ? await seat.begin() : true;
    const opened = await library.open(id);
    if (!opened.ok || opened.value.readOnly) seat?.leave(); // nothing of it is written here
    if (!opened.ok) return opened;
    window = openWindow(input, { opened: opened.value, seat: seat ?? null, writes, turns });
    return ok({ opened: opened.value, ...window });
  });
}

interface Beginning {
  opened: Opened;
  seat: Seat | null;
  writes: boolean;
  turns: WriteQueue;
}

interface SharedWindow extends Omit<SharedWorkbook, 'opened'> {
  /** The seat has come to us. */
  lead(): Promise<void>;
  /** Another window wants it. Resolves true when everything is on the disk. */
  rise(turn: boolean): Promise<boolean>;
  /** Another window has written while we meant to have the seat. */
  rejoin(): Promise<void>;
  /** Whoever has the seat has written. */
  follow(): void;
}

const AGAIN = 1_000; // ms until what could not be done now is tried once more

function openWindow(input: SharedInput, { opened, seat, writes, turns }: Beginning): SharedWindow {
  const { library, id, kinds, clock = realClock } = input;
  let base = opened.workbook; // as it is on the disk, as far as this window knows
  let { journal } = opened; // of the document as this window has read it last
  let typing: Id | null = null; // what was being typed when another window took a turn
  let isAlone = opened.readOnly || !seat;
  let isRejoining = false;
  let isBehind = false;

  const kept = (journal: Journal): Journal => ({
    append: async (patches, name) => {
      const written = await journal.append(patches, name);
      if (!written.ok) return written;
      base = replay(base, patches);
      seat?.wrote();
      return written;
    },
    snapshot: (workbook, thumbnail) => journal.snapshot(workbook, thumbnail),
    check: () => journal.check(),
    renew: async (workbook, thumbnail) => {
      const written = await journal.renew(workbook, thumbnail);
      if (!written.ok) return written;
      base = workbook;
      seat?.wrote();
      return written;
    },
  });
  const store = openWorkbookStore({
    ...input,
    opened: { ...opened, journal: kept(opened.journal) },
    elsewhere: !writes,
  });
  const at = () => store.getState();

  const take = ({ workbook, readOnly, journal: next, changed }: Opened, writes: boolean) => {
    base = workbook;
    journal = next;
    const whyReadOnly = readOnly ? 'newer' : writes ? null : 'elsewhere';
    at().adopt({ workbook, journal: whyReadOnly ? null : kept(journal), whyReadOnly, at: changed });
  };

  const beAlone = () => {
    isAlone = true;
    seat?.leave();
  };

  const lead = async (): Promise<void> => {
    if (isAlone || !seat?.has() || !at().readOnly) return;
    if (at().owes()) return rejoin();
    const again = await library.open(id);
    if (!seat.has()) return;
    if (again.ok) {
      take(again.value, true);
      if (typing !== null && at().workbook.elements.has(typing)) at().edit(typing);
      typing = null;
    } else if (isGone(again.fault)) {
      at().adopt({ workbook: at().workbook, journal: kept(journal), whyReadOnly: null });
      await at().check();
    } else if (isLasting(again.fault)) {
      at().adopt({ workbook: at().workbook, journal: refusing(again.fault), whyReadOnly: null });
      keepApart(again.fault);
    } else clock.after(AGAIN, () => void turns(lead));
  };

  const rise = async (turn: boolean): Promise<boolean> => {
    if (isAlone) return true;
    const { editing } = at();
    const reopen = at().shut(); // before anything else is typed: on a line that was just left it would take the place of the words
    await at().flush();
    if (at().owes()) {
      if (!seat?.has()) return false; // it was taken meanwhile
      reopen();
      at().edit(editing);
      return false;
    }
    typing = turn ? editing : null;
    at().adopt({ workbook: at().workbook, journal: null, whyReadOnly: 'elsewhere' });
    return true;
  };

  const catchUp = async () => {
    if (isAlone || seat?.has()) return overlook();
    if (at().owes()) return rejoin();
    const again = await library.open(id);
    if (again.ok && !isAlone && !seat?.has()) take(again.value, false);
  };

  /** One from whom the seat was taken may write once more before it knows, where we have not written yet. */
  const overlook = async () => {
    if (isAlone || at().readOnly) return;
    await at().flush();
    const again = await library.open(id);
    if (again.ok && !isSameDocument(again.value.workbook, base)) await rejoin();
  };

  const follow = () => {
    if (isBehind || isAlone) return;
    isBehind = true;
    void turns(async () => {
      isBehind = false;
      await catchUp();
    });
  };

  /** What waits here is tried on the disk as it is: where nobody has written since, it belongs there. */
  const rejoin = async (): Promise<void> => {
    if (isAlone || !seat) return;
    isRejoining = true;
    const { editing } = at();
    const reopen = at().shut();
    await at().flush();
    if (at().owes()) await joinIn(seat, editing, reopen);
    else if (seat.has()) {
      typing = editing;
      await lead();
    } else await catchUp();
    isRejoining = false;
  };

  /** Where somebody has written since, this window takes a turn and adds it as one step, or keeps it, on its own from then on. */
  const joinIn = async (seat: Seat, editing: Id | null, reopen: () => void): Promise<void> => {
    const had = seat.has();
    if (!had && !(await seat.ask('turn'))) return void clock.after(AGAIN, () => void turns(rejoin));
    const again = await library.open(id);
    const step = again.ok ? rejoined({ base, mine: at().workbook, theirs: again.value.workbook }, kinds) : null;
    if (again.ok && step && !again.value.readOnly) {
      take(again.value, true);
      at().perform(step);
    } else {
      reopen();
      if (again.ok || !isGone(again.fault)) return keepApart(again.ok ? { code: 'storage.elsewhere' } : again.fault);
      await at().check();
    }
    if (had) at().edit(editing);
    else if (await rise(false)) seat.yield();
  };

  const keepApart = (fault: Fault) => {
    beAlone();
    store.setState({ saving: { state: 'failed', fault } });
  };

  const stop = store.subscribe(({ saving }, before) => {
    if (saving === before.saving || saving.state !== 'failed' || saving.fault.code !== 'storage.elsewhere') return;
    if (!isRejoining && !isAlone) void turns(rejoin);
  });

  return {
    store,
    lead,
    rise,
    rejoin,
    follow,
    async takeSeat() {
      if (!seat || isAlone) return true;
      const ours = await seat.ask();
      await turns(async () => undefined); // and the document has been read again
      return ours;
    },
    close: () =>
      turns(async () => {
        stop();
        await at().close();
        beAlone();
      }),
  };
}

/** The browser has deleted it, so that all there is stands here; or it lies in the bin. A look at it does what can be done. */
const isGone = ({ code }: Fault): boolean => code === 'storage.absent' || code === 'storage.binned';

function refusing(fault: Fault): Journal {
  const refuse = async () => fail(fault);
  return { append: refuse, snapshot: refuse, check: refuse, renew: refuse };
}
