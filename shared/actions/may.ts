import type { Action, Wish } from './action';

/** Wishes that are changes all the same. */
const WRITES: ReadonlySet<Wish> = new Set(['cut', 'paste', 'link', 'carry-on']);

/**
 * What menus, bar and palette offer: nothing is written where that cannot be kept, and nothing is asked of a page where
 * nobody answers. What is no wish changes the document, were it only what is folded.
 */
export const mayDo =
  (readOnly: boolean, answers: (wish: Wish) => boolean) =>
  ({ wish }: Action): boolean =>
    wish === undefined ? !readOnly : answers(wish) && !(readOnly && WRITES.has(wish));
