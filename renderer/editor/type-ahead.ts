/**
 * Between the press that asks for a field and the field on the screen a workbook is written to the disk, or a panel is loaded.
 * Who is typing already loses nothing: a field out of sight takes the words, and the real one takes them over.
 */
let field: HTMLTextAreaElement | null = null;

/** `giveUp`: Escape, before what was asked for is there. */
export function catchWords(label: string, giveUp?: () => void): void {
  caughtWords();
  field = document.createElement('textarea');
  field.className = 'unseen';
  field.ariaLabel = label;
  field.addEventListener('blur', leave);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') event.preventDefault(); // there is nowhere to go yet
    if (event.key !== 'Escape' || !giveUp) return;
    caughtWords();
    giveUp();
  });
  document.body.append(field);
  field.focus({ preventScroll: true });
}

/** Has something been asked for that takes words, and is not there yet? */
export const areWordsCaught = (): boolean => field !== null;

/** What was typed meanwhile; the field is gone. To be called before another one takes the keyboard. */
export function caughtWords(): string {
  const taken = field;
  field = null;
  taken?.removeEventListener('blur', leave);
  taken?.remove();
  return taken?.value ?? '';
}

/** Whoever takes the keyboard elsewhere gives up what they began; another window in front of ours has it only for a while. */
function leave(): void {
  if (document.hasFocus()) caughtWords();
}
