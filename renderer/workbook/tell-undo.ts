import type { TFunction } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import type { WorkbookState } from '../store/state';
import { tellFor } from '../ui/notices';

/**
 * Does something and says so; offers to undo it for as long as it is the last thing that was done, and somebody is still
 * here. Nothing is said where nothing was changed.
 */
export function tellUndo(t: TFunction, store: StoreApi<WorkbookState>, words: string, run: () => void): void {
  const before = store.getState().history.past.length;
  run();
  const { past } = store.getState().history;
  const step = past.at(-1);
  if (!step || past.length === before) return;
  const putAway = tellFor(words, {
    offer: { label: t('action.undo'), icon: 'undo-2', run: () => store.getState().undo() },
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
