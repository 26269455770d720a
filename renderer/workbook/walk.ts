import type { Press } from '../../shared/actions/keys';
import type { Row } from './rows';

/** Whether an arrow opens or closes a branch, as in any tree; undefined where it leads somewhere instead. */
export function turned(press: Press, row: Row | undefined): { open: boolean } | undefined {
  if (isHeld(press)) return undefined;
  if (press.key === 'ArrowLeft' && row?.open === true) return { open: false };
  return press.key === 'ArrowRight' && row?.open === false ? { open: true } : undefined;
}

/** Where an arrow leads in the outline; undefined: no such key, or nowhere to go. */
export function walked(press: Press, rows: readonly Row[], index: number): Row | undefined {
  if (isHeld(press)) return undefined;
  const row = rows[index];
  switch (press.key) {
    case 'ArrowUp':
      return rows[index - 1];
    case 'ArrowDown':
      return rows[index + 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    case 'ArrowLeft':
      return rows.find(({ key }) => key === row?.under);
    case 'ArrowRight':
      return rows.find(({ under }) => under !== null && under === row?.key);
    default:
      return undefined;
  }
}

/** Up from the very start of the words, down from their very end: there an arrow leads out of a field. */
export function leadsOut(press: Press, { selectionStart, selectionEnd, value }: HTMLTextAreaElement): boolean {
  if (isHeld(press) || selectionStart !== selectionEnd) return false;
  return press.key === 'ArrowUp' ? selectionEnd === 0 : press.key === 'ArrowDown' && selectionStart === value.length;
}

const isHeld = ({ ctrlKey, metaKey, altKey, shiftKey }: Press): boolean => ctrlKey || metaKey || altKey || shiftKey;
