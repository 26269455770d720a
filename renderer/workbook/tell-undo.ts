import type { TFunction } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import type { WorkbookState } from '../store/state';
import { type Offer, tellFor } from '../ui/notices';

/**
 * Does something and says so; offers to undo it for as long as it is the last thing that was done, and somebody is still
 * here. Nothing is said where nothing was changed.
 */
export function tellUndo(t: TFunction, store: StoreApi<WorkbookState>, words: string, run: () => void): void {
  const before = store.getState().history.past.length;
  run();
  if (store.getState().history.past.length !== before) offerUndo(t, store, words);
}

/** The same for what was just done; `others` are further ways on from it. */
export function offerUndo(
  t: TFunction,
  store: StoreApi<WorkbookState>,
  words: string,
  others: readonly Offer[] = [],
): void {
  const step = store.getState().history.past.at(-1);
  if (!step) return;
  const putAway = tellFor(words, {
    offer: { label: t('action.undo'), icon: 'undo-2', run: () => store.getState().undo() },
    others,
  });
  const withdraw = () => {
    unsubscribe();
    removeEventListener('hashchange', withdraw);
    putAway();
  };
  const unsubscribe = store.subscribe(({ history }) => {
    if (history.past.at(-1) !== step) withdraw();
  });
  addEventListener('hashchange', withdraw);
}
