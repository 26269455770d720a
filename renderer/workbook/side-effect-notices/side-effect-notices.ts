import type { TFunction } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import type { Step } from '../../../shared/commands/command';
import type { WorkbookState } from '../../store/state';
import { announce } from '../../ui/notices';
import { offerUndo } from '../tell-undo';
import { untiedWords } from './cross-link-notices';
import { goneWords, stayedWords, wentWords } from './membership-notices';
import { becameWords } from './type-change-notice';

/** One step, and how it was on both sides of it. `joined`: the step before it goes on, as typing does. */
export interface Done {
  before: WorkbookState;
  after: WorkbookState;
  step: Step;
  joined: boolean;
}

/** Words about what a step did beside what it is called; `meant` where that was all that it was to do. */
export type Told = (words: string, meant: boolean) => void;

/** In the order in which they are said; null where there is nothing to say. */
const SAYINGS: readonly ((t: TFunction, done: Done) => string | null)[] = [
  becameWords,
  stayedWords,
  wentWords,
  goneWords,
  untiedWords,
];

/**
 * A step may do what nobody asked for: a move makes a driver of an idea or leaves no room for a link, what is deleted leads
 * back to nothing in another diagram. Each time it is said. Not of undo, which says itself what it takes back, nor of a whole
 * document that has become another one, nor of what another window wrote. Returns what ends it.
 */
export function watchBeside(t: TFunction, store: StoreApi<WorkbookState>, told: Told): () => void {
  return store.subscribe((after, before) => {
    if (after.workbook === before.workbook || before.readOnly) return;
    const [was, is] = [before.history.past, after.history.past];
    const step = is.at(-1);
    if (!step || step === was.at(-1) || step.label.key === 'command.become' || is.length < was.length) return;
    const done = { before, after, step, joined: is.length === was.length };
    const words = SAYINGS.flatMap((of) => of(t, done) ?? []).join(' ');
    if (words !== '') told(words, step.label.key === 'command.unlink');
  });
}

/** What was to be done needs no offer to undo it; what nobody asked for does. */
export const tellBeside = (t: TFunction, store: StoreApi<WorkbookState>): (() => void) =>
  watchBeside(t, store, (words, meant) => (meant ? announce(words) : offerUndo(t, store, words)));
