import type { TFunction } from 'i18next';
import { isLasting } from '../store/saver';
import type { Saving } from '../store/state';
import { faultWords } from '../ui/fault-words';

/** What a person can do about it: keep a copy as a file, try again, load the page again. */
export type Way = 'copy' | 'again' | 'reload';

export interface Advice {
  words: string;
  ways: readonly Way[];
  /** It came without anybody having done something here: a notice says the same as the status line. */
  isSudden: boolean;
}

/**
 * What is said of work that could not be saved or looked at, wherever it is said. `owes`: something here is nowhere else. To load the page
 * again is advised only where nothing is lost by it.
 */
export function savingAdvice(t: TFunction, { fault, deleted }: Saving & { state: 'failed' }, owes: boolean): Advice {
  if (fault.code === 'storage.closed' && !owes) return { words: t('saving.closed'), ways: ['reload'], isSudden: true };
  if (fault.code === 'storage.closed') return { words: t('saving.closed-owing'), ways: ['copy'], isSudden: true };
  if (!owes && !deleted) {
    const words = isLasting(fault) ? faultWords(t, fault) : t('saving.unreachable');
    return { words, ways: ['copy'], isSudden: false };
  }
  const again: readonly Way[] = isLasting(fault) ? [] : ['again'];
  const reason = faultWords(t, fault);
  if (deleted) return { words: t('saving.deleted', { reason }), ways: ['copy', ...again], isSudden: true };
  return { words: t('saving.failed', { reason }), ways: [...again, 'copy'], isSudden: false };
}
