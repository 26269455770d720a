import type { Command } from '../../shared/commands/command';
import type { History } from '../../shared/commands/history';
import type { Fault } from '../../shared/file/fault';
import type { Drawing } from '../../shared/kinds/kind';
import type { Id, Workbook } from '../../shared/model/document';
import type { Journal } from './library';

/**
 * One open workbook. The document is saved, the session is not; layout and scene follow from both. Components subscribe
 * to single values of it.
 */
export interface WorkbookState {
  workbook: Workbook;
  history: History;
  saving: Saving;
  /** `perform`, `edit`, undo and redo do nothing. */
  readOnly: boolean;
  /** Null where it is not. */
  whyReadOnly: WhyReadOnly | null;

  /** The diagram that is shown. */
  diagram: Id;
  selection: readonly Id[];
  /** The element whose words are being typed. */
  editing: Id | null;
  /** width / height of the room there is for the drawing; null until it is known. */
  aspect: number | null;
  /** The drawing is shown and edited as on a slide: its shape is the slide's, not that of the room there is. */
  slide: boolean;
  /** The latest drawing of `diagram`; null until the first has come. */
  picture: Picture | null;

  perform(command: Command, then?: { select?: readonly Id[]; edit?: Id | null }): void;
  undo(): void;
  redo(): void;
  /** Undo that redo does not lead back from: words that were given up while they were typed. */
  forget(): void;
  select(ids: readonly Id[]): void;
  edit(id: Id | null): void;
  show(diagram: Id): void;
  setAspect(aspect: number): void;
  /** The shape is not known then until `setAspect` tells it. */
  setSlide(slide: boolean): void;
  /** Brings to the disk what is not there yet, at once: when the page is hidden, when a person presses "try again". */
  flush(): Promise<void>;
  /** Looks whether what was called saved is there still, and writes it again where it was deleted. */
  check(): Promise<void>;
  /** Has something been typed that is not on the disk yet? */
  owes(): boolean;
  /**
   * The workbook as it stands on the disk, since another window has written it, or this one may write it now or no longer. What
   * is shown and selected stays as far as it is there; a history stays where the document is the one that it belongs to.
   */
  adopt(stands: Stands): void;
  /**
   * No edit from now on: another window has the workbook, and what waits here is still to be dealt with. Returns what lets
   * a person edit again.
   */
  shut(): () => void;
  /**
   * Everything that was typed is on the disk when this resolves, and the timers are stopped; unless `saving` has failed: then
   * the store lives on with what could not be saved. Wait for it before the same workbook is opened again.
   */
  close(): Promise<void>;
}

/** It was made with a newer version, or another window writes it. */
export type WhyReadOnly = 'newer' | 'elsewhere';

export interface Stands {
  workbook: Workbook;
  /** Where edits go from now on; null: nowhere, it is only looked at. What waited for another one is given up. */
  journal: Journal | null;
  whyReadOnly: WhyReadOnly | null;
  /** When it was written last, ms since 1970. */
  at?: number | undefined;
}

export type Saving =
  /** `at`: when it was written last, ms since 1970. `rewritten`: the browser had deleted it, and it was written again from here. */
  | { state: 'saved'; at: number; rewritten?: true }
  | { state: 'saving' }
  /** `deleted`: nothing of it is on the disk any more. */
  | { state: 'failed'; fault: Fault; deleted?: true };

export interface Picture {
  diagram: Id;
  drawing: Drawing;
  /** It was drawn in a hurry: a better one may follow after a rest. */
  hurried: boolean;
}
