import type { Command } from '../commands/command';
import type { History } from '../commands/history';
import type { Kind } from '../kinds/kind';
import type { Id, Workbook } from '../model/document';
import type { Graph } from '../model/graph';
import type { NewId } from '../model/ids';
import type { Chord } from './keys';

/**
 * What a person can do, once: menu, key and button share it. Keys say when they are taken, `when` says whether it would do
 * anything here, `run` does it. None of them knows where on the screen it was asked for, nor which kind of diagram this is.
 */
export interface Action {
  id: string;
  /** i18n keys with the parameters of `what`. */
  label: string;
  /** Its name in lucide's list. */
  icon: string;
  /** Where it stands in palette, menus and the sheet of keys. */
  group: ActionGroup;
  /** The first is the one that is shown. */
  keys: readonly Chord[];
  /** The browser answers its keys with an event of its own (copy, cut, paste): they are shown and never taken. */
  native?: true;
  /** What it asks of the page, if that is all that it does: only possible where somebody answers. */
  uiCommand?: UiCommand;
  /** Words for the status line, where it helps there; null where it does not now. */
  hint(context: Context): Hint | null;
  when(context: Context): boolean;
  /** Key of what is told where its keys can do nothing; where there is none nothing is told. */
  otherwise?: string;
  run(context: Context): void;
}

export type ActionGroup = 'write' | 'move' | 'mark' | 'see' | 'workbook';

/** What the page does that is no change of the document; who shows it answers (`useUiCommand`). */
export type UiCommand =
  | 'find'
  | 'palette'
  | 'keys'
  | 'settings'
  | 'about'
  | 'new-diagram'
  | 'rename'
  | 'link'
  | 'carry-on'
  | 'follow'
  | 'export'
  | 'save'
  | 'notes'
  | 'details'
  | 'diagram-details'
  | 'checks'
  | 'agenda'
  | 'votes'
  | 'history'
  | 'fit'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-branch'
  | 'slide'
  | 'copy'
  | 'cut'
  | 'paste'
  | 'copy-picture'
  | 'copy-outline';

/** A key in the common words, or, with `kind`, in that kind's own. */
export interface Hint {
  kind?: string;
  key: string;
}

/** What an action sees and may ask for. The page's store is one; a test's may be plainer. */
export interface Context {
  workbook: Workbook;
  graph: Graph;
  kind: Kind;
  history: History;
  selection: readonly Id[];
  /** The element whose words are being typed. */
  editing: Id | null;
  /** What makes the keystrokes of this time of typing one step of undo; null while nobody types. */
  gesture: string | null;
  newId: NewId;
  perform(command: Command, then?: { select?: readonly Id[]; edit?: Id | null }): void;
  select(ids: readonly Id[]): void;
  edit(id: Id | null): void;
  undo(): void;
  redo(): void;
  /** Undo that redo does not lead back from. */
  forget(): void;
  ask(uiCommand: UiCommand): void;
}

/** The element that a key is meant for. */
export const at = ({ editing, selection, graph }: Context) => graph.get(editing ?? selection[0] ?? '');

/** The gesture under which an element is made, moved to its place and given its first words: all one step of undo. */
export const birth = (id: Id): string => `new ${id}`;

/** Was it made a moment ago, and has nothing been done since? */
export const isNewborn = (history: History, id: Id): boolean => history.past.at(-1)?.gesture === birth(id);

/** Made a moment ago, and still without words or anything below it. */
export function isBlank({ history, graph }: Pick<Context, 'history' | 'graph'>, id: Id): boolean {
  return isNewborn(history, id) && graph.get(id)?.text.trim() === '' && graph.children(id).length === 0;
}
