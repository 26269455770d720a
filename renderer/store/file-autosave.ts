import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Fault } from '../../shared/file/fault';
import { isMended, readWorkbook } from '../../shared/file/read';
import { isSameDocument } from '../../shared/file/same-document';
import { writeWorkbook } from '../../shared/file/write';
import type { Kind } from '../../shared/kinds/kind';
import type { Workbook } from '../../shared/model/document';
import { fail, ok, type Result } from '../../shared/model/result';
import type { Desktop, Place, Spot, Whole } from '../host/host';
import type { Clock } from './clock';
import { isEdit } from './edit';
import { type Clash, groundIn, isKin, theirsIn } from './file-conflict';
import type { FileState } from './file-state';
import { hashOf } from './hash';
import type { Link, Links, Versions } from './library';
import type { WorkbookState } from './state';
import { turnInto } from './turn-into';
import { openWriteQueue } from './write-queue';

/**
 * Keeps an open workbook in its file as well. The library is where the work is safe; the file follows it, and says of itself
 * only what the disk has answered.
 */
export interface Linked {
  file: StoreApi<FileState>;
  clash: StoreApi<{ clash: Clash | null }>;
  /** Where it is kept; null: in no file. */
  place(): Place | null;
  /**
   * Looks whether somebody else has written the file, then tries what could not be done before. `place`: the file in question,
   * where it may be another one than before.
   */
  look(place?: Place): Promise<void>;
  /** All that stands here is in the file when this resolves, or `file` says why not. */
  flush(): Promise<void>;
  /** The same, asked for by the person: also into a file that was mended when it was opened, and is left alone until then. */
  save(): Promise<void>;
  /** From now on in this file, which holds this text. */
  linkTo(spot: Spot, name: string, text: string): Promise<Result<null, Fault>>;
  /** The person has shown where the file is now. */
  found(whole: Whole): Promise<void>;
  unlink(): Promise<Result<null, Fault>>;
  /**
   * The person's answer to a clash: what is decided becomes what stands here, in one step, and what the file holds. Where
   * somebody has written again in the meantime it is no answer any more, and nothing is done.
   */
  settle(clash: Clash, decided: (now: Workbook) => Workbook): Promise<void>;
  /** The last `flush`; nothing is written after it. */
  stop(): Promise<void>;
}

/** What a person has to hear of. */
export type FileNews =
  | { what: 'reloaded'; name: string }
  | { what: 'clash'; clash: Clash }
  | { what: 'missing'; name: string; place: Place; fault: Fault };

export interface LinkedInput {
  store: StoreApi<WorkbookState>;
  desktop: Pick<Desktop, 'write' | 'look' | 'read' | 'beside' | 'watch'>;
  links: Links;
  versions: Pick<Versions, 'keep'>;
  kinds: ReadonlyMap<string, Kind>;
  clock: Clock;
  /** What stands in the name of a copy that is put beside the file: "conflict, 2026-11-23". */
  mark(): string;
  tell(news: FileNews): void;
}

const REST = 1_000; // ms without an edit until it is written
const MOST = 4_000; // ms that an edit waits while others follow

/** Codes of faults that say that the file is not where it was. */
const MISSING: ReadonlySet<string> = new Set([
  ...['read.absent', 'read.no-folder', 'read.not-a-file', 'read.not-a-folder', 'read.circle'],
  ...['disk.no-folder', 'disk.not-a-file', 'disk.not-a-folder', 'disk.circle', 'file.unknown-place'],
]);

