import type { TFunction } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import { again } from '../../shared/commands/command';
import type { TakenBack } from '../editor/editor-session';
import type { WorkbookState } from '../store/state';
import { tellFor } from '../ui/notices';

const MOST = 80; // characters: enough to know a sentence again

/**
 * Escape has taken words away: says which, and offers them until something else is done. Returns what withdraws the
 * offer: nobody can bring anything back into a workbook that is closed.
 */
export function tellTakenBack(
  t: TFunction,
  store: StoreApi<WorkbookState>,
  { of, words, step }: TakenBack,
): () => void {
  const run = () => {
    store.getState().perform(again(step), { select: [of] });
  };
  const short = words.length > MOST ? `${words.slice(0, MOST).trimEnd()}…` : words;
  const putAway = tellFor(t('taken-back.told', { words: short }), {
    offer: { label: t('taken-back.again'), icon: 'redo-2', run },
  });
  const { elements } = store.getState().workbook;
  const unsubscribe = store.subscribe(({ workbook }) => {
    if (workbook.elements !== elements) withdraw();
  });
  const withdraw = () => {
    unsubscribe();
    putAway();
  };
  return withdraw;
}
