import type { Fault } from '../../shared/file/fault';
import type { Place, Spot } from '../../shared/host/contract';
import type { Id } from '../../shared/model/ids';
import type { Result } from '../../shared/model/result';

export type { Place, Spot };

/** The door to the files of this computer: the desktop's dialogs, or what the browser has. Null: the person chose none. */
export interface Host {
  /** What only the desktop app can do; null in a browser. */
  desktop: Desktop | null;
  open(ask: { title: string; types: readonly FileType[] }): Promise<Result<Opened | null, Fault>>;
  /**
   * `name` is a proposal, with its ending; `otherwise` stands for it where no system could take any of its words. The
   * answer has the name that it got.
   */
  save(ask: {
    name: string;
    otherwise: string;
    bytes: Uint8Array;
    types: readonly FileType[];
  }): Promise<Result<Saved | null, Fault>>;
}

/** A line in a file dialog: its name, and the endings that belong to it without their dot. */
export interface FileType {
  name: string;
  endings: readonly string[];
}

export interface Opened {
  name: string;
  bytes: Uint8Array;
  /** On the desktop: where it lies, to be written there again. */
  spot?: Spot;
}

export interface Saved {
  name: string;
  spot?: Spot;
}

/** A file of which the place is known. */
export interface Whole extends Opened {
  spot: Spot;
}

/** The files that the person has chosen once, the app's own backups, and the window. */
export interface Desktop {
  /** Writes the file again, whole or not at all. `changed`: somebody else has written it since; nothing was done then. */
  write(spot: Spot, bytes: Uint8Array): Promise<Result<Spot | 'changed', Fault>>;
  /** Null: it is as it was. */
  look(spot: Spot): Promise<Result<Whole | null, Fault>>;
  read(place: Place): Promise<Result<Whole, Fault>>;
  /** Another file beside it, with `mark` in its name. Returns its name. */
  beside(place: Place, bytes: Uint8Array, mark: string): Promise<Result<string, Fault>>;
  /** Asks the person where it has gone. Null: they do not know. */
  find(place: Place, title: string, types: readonly FileType[]): Promise<Result<Whole | null, Fault>>;
  recent(): Promise<Result<readonly Recent[], Fault>>;
  /** Of this file alone from now on; null: of none. */
  watch(place: Place | null): void;

  backUp(backup: { id: Id; at: number; name: string; bytes: Uint8Array }): Promise<Result<null, Fault>>;
  backups(): Promise<Result<readonly Backup[], Fault>>;
  backup(of: Pick<Backup, 'id' | 'at'>): Promise<Result<Opened, Fault>>;

  /** The page's part of the menu bar. */
  menu(groups: readonly MenuGroup[]): void;
  /** To be called once, when the page can answer. */
  listen(listeners: Listeners): void;
}

export interface Recent {
  place: Place;
  name: string;
  folder: string; // the name of the folder it is in
  at: number; // ms since 1970
}

export interface Backup {
  id: Id; // the workbook's
  at: number; // ms since 1970
  name: string;
  size: number; // bytes
}

export interface MenuGroup {
  label: string;
  /** The menu of the window's own that it becomes a part of. Without: a menu of its name. */
  at?: 'file' | 'edit' | 'view' | 'help';
  /** `keys` as Electron spells them, shown and never taken. */
  items: readonly { id: string; label: string; keys?: string; enabled: boolean }[];
}

export interface Listeners {
  /** The file that is watched may be another one now. */
  changed(place: Place): void;
  /** The system hands over a file; a fault has its name as the parameter. */
  came(file: Result<Whole, Fault>): void;
  picked(id: string): void;
  /** The window wants to close, and waits for this. */
  leaving(): Promise<void>;
}
