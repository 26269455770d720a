import type { TFunction } from 'i18next';
import { tell } from '../ui/notices';

/**
 * A browser cuts what is pasted into a field at the field's length, and says nothing: here it is said, with the rest. The
 * window hears a paste last: whoever takes it in another way has prevented the browser's by then.
 */
export function tellOfCutPastes(t: TFunction): void {
  window.addEventListener('paste', ({ target, clipboardData, defaultPrevented }) => {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (!isField || defaultPrevented || target.readOnly || target.maxLength < 0) return;
    const { value, selectionStart, selectionEnd, maxLength } = target;
    const words = (clipboardData?.getData('text/plain') ?? '').replaceAll('\r\n', '\n'); // as a field counts them
    const room = maxLength - value.length + ((selectionEnd ?? 0) - (selectionStart ?? 0));
    if (words.length > room) tell(t('left.field'), { lines: [words.slice(room)] });
  });
}