export function openLinked({ store, desktop, links, versions, kinds, clock, mark, tell }: LinkedInput): Linked {
  const { id } = store.getState().workbook;
  const file = createStore<FileState>(() => ({ state: 'none' }));
  const clashes = createStore<{ clash: Clash | null }>(() => ({ clash: null }));
  let link: Link | null = null;
  let inFile: Workbook | null = null; // what the file holds; null where that cannot be read
  let held = false; // not to be written before somebody asks
  let unseen: Fault | null = null; // why it could not be looked at when that was last tried
  let missing = false; // and the person knows
  const inTurn = openWriteQueue();
  let rest = () => {};
  let since: number | null = null; // when the first edit was done that is not in the file

  const now = () => store.getState().workbook;
  const show = (state: FileState) => file.setState(state, true);
  const dirty = () => inFile === null || !isSameDocument(inFile, now());

  /**
   * Where it cannot be kept, the file is found to be ours by what it holds. Nor is it kept before the library has what stands
   * here: the next start would take the older words of the library for newer ones, and write them over those in the file.
   */
  const keep = async (next: Link): Promise<Result<null, Fault>> => {
    link = next;
    const answered = await answerOf(store);
    return answered.ok ? links.put(id, next) : answered;
  };

  const adopt = async (next: Link, holds: Workbook | null) => {
    inFile = holds;
    held = false;
    unseen = null;
    missing = false;
    clashes.setState({ clash: null });
    await keep(next);
  };

  const failed = (fault: Fault) => {
    if (!link) return;
    const { name, spot } = link;
    show({ state: 'failed', name, fault });
    if (!MISSING.has(fault.code)) return;
    if (clashes.getState().clash) clashes.setState({ clash: null }); // what somebody else wrote is gone as well
    if (missing) return;
    missing = true;
    tell({ what: 'missing', name, place: spot.place, fault });
  };

  const stand = () => {
    if (!link) return show({ state: 'none' });
    const { name } = link;
    if (unseen) show({ state: 'failed', name, fault: unseen });
    else if (clashes.getState().clash) show({ state: 'changed', name });
    else if (held) show({ state: 'failed', name, fault: { code: 'files.mended' } });
    else if (!dirty()) show({ state: 'written', name, at: link.spot.seen.modified });
    else show({ state: 'writing', name });
  };

  /** Undo is for this sitting, the history for later ones. */
  const replace = (target: Workbook) => {
    void versions.keep(now(), null, null);
    turnInto(store, target);
  };

  /** Somebody else has written this. */
  const meet = async (whole: Whole): Promise<void> => {
    if (!link) return;
    const { name, spot, bytes } = whole;
    const { base } = link;
    const text = new TextDecoder().decode(bytes);
    const read = theirsIn(whole, kinds);
    const theirs = read.theirs && { ...read.theirs, id };
    const next: Link = { spot, name, base: text };
    const ours = spot.seen.hash === link.sent;
    if (theirs && (ours || isSameDocument(theirs, now()) || (inFile && isSameDocument(theirs, inFile))))
      return adopt(next, theirs);
    if (theirs && isKin(theirs, now()) && !dirty() && !store.getState().readOnly) {
      replace(theirs);
      await adopt(next, theirs);
      return tell({ what: 'reloaded', name });
    }
    const known = link.clash?.hash === spot.seen.hash ? link.clash : null; // it was told of, and put aside
    const copy = known?.copy ?? (dirty() ? await aside() : null);
    await keep({ ...link, name, clash: { hash: spot.seen.hash, copy } });
    const clash: Clash = { name, base: groundIn(base, now(), kinds), theirs, fault: read.fault, copy, spot, text };
    clashes.setState({ clash });
    tell({ what: 'clash', clash });
  };

  const aside = async (): Promise<string | null> => {
    if (!link) return null;
    const beside = await desktop.beside(link.spot.place, bytesOf(writeWorkbook(now())), mark());
    return beside.ok ? beside.value : null;
  };

  /** False: the file could not be looked at. `wholly`: at what it holds, whatever its size and its time say. */
  const compare = async (wholly = false): Promise<boolean> => {
    if (!link) await load();
    if (!link || store.getState().readOnly) return true; // whoever writes it sees to it
    const looked = wholly
      ? await desktop.read(link.spot.place)
      : await desktop.look({ ...link.spot, ...clashes.getState().clash?.spot });
    unseen = looked.ok ? null : looked.fault;
    if (!looked.ok) failed(looked.fault);
    else if (looked.value) await meet(looked.value);
    if (looked.ok) missing = false;
    return looked.ok;
  };

  const load = async (): Promise<void> => {
    const known = await links.of(id);
    if (!known.ok || !known.value) return;
    link = known.value;
    const read = readWorkbook(link.base, kinds);
    held = read.ok && (read.value.readOnly || isMended(read.value));
    inFile = read.ok ? { ...read.value.workbook, id } : null;
    desktop.watch(link.spot.place);
  };

  const write = async (asked: boolean): Promise<void> => {
    rest();
    since = null;
    if (asked) held = false;
    if (link?.sent !== undefined && !(await compare())) return; // it may be there although nobody said so
    if (!link || clashes.getState().clash || held || store.getState().readOnly) return stand();
    if (!asked && !dirty()) return stand();
    const workbook = now();
    const { name, spot } = link;
    const text = writeWorkbook(workbook);
    const bytes = bytesOf(text);
    show({ state: 'writing', name });
    await keep({ ...link, sent: await hashOf(bytes) });
    const written = await desktop.write(spot, bytes);
    if (!written.ok) return failed(written.fault);
    if (written.value === 'changed') {
      if (await compare(true)) again();
      return;
    }
    await adopt({ spot: written.value, name, base: text }, workbook);
    stand();
    if (dirty()) stir();
  };

  /** After somebody else's hand: what there is to write, if the file may be written now. */
  const again = () => {
    stand();
    if (file.getState().state === 'writing') stir();
  };

  const stir = () => {
    since ??= clock.now();
    rest();
    rest = clock.after(Math.max(0, Math.min(REST, since + MOST - clock.now())), () => void flush());
  };

  const flush = () => inTurn(() => write(false));

  const look = (place?: Place) =>
    inTurn(async () => {
      if (place !== undefined && place !== link?.spot.place) await load();
      if (!(await compare())) return;
      await write(false);
    });

  const unsubscribe = store.subscribe((state, before) => {
    if (state.saving !== before.saving && state.saving.state === 'saved' && state.saving.rewritten)
      void inTurn(async () => link && links.put(id, link)); // the library has lost this, too
    if (!link || !isEdit(before.workbook, state.workbook)) return;
    const { state: stands } = file.getState();
    if (stands === 'written') show({ state: 'writing', name: link.name });
    if (stands !== 'changed') stir();
  });

  void look();

  return {
    file,
    clash: clashes,
    place: () => link?.spot.place ?? null,
    look,
    flush,
    save: () =>
      inTurn(() => {
        missing = false; // who asks is told once more
        return write(true);
      }),
    linkTo: (spot, name, text) =>
      inTurn(async () => {
        const read = readWorkbook(text, kinds);
        inFile = read.ok ? { ...read.value.workbook, id } : null;
        held = false;
        unseen = null;
        missing = false;
        clashes.setState({ clash: null });
        const kept = await keep({ spot, name, base: text });
        desktop.watch(spot.place);
        again();
        return kept;
      }),
    found: (whole) =>
      inTurn(async () => {
        unseen = null;
        missing = false;
        await meet(whole);
        again();
      }),
    unlink: () =>
      inTurn(async () => {
        link = null;
        clashes.setState({ clash: null });
        desktop.watch(null);
        stand();
        return links.put(id, null);
      }),
    settle: (clash, decided) =>
      inTurn(async () => {
        if (clashes.getState().clash !== clash || store.getState().readOnly) return;
        replace(decided(now()));
        await adopt({ spot: clash.spot, name: clash.name, base: clash.text }, clash.theirs);
        await write(true);
      }),
    stop: async () => {
      await flush();
      unsubscribe();
      rest();
      desktop.watch(null);
    },
  };
}

/** What the library says to all that was typed until now: that it has it, or why it could not take it. */
const answerOf = (store: StoreApi<WorkbookState>): Promise<Result<null, Fault>> =>
  new Promise((resolve) => {
    let stop = () => {};
    const hear = ({ saving }: WorkbookState) => {
      if (saving.state === 'saving') return;
      stop();
      resolve(saving.state === 'failed' ? fail(saving.fault) : ok(null));
    };
    stop = store.subscribe(hear);
    hear(store.getState());
  });

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
