import type { i18n as I18n, TFunction } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import type { EditorSession } from '../editor/editor-session';
import type { Services } from '../editor/services';
import type { WorkbookState } from '../store/state';

/** What copying and pasting in an open workbook stand on. */
export interface Carrier {
  t: TFunction;
  i18n: I18n;
  store: StoreApi<WorkbookState>;
  session: EditorSession;
  services: Services;
}

/** False where the browser does not let a page at the clipboard unasked, or has none. */
export async function allowed(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return false;
    throw error;
  }
}

/** Fields, dialogs and marked words are the browser's own business. */
export function isElsewhere({ target }: Event): boolean {
  if (!(target instanceof Element)) return false;
  const own = 'input, textarea, [contenteditable], [role="dialog"], [role="alertdialog"]';
  return (
    target.closest(own) !== null || (document.getSelection()?.type === 'Range' && target.closest('[data-id]') === null)
  );
}
