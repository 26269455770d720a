import type { Action, UiCommand } from './action';

/** UI commands that change the document all the same. */
const WRITES: ReadonlySet<UiCommand> = new Set(['cut', 'paste', 'link', 'carry-on']);

/**
 * What menus, bar and palette offer: nothing is written where that cannot be kept, and nothing is asked of a page where
 * nobody answers. An action that is no UI command changes the document, were it only what is folded.
 */
export const mayDo =
  (readOnly: boolean, answers: (uiCommand: UiCommand) => boolean) =>
  ({ uiCommand }: Action): boolean =>
    uiCommand === undefined ? !readOnly : answers(uiCommand) && !(readOnly && WRITES.has(uiCommand));
