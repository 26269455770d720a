import type { Patch } from '../../shared/commands/command';
import type { Fault, Repair } from '../../shared/file/fault';
import type { Place, Spot } from '../../shared/host/contract';
import type { Id, Workbook } from '../../shared/model/document';
import type { Result } from '../../shared/model/result';

/** The workbooks on this computer. Implemented in storage over IndexedDB; nothing else knows how they are kept. */
export interface Library {
  /** Called again with each change, from this window or another. Returns a function that stops it. */
  watch(show: (shelves: Shelves) => void, failed: (fault: Fault) => void): () => void;
  /** Calls when the connection to the disk was closed by somebody else: a deletion, a newer version. Returns what stops it. */
  closed(run: () => void): () => void;
  /** The ids of all that is there, also what lies in the bin. */
  ids(): Promise<Result<ReadonlySet<Id>, Fault>>;
  /** Null until it was drawn once. Small beside a workbook, and large beside its entry: each is asked for by who shows it. */
  thumbnail(id: Id): Promise<Result<Thumbnail | null, Fault>>;
  /** Puts a workbook in. One with the same id is never overwritten: the same document is left as it is, or taken out of the
   * bin; another one comes in under a new id. `original`: the text to be kept, for one that is only to be looked at. Returns
   * the id under which it is there. */
  add(workbook: Workbook, original?: string): Promise<Result<Id, Fault>>;
  /** Puts in a workbook that nobody has written anything in: it is in no list before somebody does, and not kept for ever. */
  begin(workbook: Workbook): Promise<Result<Id, Fault>>;
  open(id: Id): Promise<Result<Opened, Fault>>;
  /** Whoever has it open goes on as if nothing had happened, and sees the name when it is opened next. */
  rename(id: Id, title: string): Promise<Result<null, Fault>>;
  /** Another one with the same in it, under a name of its own. Returns its id. */
  duplicate(id: Id, title: string): Promise<Result<Id, Fault>>;
  /** Into the bin: out of sight, and after 30 days gone. */
  remove(id: Id): Promise<Result<null, Fault>>;
  /** Out of the bin, as it was. */
  restore(id: Id): Promise<Result<null, Fault>>;
  versions: Versions;
  links: Links;
}

/** How workbooks stood before: kept by name for ever, and by themselves, ever fewer the older they are. */
export interface Versions {
  /** The latest first. */
  list(workbook: Id): Promise<Result<readonly Version[], Fault>>;
  read(seq: number): Promise<Result<Workbook, Fault>>;
  thumbnail(seq: number): Promise<Result<Thumbnail | null, Fault>>;
  /** As it stands here; without a name only where the newest one does not hold the same, and not for ever. */
  keep(workbook: Workbook, name: string | null, thumbnail: Thumbnail | null): Promise<Result<null, Fault>>;
  /** Null: it has no name any more, and goes when its time comes. */
  rename(seq: number, name: string | null): Promise<Result<null, Fault>>;
}

export interface Version {
  seq: number;
  at: number; // ms since 1970
  name: string | null;
}

/** Which workbook is kept in which file as well. */
export interface Links {
  of(workbook: Id): Promise<Result<Link | null, Fault>>;
  /** The workbook that is kept in this file. */
  at(place: Place): Promise<Result<Id | null, Fault>>;
  /** Null: in none any more. */
  put(workbook: Id, link: Link | null): Promise<Result<null, Fault>>;
}

export interface Link {
  spot: Spot;
  name: string; // the file's
  /** What the file held when it was last read or written: the common ground, should somebody else write it, too. */
  base: string;
  /** SHA-256 of what is being written: a file that has it was written from here, though nobody heard so. */
  sent?: string;
  /** What somebody else wrote, by its SHA-256, and the name of the copy that was put beside it because of that. */
  clash?: { hash: string; copy: string | null };
}

export interface Shelves {
  /** Newest first. */
  entries: readonly LibraryEntry[];
  /** What was deleted in the last 30 days, the latest first. */
  bin: readonly Deleted[];
}

export interface Deleted {
  id: Id;
  title: string;
  at: number; // ms since 1970
}

export interface LibraryEntry {
  id: Id;
  /** What it is called, by its own name or by what it is about; empty where there is nothing to call it by. */
  title: string;
  kinds: readonly string[];
  sample: boolean;
  changed: number; // ms since 1970
  /** When its thumbnail was drawn last, ms since 1970; null where nobody knows. */
  drawn: number | null;
}

/** The first diagram as a small SVG, light and dark. */
export interface Thumbnail {
  light: string;
  dark: string;
}

export interface Opened {
  workbook: Workbook;
  /** What was mended or could not be replayed; of one that is `readOnly`, what is not to be seen. */
  repairs: readonly Repair[];
  /** Made or edited with a newer version: to be looked at, not changed. */
  readOnly: boolean;
  journal: Journal;
  /** When it was edited last, ms since 1970. */
  changed?: number;
}

/** Where an open workbook's edits go. Each promise resolves when the data is on the disk. */
export interface Journal {
  /** `name`: what the workbook is called with them, for the start screen. Without one only a new title is seen there before the next snapshot. */
  append(patches: readonly Patch[], name?: string): Promise<Result<null, Fault>>;
  /** The whole document; what the journal held before is cut in the same transaction. */
  snapshot(workbook: Workbook, thumbnail: Thumbnail | null): Promise<Result<null, Fault>>;
  /** Is what was acknowledged still there? `storage.deleted` where it is not, `storage.binned` where it lies in the bin. */
  check(): Promise<Result<null, Fault>>;
  /** Writes the whole document again where it was deleted. */
  renew(workbook: Workbook, thumbnail: Thumbnail | null): Promise<Result<null, Fault>>;
}
